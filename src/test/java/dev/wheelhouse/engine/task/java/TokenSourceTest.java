package dev.wheelhouse.engine.task.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X8")
class TokenSourceTest {
  private final TokenSource token = new TokenSource();
  private final List<String> ran = new ArrayList<>();

  @Test
  void callbacksRunOnceInTheirOrderHoweverOftenItIsCancelled() {
    token.onCancel(() -> ran.add("a"));
    token.onCancel(() -> ran.add("b"));
    assertFalse(token.cancelled());
    token.throwIfCancelled();

    token.cancel();
    token.cancel();

    assertEquals(List.of("a", "b"), ran);
    assertTrue(token.cancelled());
    assertThrows(CancellationException.class, token::throwIfCancelled);
  }

  @Test
  void lateCallbackRunsAtOnce() {
    token.cancel();

    token.onCancel(() -> ran.add("late"));

    assertEquals(List.of("late"), ran);
  }

  @Test
  void callbackThatThrowsStopsNoOther() {
    token.onCancel(
        () -> {
          throw new AssertionError("planned");
        });
    token.onCancel(() -> ran.add("b"));

    token.cancel();

    assertEquals(List.of("b"), ran);
  }

  @Test
  void removedCallbackDoesNotRunAndItsTwinDoes() {
    Runnable twice = () -> ran.add("x");
    var first = token.onCancel(twice);
    token.onCancel(twice);

    first.remove();
    token.cancel();
    first.remove();

    assertEquals(List.of("x"), ran);
  }

  @Test
  void callbackRunsOutsideAnyLock() throws InterruptedException {
    var other = new CountDownLatch(1);
    token.onCancel(
        () -> {
          Thread asking =
              Thread.startVirtualThread(
                  () -> {
                    token.onCancel(() -> ran.add("from another thread"));
                    other.countDown();
                  });
          try {
            assertTrue(other.await(60, TimeUnit.SECONDS), asking.getName());
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });

    token.cancel();

    assertEquals(List.of("from another thread"), ran);
  }

  @Test
  void callbackMayCancelAgain() {
    token.onCancel(token::cancel);
    token.onCancel(() -> ran.add("b"));

    token.cancel();

    assertEquals(List.of("b"), ran);
  }

  @RepeatedTest(50)
  void callbackThatRacesTheCancelRunsExactlyOnce() throws InterruptedException {
    var count = new AtomicInteger();
    Thread canceller = Thread.ofPlatform().start(token::cancel);

    for (int i = 0; i < 200; i++) {
      token.onCancel(count::incrementAndGet);
    }
    canceller.join();

    assertEquals(200, count.get());
  }
}
