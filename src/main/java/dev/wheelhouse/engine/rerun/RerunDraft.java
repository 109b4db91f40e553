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
  record Nodes(DagView view, String node, RerunScope scope, List<Renewal> renewals)
      implements RerunDraft {
    public Nodes {
      renewals = List.copyOf(renewals);
    }
  }

  /// A standalone run, or a DAG run with all its nodes, as the next generation.
  ///
  /// @param nodes the present run of each node
  /// @param former what the nodes executed; empty for the latest versions
  record Whole(
      Run old,
      List<Run> nodes,
      SavedDefinition definition,
      Map<String, Target> former,
      Map<String, String> parameters)
      implements RerunDraft {
    public Whole {
      nodes = List.copyOf(nodes);
      former = Map.copyOf(former);
      parameters = Map.copyOf(parameters);
    }
  }
}
