package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Target;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a rerun would do (K4, K6, K8): what runs then, in order, and what else to know before.
final class RerunPreviews {
  private final Definitions definitions;
  private final IdempotencyKeys keys;
  private final Estimate estimate;
  private final InstantSource clock;
  private final Function<Run, String> names;

  RerunPreviews(
      Definitions definitions,
      IdempotencyKeys keys,
      Estimate estimate,
      InstantSource clock,
      Function<Run, String> names) {
    this.definitions = definitions;
    this.keys = keys;
    this.estimate = estimate;
    this.clock = clock;
    this.names = names;
  }

  Preview of(Run run, RerunDraft draft) {
    Preview sure = withoutEstimate(run, draft);
    List<Impact> impacts = new ArrayList<>(sure.impacts());
    impacts.addAll(takes(draft).stream().toList());
    return new Preview(sure.revision(), sure.refusal(), sure.starts(), List.of(), impacts);
  }

  /// What a revision stands for. The estimate changes with each run that ends somewhere, which is
  /// no reason to refuse.
  Preview withoutEstimate(Run run, RerunDraft draft) {
    List<Effect> starts = starts(draft);
    List<Impact> impacts =
        switch (draft) {
          case RerunDraft.Refused(_, var conflicts) -> conflicts;
          case RerunDraft.Nodes nodes -> impacts(nodes);
          case RerunDraft.Whole whole -> impacts(whole);
        };
    var refusal = draft instanceof RerunDraft.Refused(var why, _) ? why : null;
    return new Preview(
        revision(run, replaced(draft), starts, impacts), refusal, starts, List.of(), impacts);
  }

  /// Of a run as it was read: names the runs that would be replaced with their revisions, too.
  private static String revision(
      Run run, List<Run> replaced, List<Effect> starts, List<Impact> impacts) {
    String revisions =
        Stream.concat(Stream.of(run), replaced.stream())
            .map(it -> it.id().value() + ":" + it.status().revision())
            .collect(Collectors.joining(","));
    byte[] seen = (revisions + starts + impacts).getBytes(StandardCharsets.UTF_8);
    return "%d:%d:%s"
        .formatted(run.id().value(), run.status().revision(), UUID.nameUUIDFromBytes(seen));
  }

  private static List<Run> replaced(RerunDraft draft) {
    return switch (draft) {
      case RerunDraft.Refused _ -> List.of();
      case RerunDraft.Nodes it -> it.renewals().stream().map(Renewal::old).toList();
      case RerunDraft.Whole it -> it.nodes();
    };
  }

  private List<Effect> starts(RerunDraft draft) {
    return switch (draft) {
      case RerunDraft.Refused _ -> List.of();
      case RerunDraft.Nodes it ->
          it.scope().starts().stream()
              .flatMap(key -> it.at(key).stream())
              .map(run -> new Effect(run.id(), run.nodeName()))
              .toList();
      case RerunDraft.Whole it when it.definition().definition() instanceof DagDefinition dag ->
          starts(it, dag);
      case RerunDraft.Whole it -> List.of(new Effect(it.old().id(), names.apply(it.old())));
    };
  }

  private static List<Effect> starts(RerunDraft.Whole whole, DagDefinition dag) {
    Map<String, Run> former =
        whole.nodes().stream().collect(Collectors.toMap(Run::nodeKey, Function.identity()));
    return DagGraph.of(dag).topologicalOrder().stream()
        .map(key -> new Effect(former.getOrDefault(key, whole.old()).id(), key))
        .toList();
  }

  private List<Impact> impacts(RerunDraft.Nodes draft) {
    List<Impact> impacts = new ArrayList<>();
    List<Run> olds = draft.renewals().stream().map(Renewal::old).toList();
    draft.renewals().forEach(it -> impacts.addAll(committed(it.old(), it.asked())));
    draft.items().forEach(it -> impacts.addAll(committed(it, it)));
    draft.renewals().forEach(it -> impacts.addAll(otherVersion(it.old(), it.target().version())));
    if (!draft.scope().goOn().isEmpty()) {
      impacts.add(new Impact.Unblocks(draft.scope().goOn()));
    }
    if (!draft.scope().blocked().isEmpty()) {
      impacts.add(new Impact.Blocks(draft.scope().blocked()));
    }
    impacts.addAll(notRepeatable(Stream.concat(olds.stream(), draft.items().stream()).toList()));
    return impacts;
  }

  private List<Impact> impacts(RerunDraft.Whole draft) {
    List<Impact> impacts = new ArrayList<>();
    List<Run> tasks =
        draft.old().dagRun()
            ? Stream.concat(draft.nodes().stream(), draft.items().stream()).toList()
            : List.of(draft.old());
    tasks.forEach(it -> impacts.addAll(committed(it, it)));
    impacts.addAll(otherVersion(draft.old(), draft.definition().version()));
    impacts.addAll(notRepeatable(tasks));
    return impacts;
  }

  /// What would be done again although it was done (F6).
  private List<Impact> committed(Run old, Run asked) {
    return old.state().terminal()
        ? keys.committed(asked, clock.instant()).stream()
            .<Impact>map(hold -> new Impact.KeyCommitted(names.apply(old), hold.run()))
            .toList()
        : List.of();
  }

  private List<Impact> otherVersion(Run old, int version) {
    int former = old.target().version();
    return former == version
        ? List.of()
        : List.of(new Impact.OtherVersion(names.apply(old), former, version));
  }

  /// A run that never began has done nothing that could be done twice.
  private List<Impact> notRepeatable(List<Run> olds) {
    List<Run> delicate =
        olds.stream()
            .filter(run -> run.status().attempts() > 0)
            .filter(run -> !definitions.jobOf(run).safety().idempotent())
            .toList();
    return delicate.isEmpty()
        ? List.of()
        : List.of(new Impact.NotRepeatable(delicate.size(), names.apply(delicate.getFirst())));
  }

  private Optional<Impact> takes(RerunDraft draft) {
    return switch (draft) {
      case RerunDraft.Refused _ -> Optional.empty();
      case RerunDraft.Nodes it -> {
        Map<String, JobId> jobs = new LinkedHashMap<>();
        it.scope().starts().forEach(key -> jobs.put(key, it.view().node(key).target().job()));
        yield estimate.of(it.view().graph(), jobs);
      }
      case RerunDraft.Whole it when it.definition().definition() instanceof DagDefinition dag ->
          estimate.of(DagGraph.of(dag), jobs(it, dag));
      case RerunDraft.Whole it -> estimate.of(it.old().target().job());
    };
  }

  /// Of nodes that have run before.
  private static Map<String, JobId> jobs(RerunDraft.Whole whole, DagDefinition dag) {
    Map<String, Target> former =
        whole.nodes().stream().collect(Collectors.toMap(Run::nodeKey, Run::target));
    boolean known = dag.nodes().stream().map(Node::key).allMatch(former::containsKey);
    return known
        ? former.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().job()))
        : Map.of();
  }
}
