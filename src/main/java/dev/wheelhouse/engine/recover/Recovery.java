package dev.wheelhouse.engine.recover;

import dev.wheelhouse.engine.attempt.PauseRequests;
import dev.wheelhouse.engine.attempt.RunPipeline;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.TaskHandler.Remains;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a starting engine does about runs that another one left RUNNING (C4, X4): an attempt that
/// ended is recorded, one that lives goes on, one that never began is dispatched again, and of the
/// rest the job says what a loss means (F7).
public final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);
  private static final int PAGE = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final RunReads runs;
  private final Definitions definitions;
  private final RunPipeline pipeline;
  private final Ways ways;

  /// How the findings are written.
  ///
  /// @param ends writes a run's end with what it releases
  public record Ways(
      RunWriter writer, Function<Step, UnitResult> ends, PauseRequests pauses, Timers timers) {}

  public Recovery(RunReads runs, Definitions definitions, RunPipeline pipeline, Ways ways) {
    this.runs = runs;
    this.definitions = definitions;
    this.pipeline = pipeline;
    this.ways = ways;
  }

  /// Looks after every run that was left; returns when each has been found out about, or after a
  /// few seconds: the schedule does not wait for processes that are hard to kill. What lives is
  /// followed further on threads of its own.
  ///
  /// @return how many runs were left
  public int run() {
    List<Run> left = leftRuns();
    left.forEach(pipeline::expect);
    List<CompletableFuture<Void>> looks = new ArrayList<>(left.size());
    for (Run run : left) {
      looks.add(CompletableFuture.runAsync(() -> lookAfter(run), Thread::startVirtualThread));
    }
    awaitMost(looks);
    return left.size();
  }

  private void awaitMost(List<CompletableFuture<Void>> looks) {
    var enough = new CompletableFuture<Void>();
    var timer = ways.timers().after(LONGEST_WAIT, () -> enough.complete(null));
    CompletableFuture<Void> all = CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new));
    CompletableFuture.anyOf(all, enough).join();
    timer.cancel();
  }

  private List<Run> leftRuns() {
    var states = EnumSet.of(RunState.RUNNING, RunState.PAUSED, RunState.LOST);
    List<Run> left = new ArrayList<>();
    List<Run> page;
    do {
      long after = left.isEmpty() ? 0 : left.getLast().id().value();
      page = runs.inStates(states, after, PAGE);
      left.addAll(page);
    } while (page.size() == PAGE);
    return left;
  }

  private void lookAfter(Run run) {
    try {
      Attempt attempt = runs.attempts(run.id()).getLast();
      JobDefinition job = definitions.jobOf(run);
      Remains found = pipeline.find(run, attempt);
      log.info("run {} was left {}: {}", run.id(), run.state(), found.getClass().getSimpleName());
      act(run, attempt, job, found);
    } catch (RuntimeException e) {
      log.error("looking after run {}; it stays {}", run.id(), run.state(), e);
    }
  }

  private void act(Run run, Attempt attempt, JobDefinition job, Remains found) {
    switch (found) {
      case Remains.Ended(var outcome) when former(run, outcome) -> neverStarted(run, attempt);
      case Remains.Ended(var outcome) -> pipeline.end(foundAgain(run), attempt, outcome);
      case Remains.Alive(var execution) -> {
        bringTo(run, execution, job);
        Run alive = foundAgain(run);
        var _ =
            Thread.ofVirtual()
                .name("run-" + run.id().value())
                .uncaughtExceptionHandler((_, e) -> log.error("following run {}", run.id(), e))
                .start(() -> pipeline.follow(alive, attempt, execution));
      }
      case Remains.NeverStarted _ -> neverStarted(foundAgain(run), attempt);
      case Remains.Gone(var evidence) ->
          pipeline.end(run, attempt, new Outcome(Outcome.Kind.LOST, null, "", evidence));
    }
  }

  /// The row says what was told; its processes may be a step ahead of it.
  private void bringTo(Run run, TaskHandler.Execution execution, JobDefinition job) {
    if (run.status().stopping()) {
      execution.stop(job.limits().grace());
    } else if (run.state() != RunState.PAUSED) {
      var _ = execution.resume();
      ways.pauses().of(run).ifPresent(_ -> execution.pause());
    } else if (!execution.suspend()) {
      log.warn("run {} is PAUSED, but its processes can't be suspended", run.id());
    }
  }

  /// It paused, and was taken up again; of what was begun then there is nothing yet.
  private boolean former(Run run, Outcome outcome) {
    return outcome.kind() == Outcome.Kind.PAUSED && ways.pauses().of(run).isEmpty();
  }

  /// A suspected run whose attempt turned up again.
  private Run foundAgain(Run run) {
    return run.state() == RunState.LOST
        ? ways.writer()
            .write(run, it -> RunTransitions.move(it, Move.FIND, stamp("found after a restart")))
            .orElse(run)
        : run;
  }

  private void neverStarted(Run run, Attempt attempt) {
    pipeline.forget(run);
    var _ =
        ways.writer()
            .write(
                run,
                it -> it.status().stopping() ? closed(it, attempt) : requeued(it),
                ways.ends());
  }

  private Step requeued(Run run) {
    if (run.state() == RunState.PAUSED) {
      Step awake = RunTransitions.move(run, Move.CONTINUE, stamp("nothing of it is there"));
      Step again = requeued(awake.run());
      return awake.and(again.changes()).as(again.run());
    }
    return RunTransitions.requeue(run, stamp("the attempt never began"));
  }

  private Step closed(Run run, Attempt attempt) {
    String why = "stopped before it began";
    Stamp stamp = stamp(why);
    var outcome = new Outcome(Outcome.Kind.STOPPED, null, "", why);
    return RunTransitions.move(run, Move.CANCEL, stamp)
        .and(new Change.EndAttempt(attempt.ended(stamp.at(), outcome)));
  }

  private Stamp stamp(String why) {
    return Stamp.engine(ways.timers().instant(), why);
  }
}
