package dev.wheelhouse.engine;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An engine in a process of its own that stops dead at a chosen moment of the chain's second node,
/// says so, and waits to be killed.
final class Doomed {
  private Doomed() {}

  /// Where the engine dies.
  enum Moment {
    /// START is on disk, the handler was not asked yet.
    CLAIMED,
    /// The supervisor was just spawned.
    SPAWNED,
    /// The task sleeps; the test sees that by itself.
    SLEEPING,
    /// The task has ended, the engine knows, the store does not.
    ENDED,
    /// The first node's end and the second's release are on disk; nobody was told.
    RELEASED,
    /// The second node's process is frozen, its row is RUNNING.
    FROZEN,
    /// The second node's row is PAUSED; nobody was told.
    PAUSED,
    /// Whenever the test likes.
    ANY;

    private boolean in(Change change) {
      return change instanceof Change.MoveRun move
          && move.after().nodeKey().equals("second")
          && ((this == PAUSED && move.next().state() == RunState.PAUSED)
              || (this == RELEASED && move.next().state() == RunState.QUEUED));
    }

    private boolean suspended() {
      return this == FROZEN || this == PAUSED;
    }
  }

  /// @param arguments the store's folder, the evidence file, the moment, how many chains
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Moment moment = Moment.valueOf(arguments[2]);
    LocalEngine engine = start(folder, new SystemTimers(), moment);
    if (engine.ask(new Query.Health(), TestEngine.MARA).definitions() == 0) {
      define(engine, Path.of(arguments[1]), moment);
    }
    for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
      DoomedEngine.trigger(engine, "chain");
    }
    System.out.println("triggered");
    if (moment.suspended()) {
      try {
        suspend(engine);
      } catch (RuntimeException e) {
        System.err.println("suspending failed: " + e);
        Runtime.getRuntime().halt(1); // whoever waits for the moment must not wait for ever
      }
    }
    DoomedEngine.waitToBeKilled();
  }

  private static void suspend(LocalEngine engine) {
    RunId chain =
        engine
            .ask(new Query.ListRuns(RunFilter.ALL, PageRequest.first(100)), TestEngine.MARA)
            .items()
            .stream()
            .filter(run -> run.name().equals("chain"))
            .findFirst()
            .orElseThrow()
            .run()
            .id();
    RunId second =
        await()
            .pollInterval(Duration.ofMillis(20))
            .until(() -> runningSecond(engine, chain), Optional::isPresent)
            .orElseThrow();
    // Its row says RUNNING a moment before its process is there.
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                engine.execute(new Command.Suspend(second, false), TestEngine.MARA)
                    instanceof Answer.Done);
  }

  private static Optional<RunId> runningSecond(LocalEngine engine, RunId chain) {
    return engine.ask(new Query.ListNodeRuns(chain), TestEngine.MARA).stream()
        .map(RunView::run)
        .filter(run -> run.nodeKey().equals("second") && run.state() == RunState.RUNNING)
        .map(Run::id)
        .findFirst();
  }

  /// Three steps that leave a line each, and a schedule beside them. One that is to be suspended
  /// does not end before.
  private static void define(LocalEngine engine, Path evidence, Moment moment) {
    String untilGate = "; until [ -e %s ]; do sleep 0.05; done".formatted(gate(evidence));
    DoomedEngine.save(engine, step("first", evidence, ""));
    DoomedEngine.save(
        engine, step("second", evidence, moment.suspended() ? untilGate : "; sleep 0.7"));
    DoomedEngine.save(engine, step("third", evidence, ""));
    DoomedEngine.save(engine, Jobs.dag("chain", "first>second", "second>third"));
    DoomedEngine.save(engine, Jobs.job("tick", Jobs.cron("* * * * * ?")));
  }

  /// Once it is there, the second step ends.
  static Path gate(Path evidence) {
    return evidence.resolveSibling("gate");
  }

  private static JobDefinition step(String name, Path evidence, String then) {
    String script = "echo " + name + " $WHEELHOUSE_RUN_ID >> " + evidence + then;
    return Jobs.job(name).with(Task.Shell.script(script));
  }

  /// The usual engine, but for the moment.
  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    Store store = DoomedEngine.open(folder);
    var tapped = HaltingStore.after(store, moment, moment::in);
    return DoomedEngine.withProcesses(
        tapped, folder, timers, shell -> new HaltingHandler(shell, moment));
  }

  /// The real handler; around the second node's task it halts the engine's thread.
  private record HaltingHandler(ShellTaskHandler real, Moment moment)
      implements TaskHandler<Task.Shell> {
    @Override
    public Execution begin(Task.Shell task, AttemptContext context) {
      boolean here = context.name().equals("second");
      if (here && moment == Moment.CLAIMED) {
        DoomedEngine.halt(moment);
      }
      Execution execution = real.begin(task, context);
      if (here && moment == Moment.SPAWNED) {
        DoomedEngine.halt(moment);
      }
      if (here && moment == Moment.FROZEN) {
        return new Frozen(execution);
      }
      return here && moment == Moment.ENDED ? new Unheard(execution) : execution;
    }

    @Override
    public Remains find(Task.Shell task, AttemptContext context) {
      return real.find(task, context);
    }

    @Override
    public boolean suspends() {
      return real.suspends();
    }

    @Override
    public boolean pauses() {
      return real.pauses();
    }

    @Override
    public Optional<Execution> reach(AttemptContext.Place place) {
      return real.reach(place);
    }

    @Override
    public Traces traces(AttemptContext.Place place) {
      return real.traces(place);
    }

    @Override
    public Optional<AttemptLog> log(AttemptContext.Place place) {
      return real.log(place);
    }
  }

  /// An attempt that was frozen, which reaches nobody.
  private record Frozen(TaskHandler.Execution real) implements TaskHandler.Execution {
    @Override
    public CompletableFuture<Outcome> outcome() {
      return real.outcome();
    }

    @Override
    public boolean suspend() {
      boolean stands = real.suspend();
      DoomedEngine.halt(Moment.FROZEN);
      return stands;
    }

    @Override
    public void stop(Duration grace) {
      real.stop(grace);
    }
  }

  /// An attempt whose end reaches nobody.
  private record Unheard(TaskHandler.Execution real) implements TaskHandler.Execution {
    @Override
    public CompletableFuture<Outcome> outcome() {
      return real.outcome()
          .thenApplyAsync(
              outcome -> {
                DoomedEngine.halt(Moment.ENDED);
                return outcome;
              },
              Thread::startVirtualThread);
    }

    @Override
    public void stop(Duration grace) {
      real.stop(grace);
    }
  }
}
