package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.definition.DagDefinition;
import org.jspecify.annotations.Nullable;

/// A document beside the version that it is compared with.
///
/// @param with null for a DAG that is not there yet
record Compared(@Nullable Deployed with, DagDefinition draft, DraftDifference difference) {

  static Compared of(@Nullable Deployed with, DagDefinition draft) {
    return new Compared(
        with,
        draft,
        with == null ? DraftDifference.NONE : DraftDifference.between(with.definition(), draft));
  }

  /// Whether that can be seen without looking into the two.
  static boolean evident(@Nullable Deployed with, DagDefinition draft) {
    return with == null || with.definition().equals(draft);
  }

  int changes() {
    return difference.changes().size();
  }
}
