package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.run.RunState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a DAG run goes on if all that runs succeeds, with exit code 0 and no outputs.
///
/// @param runs pending nodes that will run, in topological order
/// @param end what is decided when nothing runs any more
public record DagOutlook(List<String> runs, DagProgress end) {
  public DagOutlook {
    runs = List.copyOf(runs);
  }

  public static DagOutlook of(DagStand now) {
    DagStand after = now.with(successes(active(now)));
    Set<String> ran = new HashSet<>();
    DagProgress progress = DagProgress.of(after);
    while (!progress.release().isEmpty()) {
      ran.addAll(progress.release());
      after = after.with(successes(progress.release()));
      progress = DagProgress.of(after);
    }
    return new DagOutlook(
        now.graph().topologicalOrder().stream().filter(ran::contains).toList(), progress);
  }

  private static List<String> active(DagStand now) {
    return now.graph().keys().stream().filter(key -> now.state(key).active()).toList();
  }

  private static Map<String, NodeState> successes(Collection<String> keys) {
    Map<String, NodeState> states = new HashMap<>();
    keys.forEach(key -> states.put(key, NodeState.of(RunState.SUCCESS)));
    return states;
  }
}
