package dev.wheelhouse;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.console.looks.FxTests;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What a test class leaves behind, looked for after each: its windows are closed, so that they
/// cost the next ones neither time nor memory, and an engine that still runs fails the class.
public final class LeftBehind implements AfterAllCallback {
  private static final String OF_AN_ENGINE = "wheelhouse-journal";

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (context.getRequiredTestClass().getEnclosingClass() != null) {
      return; // the class around it may still use what it made
    }
    FxTests.closeWindows();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> engines().isEmpty());
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          context.getDisplayName() + " leaves an engine running: " + engines(), e);
    }
  }

  private static List<String> engines() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(OF_AN_ENGINE))
        .toList();
  }
}
