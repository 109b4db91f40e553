package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class ToastModelTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final ToastModel model = new ToastModel(time, new AtOnce());

  @Test
  void successLeavesAfterFiveSeconds() {
    model.show(Toast.success("settle was started again", ""));

    time.advance(Duration.ofMillis(4_999));
    assertEquals(1, model.toasts().size());

    time.advance(Duration.ofMillis(1));
    assertEquals(List.of(), model.toasts());
  }

  @Test
  void errorStaysUntilItIsDismissed() {
    var error = Toast.error("Rerun was refused", "settle still runs.");
    model.show(error);

    time.advance(Duration.ofHours(1));
    assertEquals(List.of(error), model.toasts());

    model.dismiss(error);
    assertEquals(List.of(), model.toasts());
  }

  @Test
  void restingPointerStopsTheTimer() {
    var toast = Toast.success("settle was started again", "");
    model.show(toast);

    time.advance(Duration.ofSeconds(4));
    model.hold(toast);
    time.advance(Duration.ofMinutes(1));
    assertEquals(List.of(toast), model.toasts());

    model.release(toast);
    time.advance(Duration.ofSeconds(5));
    assertEquals(List.of(), model.toasts());
  }

  @Test
  void fourthToastPushesTheFirstOut() {
    var toasts = List.of(error("1"), error("2"), error("3"), error("4"));

    toasts.forEach(model::show);

    assertEquals(toasts.subList(1, 4), model.toasts());
  }

  @Test
  void equalToastsLeaveOneByOne() {
    model.show(Toast.success("copied", ""));
    time.advance(Duration.ofSeconds(2));
    model.show(Toast.success("copied", ""));

    time.advance(Duration.ofSeconds(3));

    assertEquals(1, model.toasts().size());
  }

  private static Toast error(String title) {
    return Toast.error(title, "");
  }
}
