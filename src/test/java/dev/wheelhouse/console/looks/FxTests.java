package dev.wheelhouse.console.looks;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
}
