package dev.wheelhouse.engine.task.shell;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.time.SystemTimers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// Real attempts in a folder of the test.
final class Attempts implements AutoCloseable {
  final SystemTimers timers = new SystemTimers();
  final Path directory;
  final Supervision supervision;
  private int started;

  Attempts(Path directory) {
    this(directory, System.getenv());
  }

  Attempts(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.supervision = new Supervision(directory.resolve("lib"), environment, timers);
  }

  AttemptFolder folder() {
    return AttemptFolder.of(directory.resolve("runs"), 4711, ++started, 1);
  }

  ShellLaunch script(String text) {
    return new ShellLaunch(new ShellCommand.Script(text), directory);
  }

  ShellLaunch program(String... words) {
    return new ShellLaunch(new ShellCommand.Program(List.of(words)), directory);
  }

  SupervisedProcess start(String script) {
    return start(script(script));
  }

  SupervisedProcess start(ShellLaunch launch) {
    return supervision.start(folder(), launch);
  }

  ExitReport run(ShellLaunch launch) {
    return report(start(launch));
  }

  static ExitReport report(SupervisedProcess process) {
    return assertInstanceOf(Found.Ended.class, conclusion(process)).report();
  }

  static Found.Conclusion conclusion(SupervisedProcess process) {
    return process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  static String log(AttemptFolder folder) {
    LogSlice slice = folder.log().read(0, 1 << 20);
    return StandardCharsets.UTF_8.decode(slice.bytes()).toString();
  }

  static byte[] bytes(LogSlice slice) {
    ByteBuffer buffer = slice.bytes();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /// Waits until the log has this line.
  static void awaitLine(AttemptFolder folder, String line) {
    await().until(() -> log(folder).lines().anyMatch(line::equals));
  }

  static void awaitPhase(SupervisedProcess process, SupervisedProcess.Phase phase) {
    await().until(() -> process.phase() == phase);
  }

  static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10));
  }

  /// Living processes of the machine whose command line holds the text.
  static long alive(String text) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(it -> it.info().commandLine().orElse("").contains(text)).count();
    }
  }

  Duration since(long start) {
    return Duration.ofNanos(timers.nanoTime() - start);
  }

  @Override
  public void close() {
    timers.close();
  }
}
