package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Starts attempts under a supervisor, and finds those again that an earlier engine started.
public final class Supervision {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration SETTLE_EVERY = Duration.ofMillis(20);
  private static final int SETTLE_LOOKS = 100;
  private static final int FREEZE_LOOKS = 500;

  private final ProcessPlatform platform;
  private final Timers timers;
  private final Path script;
  private final LaunchFile launchFile;
  private final LimitProbe probe;
  private final Judgement judgement;

  /// @param scripts where the supervisor's script is installed, in the store's folder
  /// @param environment the engine's own, which tasks inherit
  public Supervision(Path scripts, Map<String, String> environment, Timers timers) {
    this(scripts, environment, timers, ProcessPlatform.current());
  }

  Supervision(
      Path scripts, Map<String, String> environment, Timers timers, ProcessPlatform platform) {
    this.platform = platform;
    this.timers = timers;
    this.script = SupervisorScript.install(scripts);
    this.launchFile = new LaunchFile(environment, root());
    this.probe = new LimitProbe(scripts.toAbsolutePath(), root());
    this.judgement = new Judgement(platform, script);
  }

  /// Why SHELL tasks can't run on this machine, or nothing when they can.
  public Optional<String> obstacle() {
    return platform.obstacle();
  }

  /// How far the supervision of this machine reaches, for the diagnostics.
  public SupervisionTier tier() {
    return obstacle().isPresent() ? SupervisionTier.NONE : SupervisionTier.SESSION_AND_COOKIE;
  }

  /// Starts the attempt and returns at once; what becomes of it is told by its `onExit`.
  ///
  /// @throws StartRefused when nothing was started
  public SupervisedProcess start(AttemptFolder folder, ShellLaunch launch) {
    refuseWithoutPlatform();
    try {
      prepare(folder, launch);
      Process supervisor = spawn(folder, launch.limits());
      SupervisedProcess process = new SupervisedProcess(folder, platform);
      var _ = supervisor.onExit().thenRun(() -> Thread.ofVirtual().start(() -> look(process)));
      return process;
    } catch (IOException e) {
      throw new StartRefused(
          StartRefused.Reason.FOLDER, "starting in " + folder.path() + ": " + e.getMessage(), e);
    }
  }

  /// Judges what an earlier engine left behind: adopts what lives, sweeps what is lost, and forbids
  /// the start of what has not started. Blocks while a supervisor is just starting or being swept.
  public Found adopt(AttemptFolder folder) {
    refuseWithoutPlatform();
    try {
      if (forbidStart(folder)) {
        return new Found.NeverStarted();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("recovering the attempt in " + folder.path(), e);
    }
    awaitSettled(folder);
    return judgement
        .conclusion(folder)
        .<Found>map(end -> end)
        .orElseGet(() -> new Found.Alive(follow(folder)));
  }

  /// An attempt whose supervisor lives; nobody here follows it to its end.
  Optional<SupervisedProcess> reach(AttemptFolder folder) {
    return folder
        .supervisor()
        .filter(it -> platform.standing(it) == ProcessPlatform.Standing.ALIVE)
        .map(_ -> new SupervisedProcess(folder, platform));
  }

  /// Freezes an attempt; true when its supervisor has said that all of it stands. One that takes
  /// too long goes on, and so does one that is ending.
  boolean suspend(SupervisedProcess process) {
    process.suspend();
    for (int looks = 0; looks < FREEZE_LOOKS; looks++) {
      switch (process.phase()) {
        case SUSPENDED -> {
          return true;
        }
        case STOPPING, ENDED -> {
          return false;
        }
        case STARTING, RUNNING -> pause(SETTLE_EVERY);
      }
    }
    process.resume();
    return false;
  }

  /// Undoes [#suspend]; false when its supervisor does not obey, and then it shall stand as before.
  boolean resume(SupervisedProcess process) {
    if (process.toBeSuspended()) {
      process.resume();
    }
    for (int looks = 0; looks < FREEZE_LOOKS; looks++) {
      if (process.phase() != SupervisedProcess.Phase.SUSPENDED) {
        return true;
      }
      pause(SETTLE_EVERY);
    }
    process.suspend();
    return false;
  }

  private void pause(Duration pause) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    timers.after(pause, () -> over.complete(null));
    over.join();
  }

  private SupervisedProcess follow(AttemptFolder folder) {
    SupervisedProcess process = new SupervisedProcess(folder, platform);
    look(process);
    return process;
  }

  /// Looks until the attempt has ended.
  private void look(SupervisedProcess process) {
    try {
      judgement
          .conclusion(process.folder())
          .ifPresentOrElse(process::complete, () -> timers.after(LOOK_EVERY, () -> look(process)));
    } catch (RuntimeException e) {
      process.fail(e);
    }
  }

  private void prepare(AttemptFolder folder, ShellLaunch launch) throws IOException {
    folder.create();
    if (folder.has("started")
        || folder.has("revoked")
        || !folder.createOnce("cookie", Cookie.fresh())) {
      throw new StartRefused(
          StartRefused.Reason.ALREADY_STARTED, folder.path() + " was started or revoked before");
    }
    Files.createDirectory(folder.scratch());
    folder.createOnce("sup.log", "");
    if (!launch.stdin().isEmpty()) {
      folder.createOnce("stdin", launch.stdin());
    }
    if (launch.command() instanceof ShellCommand.Script(var text, _)) {
      folder.createOnce("script", text);
    }
    String cookie = folder.text("cookie");
    if (!launch.cleanUp().isEmpty()) {
      folder.createOnce("cleanup.sh", launch.cleanUp());
      folder.createOnce("cleanup", launchFile.renderCleanUp(launch, folder, cookie));
    }
    folder.createOnce("launch", launchFile.render(launch, folder, cookie));
  }

  /// What the attempt has left; it is neither adopted nor swept by that.
  Traces traces(AttemptFolder folder) {
    return new AttemptTraces(platform, LOOK_EVERY).of(folder);
  }

  ProgressWatch watchProgress(LogFile log, Reports reports) {
    return ProgressWatch.start(log, reports, timers);
  }

  /// What keeps limits from being applied on this machine.
  List<Problem> problems(ProcessLimits limits) {
    return probe.problems(limits);
  }

  private static boolean root() {
    return System.getProperty("user.name", "").equals("root");
  }

  /// The supervisor gets a bare environment: nothing of it can reach the task, no cookie sits in
  /// it.
  private Process spawn(AttemptFolder folder, ShellLimits limits) throws IOException {
    List<String> arguments =
        List.of(
            "run",
            folder.path().toString(),
            folder.text("cookie"),
            Long.toString(centiseconds(limits.timeout())),
            Long.toString(centiseconds(limits.grace())),
            Long.toString(limits.partBytes()));
    ProcessBuilder builder = new ProcessBuilder(platform.inOwnSession(script, arguments));
    Judgement.bareEnvironment(builder);
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(folder.path().resolve("sup.log").toFile())
        .start();
  }

  /// True when it is now certain that nothing ever ran here and nothing will.
  private static boolean forbidStart(AttemptFolder folder) throws IOException {
    if (folder.has("sup")) {
      return false;
    }
    folder.create();
    var _ = folder.createOnce("revoked", "");
    if (folder.has("sup")) {
      return false;
    }
    folder.forgetLaunch();
    return true;
  }

  /// Waits until a supervisor that has just begun has started the task, or has seen `revoked`.
  private void awaitSettled(AttemptFolder folder) {
    for (int looks = 0; looks < SETTLE_LOOKS && !judgement.settled(folder); looks++) {
      pause(SETTLE_EVERY);
    }
  }

  private void refuseWithoutPlatform() {
    platform
        .obstacle()
        .ifPresent(
            why -> {
              throw new StartRefused(StartRefused.Reason.PLATFORM, why);
            });
  }

  private static long centiseconds(Duration duration) {
    return duration.isZero() ? 0 : Math.max(1, duration.toMillis() / 10);
  }
}
