package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.RunResult;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known beside the document, for its picture.
///
/// @param jobs that stand by themselves, by name, as far as they are known
/// @param deployed the version in force; null for a DAG that was never saved
/// @param wrong keys of nodes that have an error
record Backdrop(
    Map<String, JobDefinition> jobs,
    @Nullable DagDefinition deployed,
    Overlay overlay,
    Set<String> wrong) {
  static final Backdrop NONE = new Backdrop(Map.of(), null, new Overlay.Design(), Set.of());

  Backdrop {
    jobs = Map.copyOf(jobs);
    wrong = Set.copyOf(wrong);
  }

  Backdrop with(Overlay changed) {
    return new Backdrop(jobs, deployed, changed, wrong);
  }

  Backdrop with(Map<String, JobDefinition> known) {
    return new Backdrop(known, deployed, overlay, wrong);
  }

  Backdrop wrong(Set<String> keys) {
    return new Backdrop(jobs, deployed, overlay, keys);
  }

  Backdrop deployed(DagDefinition version) {
    return new Backdrop(jobs, version, overlay, wrong);
  }

  /// What the nodes show beside what they are.
  sealed interface Overlay {

    /// What they are made to do.
    record Design() implements Overlay {}

    /// How they stand in a DAG run.
    ///
    /// @param nodes by key; those that have no run there are left out
    record LastRun(Map<String, Seen> nodes) implements Overlay {
      public LastRun {
        nodes = Map.copyOf(nodes);
      }
    }

    /// How they did lately.
    record Statistics(Map<String, NodeFigures> figures) implements Overlay {
      public Statistics {
        figures = Map.copyOf(figures);
      }
    }
  }

  /// A node's current run.
  ///
  /// @param items of a mapped node, in the list's order
  record Seen(Ran run, List<Ran> items) {
    Seen {
      items = List.copyOf(items);
    }

    static Seen of(Ran run) {
      return new Seen(run, List.of());
    }
  }

  /// A run with what came of it.
  ///
  /// @param result null where the engine did not tell
  record Ran(RunView view, @Nullable RunResult result) {

    /// What was handed on under the name; empty for nothing.
    String output(String name) {
      var output = result == null ? null : result.outputs().get(name);
      return output == null ? "" : output.text();
    }
  }
}
