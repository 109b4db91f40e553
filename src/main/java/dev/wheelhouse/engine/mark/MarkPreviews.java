package dev.wheelhouse.engine.mark;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.dag.DagStand;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what a mark would do to the nodes after a run, and to its idempotency key.
record MarkPreviews(DagRuns dagRuns, IdempotencyKeys keys, MarkRefusals refusals) {

  Preview of(Run run, Act.As as, Instant now) {
    Optional<Fault> refusal = refusals.place(run).or(() -> refusals.state(run, as));
    if (refusal.isPresent()) {
      return new Preview(revision(run, List.of()), refusal.get(), List.of(), List.of());
    }
    RunState to = RunLifecycle.of(run).next(run.state(), Marking.move(as)).orElseThrow();
    List<Impact> impacts = new ArrayList<>();
    List<Effect> starts =
        run.parent().map(it -> after(dagRuns.view(it), run, to, impacts)).orElse(List.of());
    if (run.state() == RunState.SUCCESS) {
      keys.committed(run, now)
          .ifPresent(
              hold ->
                  impacts.add(new Impact.KeyCommitted(refusals.names().apply(run), hold.run())));
    }
    return new Preview(revision(run, starts), null, starts, canceled(run), impacts);
  }

  /// Of a mapped node: the items that wait.
  private List<Effect> canceled(Run run) {
    return dagRuns
        .items(run)
        .filter(it -> !it.state().terminal())
        .map(it -> new Effect(it.id(), it.nodeName()))
        .toList();
  }

  private List<Effect> after(DagView view, Run run, RunState to, List<Impact> impacts) {
    List<String> before = DagOutlook.of(view.stand()).runs();
    DagStand marked = view.stand().with(run.nodeKey(), NodeState.of(dagRuns.nodeAfter(run, to)));
    List<String> skipped = marked.skippedBehind(Set.of(run.nodeKey()));
    List<String> then = DagOutlook.of(marked.anew(skipped)).runs();
    List<String> unblocked = without(then, before);
    List<String> blocked = without(without(before, then), List.of(run.nodeKey()));
    if (!unblocked.isEmpty()) {
      impacts.add(new Impact.Unblocks(unblocked));
    }
    if (!blocked.isEmpty()) {
      impacts.add(new Impact.Blocks(blocked));
    }
    return view.graph().allDownstreams(run.nodeKey()).stream()
        .filter(then::contains)
        .map(key -> new Effect(view.node(key).id(), key))
        .toList();
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(it -> !some.contains(it)).toList();
  }

  private static String revision(Run run, List<Effect> starts) {
    String next =
        starts.stream().map(it -> Long.toString(it.run().value())).collect(Collectors.joining(","));
    return "%d:%d:%s".formatted(run.id().value(), run.status().revision(), next);
  }

  /// Of the end of a wait: the run itself starts.
  Preview ofRetryNow(Run run, Instant now) {
    Optional<Fault> refusal = refusals.retryNow(run, now);
    List<Effect> starts =
        refusal.isPresent()
            ? List.of()
            : List.of(new Effect(run.id(), refusals.names().apply(run)));
    return new Preview(revision(run, starts), refusal.orElse(null), starts, List.of());
  }
}
