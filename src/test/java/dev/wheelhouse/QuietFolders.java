package dev.wheelhouse;

import static org.awaitility.Awaitility.await;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedFields;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/// Lets the processes end that work in a test's folder before the folder is removed: an engine
/// leaves its tasks when it closes, and what is written to a folder while it is removed fails the
/// test. Processes that don't end soon are killed.
public final class QuietFolders implements AfterEachCallback {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public void afterEach(ExtensionContext context) {
    Object test = context.getRequiredTestInstance();
    List<String> folders =
        findAnnotatedFields(test.getClass(), TempDir.class, QuietFolders::ofOneTest).stream()
            .map(field -> folder(field, test))
            .filter(Objects::nonNull)
            .map(Path::toString)
            .toList();
    if (!folders.isEmpty()) {
      awaitEnd(folders);
    }
  }

  /// The folder of a whole class has an engine that goes on.
  private static boolean ofOneTest(Field field) {
    return field.getType() == Path.class && !Modifier.isStatic(field.getModifiers());
  }

  private static Path folder(Field field, Object test) {
    try {
      field.setAccessible(true);
      return (Path) field.get(test);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitEnd(List<String> folders) {
    try {
      await().pollDelay(Duration.ZERO).atMost(SOON).until(() -> working(folders).isEmpty());
    } catch (ConditionTimeoutException e) {
      working(folders).forEach(ProcessHandle::destroyForcibly);
      await().pollDelay(Duration.ZERO).until(() -> working(folders).isEmpty());
    }
  }

  /// Processes of the machine whose command names one of the folders.
  private static List<ProcessHandle> working(List<String> folders) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(it -> names(it, folders)).toList();
    }
  }

  private static boolean names(ProcessHandle process, List<String> folders) {
    String command = process.info().commandLine().orElse("");
    return folders.stream().anyMatch(command::contains);
  }
}
