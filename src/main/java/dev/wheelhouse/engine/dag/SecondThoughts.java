package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagProgress;
import dev.wheelhouse.model.dag.DagStand;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What follows when the end of a node is changed after the fact, by a mark or a late success:
/// nodes that a branch skipped on account of the former end, and now would not, get another run.
record SecondThoughts(Supplier<RunId> ids) {

  /// @param view with the end as it is now
  List<Run> on(DagView view, String changed, Stamp stamp) {
    DagStand now = view.stand();
    List<String> skipped = now.skippedBehind(Set.of(changed));
    DagProgress anew = DagProgress.of(now.anew(skipped));
    return skipped.stream()
        .filter(key -> !anew.skips().containsKey(key))
        .map(key -> next(view.node(key), stamp))
        .toList();
  }

  private Run next(Run skipped, Stamp stamp) {
    return new Run(
        ids.get(),
        skipped.key().nextGeneration(),
        skipped.target(),
        skipped.origin().rerun(stamp.who(), stamp.why(), skipped.origin().override()),
        skipped.placement(),
        skipped.parameters(),
        Status.created(RunState.PENDING, stamp.at()));
  }
}
