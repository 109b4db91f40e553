package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A second JVM that starts one attempt and then waits to be killed.
final class EngineStandIn {
  private EngineStandIn() {}

  /// @param arguments directory of the test, folder of the attempt, script
  public static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[0]);
    Supervision supervision =
        new Supervision(directory.resolve("lib"), System.getenv(), new SystemTimers());
    ShellLaunch launch =
        new ShellLaunch(new ShellCommand.Script(arguments[2], List.of("/bin/sh")), directory);
    System.out.println("starting");
    supervision.start(new AttemptFolder(Path.of(arguments[1])), launch);
    System.out.println("started");
    new CountDownLatch(1).await();
  }
}
