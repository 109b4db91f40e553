package dev.wheelhouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A program of its own that says how far it has come, and is killed there (kill -9).
final class DoomedProcess {
  private static final int LONGEST_WAIT_SECONDS = 120;

  private final Process process;

  private DoomedProcess(Process process) {
    this.process = process;
  }

  /// Starts the program on the class path of the tests.
  static DoomedProcess start(Class<?> main, Object... arguments) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(classPath),
                main.getName()));
    command.addAll(Arrays.stream(arguments).map(Object::toString).toList());
    return new DoomedProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// Waits until it says a line; a program that never does is killed, and the test fails.
  void awaitLine(String expected) throws InterruptedException {
    var reading = CompletableFuture.supplyAsync(() -> read(expected), Thread::startVirtualThread);
    try {
      assertEquals(expected, reading.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      kill();
      fail("it did not say \"" + expected + "\" within two minutes");
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading what it says", e.getCause());
    }
  }

  private String read(String expected) {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    try {
      String line = reader.readLine();
      while (line != null && !line.equals(expected)) {
        line = reader.readLine();
      }
      return String.valueOf(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets it go on for a while, or until it ends.
  void letRun(int millis) throws InterruptedException {
    boolean _ = process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }
}
