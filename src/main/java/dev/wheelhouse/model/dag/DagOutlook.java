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
    return without(now, Set.of());
  }

  /// The nodes behind one that would still wait, once all else has gone on, if it stays as it is;
  /// in topological order.
  public static List<String> waitingFor(DagStand now, String node) {
    DagProgress end = without(now, Set.of(node)).end();
    return now.graph().allDownstreams(node).stream().filter(end.blockedBy()::containsKey).toList();
  }

  /// @param frozen nodes that stay as they are
  private static DagOutlook without(DagStand now, Set<String> frozen) {
    DagStand after = now.with(successes(less(active(now), frozen)));
    Set<String> ran = new HashSet<>();
    DagProgress progress = DagProgress.of(after);
    List<String> released = less(progress.release(), frozen);
    while (!released.isEmpty()) {
      ran.addAll(released);
      after = after.with(successes(released));
      progress = DagProgress.of(after);
      released = less(progress.release(), frozen);
    }
    return new DagOutlook(
        now.graph().topologicalOrder().stream().filter(ran::contains).toList(), progress);
  }

  private static List<String> less(List<String> keys, Set<String> some) {
    return keys.stream().filter(key -> !some.contains(key)).toList();
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
