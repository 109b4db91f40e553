package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.engine.task.shell.Found.Cause;
import dev.wheelhouse.engine.task.shell.Found.Conclusion;
import dev.wheelhouse.engine.task.shell.Found.Lost;
import dev.wheelhouse.engine.task.shell.ProcessPlatform.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Reads a started attempt's folder and says whether it has ended, and how.
final class Judgement {
  /// With the time that a clean-up command may take.
  private static final int SWEEP_SECONDS = 75;

  private final ProcessPlatform platform;
  private final Path script;

  Judgement(ProcessPlatform platform, Path script) {
    this.platform = platform;
    this.script = script;
  }

  /// Empty while its supervisor lives. A lost attempt has been swept when this returns.
  Optional<Conclusion> conclusion(AttemptFolder folder) {
    Optional<Conclusion> recorded = recorded(folder);
    if (recorded.isPresent()) {
      return recorded;
    }
    Optional<Cause> cause = whyLost(folder.supervisor());
    if (cause.isEmpty()) {
      return Optional.empty();
    }
    // It may have recorded the result and ended between the two looks.
    return recorded(folder).or(() -> Optional.of(lost(folder, cause.get())));
  }

  /// Whether it is decided that the task runs, has ended, or never will run.
  boolean settled(AttemptFolder folder) {
    return folder.exit().isPresent()
        || (folder.supervisor().isPresent()
            && (folder.child().isPresent() || whyLost(folder.supervisor()).isPresent()));
  }

  static void bareEnvironment(ProcessBuilder builder) {
    String searchPath = builder.environment().get("PATH");
    builder.environment().clear();
    if (searchPath != null) {
      builder.environment().put("PATH", searchPath);
    }
  }

  private static Optional<Conclusion> recorded(AttemptFolder folder) {
    return folder
        .exit()
        .map(
            report ->
                report.reason() == ExitReport.Reason.REVOKED
                    ? new Found.NeverStarted()
                    : new Found.Ended(report));
  }

  private Optional<Cause> whyLost(Optional<ProcessIdentity> supervisor) {
    if (supervisor.isEmpty()) {
      return Optional.of(Cause.NO_RECORD);
    }
    return switch (platform.standing(supervisor.get())) {
      case ALIVE -> Optional.empty();
      case GONE -> Optional.of(Cause.SUPERVISOR_GONE);
      case PID_REUSED -> Optional.of(Cause.PID_REUSED);
      case OTHER_BOOT -> Optional.of(Cause.MACHINE_RESTARTED);
    };
  }

  private Lost lost(AttemptFolder folder, Cause cause) {
    boolean otherBoot =
        folder.child().map(platform::standing).filter(Standing.OTHER_BOOT::equals).isPresent();
    try {
      if (cause == Cause.MACHINE_RESTARTED || otherBoot) {
        sweep("tidy", folder, cause);
        return new Lost(cause, 0, true);
      }
      return sweep("sweep", folder, cause);
    } catch (IOException e) {
      throw new UncheckedIOException("sweeping the lost attempt in " + folder.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Lost(cause, 0, false);
    }
  }

  private Lost sweep(String verb, AttemptFolder folder, Cause cause)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            script.toString(),
            verb,
            folder.path().toString(),
            folder.text("cookie").strip());
    bareEnvironment(builder);
    Process sweeper = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (!sweeper.waitFor(SWEEP_SECONDS, TimeUnit.SECONDS) || sweeper.exitValue() != 0) {
      return new Lost(cause, 0, false);
    }
    String count =
        new String(sweeper.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return new Lost(cause, Integer.parseInt(count), true);
  }
}
