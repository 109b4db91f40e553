package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.util.ArrayList;
import java.util.List;

/// A run as it will be, and the changes that make it so.
public record Step(Run run, List<Change> changes) {
  public Step {
    changes = List.copyOf(changes);
  }

  /// The same changes, leading to another look of the run.
  public Step as(Run after) {
    return new Step(after, changes);
  }

  /// The same step with further changes that belong to it.
  public Step and(Change... more) {
    return and(List.of(more));
  }

  public Step and(List<? extends Change> more) {
    var all = new ArrayList<>(changes);
    all.addAll(more);
    return new Step(run, all);
  }
}
