package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Target;
import java.util.List;
import java.util.Map;

/// What a rerun comes to, worked out from the runs as they stand.
sealed interface RerunDraft {

  /// It can't be made.
  ///
  /// @param conflicts with other runs, if that is why
  record Refused(Fault why, List<Impact> conflicts) implements RerunDraft {
    public Refused {
      conflicts = List.copyOf(conflicts);
    }
  }

  /// Nodes run again inside their DAG run.
  ///
  /// @param node that was named; empty when the whole DAG run was
  /// @param renewals of nodes, or of single items of mapped ones
  /// @param items that go with a mapped node which is done anew, and are made anew from its list
  record Nodes(DagView view, String node, RerunScope scope, List<Renewal> renewals, List<Run> items)
      implements RerunDraft {
    public Nodes {
      renewals = List.copyOf(renewals);
      items = List.copyOf(items);
    }

    /// The runs at a node that are done again, or else its present one.
    List<Run> at(String key) {
      List<Run> olds =
          renewals.stream().map(Renewal::old).filter(it -> it.nodeKey().equals(key)).toList();
      return olds.isEmpty() ? List.of(view.node(key)) : olds;
    }
  }

  /// A standalone run, or a DAG run with all its nodes, as the next generation.
  ///
  /// @param nodes the present run of each node
  /// @param items of those that are mapped
  /// @param former what the nodes executed; empty for the latest versions
  record Whole(
      Run old,
      List<Run> nodes,
      List<Run> items,
      SavedDefinition definition,
      Map<String, Target> former,
      Map<String, String> parameters)
      implements RerunDraft {
    public Whole {
      nodes = List.copyOf(nodes);
      items = List.copyOf(items);
      former = Map.copyOf(former);
      parameters = Map.copyOf(parameters);
    }
  }
}
