package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The changes that make a rerun. Nodes run again inside their DAG run, which goes on; nodes that
/// never started wait for them as before. Dead letters of what is done again are closed.
final class RerunChanges {
  private final DagRuns dagRuns;
  private final RunMaker maker;
  private final Supplier<RunId> ids;
  private final BiFunction<Run, Run, List<Change>> passing;

  /// @param passing what a run hands on to its rerun
  RerunChanges(
      DagRuns dagRuns,
      RunMaker maker,
      Supplier<RunId> ids,
      BiFunction<Run, Run, List<Change>> passing) {
    this.dagRuns = dagRuns;
    this.maker = maker;
    this.ids = ids;
    this.passing = passing;
  }

  /// @param run to answer with
  record Rerun(RunId run, List<Change> changes) {}

  /// @param override the holds of now don't keep what is made
  /// @throws dev.wheelhouse.engine.dag.MissingJob when a node's job is not there any more
  Rerun of(RerunDraft draft, Stamp stamp, boolean override) {
    return switch (draft) {
      case RerunDraft.Refused(var why, _) -> throw new IllegalArgumentException(why.message());
      case RerunDraft.Nodes nodes -> ofNodes(nodes, stamp, override);
      case RerunDraft.Whole whole -> ofWhole(whole, stamp, override);
    };
  }

  private Rerun ofNodes(RerunDraft.Nodes draft, Stamp stamp, boolean override) {
    List<Change> changes = new ArrayList<>();
    DagView view = draft.view();
    RunId answer = view.dagRun().id();
    Map<String, Map<Run, Run>> items = new LinkedHashMap<>();
    for (Renewal renewal : draft.renewals()) {
      Run old = renewal.old();
      Run next = renewal.made(ids.get(), stamp, override);
      changes.addAll(old.state().terminal() ? closing(old, stamp) : replacing(old, next, stamp));
      changes.addAll(RunTransitions.create(next, stamp.why()).changes());
      changes.addAll(passing.apply(renewal.asked(), next));
      if (next.place().isPresent()) {
        items.computeIfAbsent(next.nodeKey(), _ -> new LinkedHashMap<>()).put(old, next);
      } else {
        view = view.with(next);
      }
      answer = next.nodeKey().equals(draft.node()) ? next.id() : answer;
    }
    draft.items().forEach(it -> changes.addAll(closing(it, stamp)));
    for (var again : items.entrySet()) {
      Step map = dagRuns.again(view.node(again.getKey()), again.getValue(), stamp);
      changes.addAll(map.changes());
      view = view.with(map.run());
    }
    changes.addAll(dagRuns.resume(view, stamp));
    return new Rerun(answer, changes);
  }

  private Rerun ofWhole(RerunDraft.Whole draft, Stamp stamp, boolean override) {
    Run old = draft.old();
    Step made =
        maker.make(
            new RunMaker.Order(
                    draft.definition(),
                    old.key().slot(),
                    old.key().generation() + 1,
                    old.origin().rerun(stamp.who(), stamp.why(), override),
                    draft.parameters(),
                    draft.former(),
                    stamp.at())
                .within(old.key().scope(), old.key().generation() + 1));
    List<Run> former =
        Stream.of(List.of(old), draft.nodes(), draft.items()).flatMap(List::stream).toList();
    List<Change> changes = new ArrayList<>(made.changes());
    former.forEach(it -> changes.addAll(closing(it, stamp)));
    changes.addAll(passed(former, made));
    return new Rerun(made.run().id(), changes);
  }

  private List<Change> passed(List<Run> former, Step made) {
    Map<String, Run> tasks =
        former.stream()
            .filter(it -> !it.dagRun())
            .collect(Collectors.toMap(Run::nodeName, Function.identity(), (first, _) -> first));
    List<Change> passed = new ArrayList<>();
    for (Change change : made.changes()) {
      if (change instanceof Change.CreateRun(var next) && tasks.containsKey(next.nodeName())) {
        passed.addAll(passing.apply(tasks.get(next.nodeName()), next));
      }
    }
    return passed;
  }

  /// A run that never started makes room for one that shall run with something else.
  private static List<Change> replacing(Run pending, Run next, Stamp stamp) {
    var why = new Stamp(stamp.at(), stamp.who(), "replaced by run " + next.id());
    return RunTransitions.move(pending, Move.CANCEL, why).changes();
  }

  private static List<Change> closing(Run run, Stamp stamp) {
    String why = stamp.why().isEmpty() ? "rerun" : stamp.why();
    return List.of(
        new Change.CloseDeadLetter(
            run.id(),
            new DeadLetter.Closing(DeadLetter.Way.REPLAYED, stamp.at(), stamp.who(), why)));
  }
}
