package dev.wheelhouse.console.looks;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The running toolkit for tests, without a display.
public final class FxTests {
  private FxTests() {}

  /// Starts the toolkit if need be; all tests share one stage.
  public static Stage stage() throws Exception {
    return FxToolkit.registerPrimaryStage();
  }

  /// Calls on the JavaFX thread and waits for the result.
  public static <T> T onFx(Callable<T> call) throws Exception {
    return WaitForAsyncUtils.asyncFx(call).get(20, TimeUnit.SECONDS);
  }

  /// Runs on the JavaFX thread and waits until what it caused has happened.
  public static void doFx(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get(20, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents();
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
