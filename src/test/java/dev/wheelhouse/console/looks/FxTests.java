package dev.wheelhouse.console.looks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.fx.Fx;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The running toolkit for tests, without a display.
public final class FxTests {
  private static boolean started;

  private FxTests() {}

  /// A stage of the test's own, not shown yet, and no other window beside it: what an earlier test
  /// left (its size, its listeners, a popup over all) is gone. Starts the toolkit if need be.
  public static Stage stage() throws Exception {
    started = true;
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    return FxToolkit.registerStage(FxTests::alone);
  }

  private static Stage alone() {
    hideAll();
    return new Stage();
  }

  private static void hideAll() {
    List.copyOf(Window.getWindows()).forEach(Window::hide);
  }

  /// Closes what is open, if ever a window was.
  public static void closeWindows() throws Exception {
    if (started) {
      onFx(Executors.callable(FxTests::hideAll));
    }
  }

  /// The bridge between the threads; an error that nobody handles fails what it happens in.
  public static Fx background() {
    return new Fx(
        cause -> {
          throw new AssertionError(cause);
        });
  }

  /// Waits until something beside the window has come to be, asked again and again on this thread,
  /// and until the window shows it.
  public static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    settle();
  }

  /// Calls on the JavaFX thread and waits for the result.
  public static <T> T onFx(Callable<T> call) throws Exception {
    if (Platform.isFxApplicationThread()) {
      return call.call();
    }
    return WaitForAsyncUtils.asyncFx(call).get(60, TimeUnit.SECONDS);
  }

  /// Runs on the JavaFX thread and waits until what it caused has happened.
  public static void doFx(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get(60, TimeUnit.SECONDS);
    settle();
  }

  /// Waits until the windows have what was sent to them before.
  static void arrive() {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
  }

  /// Waits until the windows have done what was asked of them, and what they put off, and have
  /// drawn it. What happens beside them (an engine answers) needs a wait of its own.
  public static void settle() {
    var frames = new Frames(new CountDownLatch(2));
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(frames::start));
    try {
      assertTrue(frames.left.await(60, TimeUnit.SECONDS), "the window draws");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    arrive();
  }

  /// Counts the frames that begin.
  private static final class Frames extends AnimationTimer {
    private final CountDownLatch left;

    private Frames(CountDownLatch left) {
      this.left = left;
    }

    @Override
    public void handle(long now) {
      left.countDown();
      if (left.getCount() == 0) {
        stop();
      }
    }
  }

  /// The same, and waits until the window is laid out and drawn again: robots aim at what is there.
  public static void doFx(Stage stage, Runnable action) throws Exception {
    doFx(action);
    var drawn = new CountDownLatch(2);
    Runnable pulse = drawn::countDown;
    var scene =
        onFx(
            () -> {
              stage.getScene().addPostLayoutPulseListener(pulse);
              Platform.requestNextPulse();
              return stage.getScene();
            });
    while (!drawn.await(20, TimeUnit.MILLISECONDS)) {
      doFx(Platform::requestNextPulse);
    }
    doFx(() -> scene.removePostLayoutPulseListener(pulse));
  }
}
