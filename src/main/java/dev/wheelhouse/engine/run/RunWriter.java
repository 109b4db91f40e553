package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a run one step on, whoever else is at it: when its row has moved on, the step is decided
/// anew from what stands in the store, until it is written or no longer legal.
public final class RunWriter {
  private static final Logger log = LoggerFactory.getLogger(RunWriter.class);

  private final Journal journal;
  private final RunReads runs;

  public RunWriter(Journal journal, RunReads runs) {
    this.journal = journal;
    this.runs = runs;
  }

  /// Blocks until the step is on disk. Empty when the run has gone where the step is not legal; the
  /// refusal stands in its history.
  public Optional<Run> write(Run run, Function<Run, Step> decide) {
    return write(run, decide, step -> journal.insist(new Unit(step.changes())).join());
  }

  /// Like the other, with a way of writing that adds what belongs to the step.
  public Optional<Run> write(Run run, Function<Run, Step> decide, Function<Step, UnitResult> way) {
    return switch (attempt(run, decide, way)) {
      case Written(var moved) -> Optional.of(moved);
      case Illegal _ -> Optional.empty();
      case KeyTaken taken ->
          throw new IllegalStateException("moving run " + run.id() + " answered " + taken);
    };
  }

  /// What became of a step that wants an idempotency key.
  public Tried reserve(Run run, Function<Run, Step> decide) {
    return attempt(run, decide, step -> journal.insist(new Unit(step.changes())).join());
  }

  /// What became of a step.
  public sealed interface Tried {}

  /// It is on disk.
  public record Written(Run run) implements Tried {}

  /// The run has gone where the step is not legal.
  public record Illegal() implements Tried {}

  /// Another run has the key; nothing was written.
  public record KeyTaken(RunId first, boolean committed) implements Tried {}

  private Tried attempt(Run run, Function<Run, Step> decide, Function<Step, UnitResult> way) {
    Run seen = run;
    int still = 0;
    while (still < NoProgress.MOST_ATTEMPTS) {
      try {
        Step step = decide.apply(seen);
        UnitResult result = way.apply(step);
        switch (result) {
          case UnitResult.Written _ -> {
            return new Written(step.run());
          }
          // What follows from an end may have been written by whoever was quicker, too.
          case UnitResult.Stale _, UnitResult.Exists _ -> {
            Run now = reread(run);
            still = now.status().equals(seen.status()) ? still + 1 : 0;
            seen = now;
          }
          case UnitResult.KeyTaken(var first, var committed) -> {
            return new KeyTaken(first, committed);
          }
          case UnitResult.NameTaken _, UnitResult.Refused _ ->
              throw new IllegalStateException("moving run " + run.id() + " answered " + result);
        }
      } catch (IllegalMove refused) {
        log.info("{}; nothing was changed", refused.getMessage());
        var _ = journal.write(Unit.of(RunTransitions.refused(refused))).join();
        return new Illegal();
      }
    }
    throw new NoProgress(run.id());
  }

  private Run reread(Run run) {
    return runs.run(run.id())
        .orElseThrow(() -> new IllegalStateException("run " + run.id() + " is gone"));
  }
}
