package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A SUBDAG that failed because its DAG run did succeeds when that one is mended (S5). What a
/// person has marked or rerun meanwhile stays as it is, and so does what was stopped or ran out of
/// time: that it ended so was not its part's doing.
///
/// @param newest whether a run and what it is part of are the latest of their kind
public record LateParts(RunReads runs, Predicate<Run> newest) {

  /// The late success of the SUBDAG whose DAG run succeeds with these changes.
  Optional<Step> by(List<? extends Change> changes, Instant now) {
    return changes.stream()
        .flatMap(LateParts::dagRun)
        .reduce((_, later) -> later)
        .filter(inner -> inner.state() == RunState.SUCCESS)
        .flatMap(inner -> outer(inner).flatMap(it -> late(it, inner, now)));
  }

  private static Stream<Run> dagRun(Change change) {
    return change instanceof Change.MoveRun(var run, _) && run.dagRun()
        ? Stream.of(run)
        : Stream.empty();
  }

  private Optional<Run> outer(Run inner) {
    return RunKey.subDagOf(inner.key().scope()).flatMap(runs::run);
  }

  /// The late success of a SUBDAG whose DAG run is in the store as it has succeeded.
  public Optional<Step> of(RunId outer, Instant now) {
    return runs.run(outer)
        .flatMap(
            run ->
                runs.currentOf(RunKey.subDag(run.key(), outer))
                    .filter(inner -> inner.state() == RunState.SUCCESS)
                    .flatMap(inner -> late(run, inner, now)));
  }

  private Optional<Step> late(Run outer, Run inner, Instant now) {
    if (!failedByItsPart(outer) || !current(inner) || !newest.test(outer)) {
      return Optional.empty();
    }
    String why = "DAG run %s has succeeded after all".formatted(inner.id());
    return Optional.of(
        RunTransitions.moveWithError(outer, Move.SUCCEED, "", Stamp.engine(now, why)));
  }

  private boolean current(Run inner) {
    return runs.currentOf(inner.key())
        .filter(it -> it.key().generation() > inner.key().generation())
        .isEmpty();
  }

  private boolean failedByItsPart(Run run) {
    return run.state() == RunState.FAILED
        && lastEnd(run).filter(it -> it == Outcome.Kind.PART_FAILED).isPresent()
        && runs.history(run.id()).stream()
            .filter(event -> event.to() == RunState.FAILED && event.from() != RunState.FAILED)
            .reduce((_, later) -> later)
            .map(RunEvent::type)
            .filter(Move.FAIL.name()::equals)
            .isPresent();
  }

  private Optional<Outcome.Kind> lastEnd(Run run) {
    return runs.attempts(run.id()).stream()
        .reduce((_, later) -> later)
        .map(Attempt::outcome)
        .map(Outcome::kind);
  }
}
