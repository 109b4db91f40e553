package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reruns (N5): the next generation of a run that has ended, with the definition it ran with. A
/// node's rerun reopens its DAG run; nodes that never started wait for it as before.
public final class Reruns {
  private final Definitions definitions;
  private final DagRuns dagRuns;
  private final RunMaker maker;
  private final Journal journal;
  private final Supplier<RunId> ids;
  private final BiFunction<Run, Run, List<Change>> passing;

  /// @param passing what a run hands on to its rerun
  public Reruns(
      Definitions definitions,
      DagRuns dagRuns,
      RunMaker maker,
      Journal journal,
      Supplier<RunId> ids,
      BiFunction<Run, Run, List<Change>> passing) {
    this.definitions = definitions;
    this.dagRuns = dagRuns;
    this.maker = maker;
    this.journal = journal;
    this.ids = ids;
    this.passing = passing;
  }

  /// The rerun's id with what became of the request.
  public record Rerun(RunId run, UnitResult result) {}

  /// The present runs that a rerun would replace or set going, in order.
  public List<Run> touched(Run run, boolean downstream) {
    if (run.dagRun()) {
      return dagRuns.currentNodes(run);
    }
    return run.parent()
        .map(parent -> touchedNodes(dagRuns.view(parent), run, downstream))
        .orElse(List.of(run));
  }

  private static List<Run> touchedNodes(DagView view, Run node, boolean downstream) {
    List<Run> touched = new ArrayList<>(List.of(node));
    for (String key : view.graph().allDownstreams(node.nodeKey())) {
      Run after = view.node(key);
      if (downstream || after.state() == RunState.PENDING) {
        touched.add(after);
      }
    }
    return touched;
  }

  /// Makes the rerun; EXISTS means that somebody was quicker.
  ///
  /// @param also belongs to the same unit
  public Rerun rerun(Run run, boolean downstream, Stamp stamp, List<? extends Change> also) {
    return run.parent()
        .map(dagRun -> rerunNode(dagRun, run, downstream, stamp, also))
        .orElseGet(() -> rerunWhole(run, stamp, also));
  }

  private Rerun rerunWhole(Run run, Stamp stamp, List<? extends Change> also) {
    var definition = definitions.version(run.target().job(), run.target().version()).orElseThrow();
    List<Run> nodes = run.dagRun() ? dagRuns.currentNodes(run) : List.of();
    Step step =
        maker.make(
            new RunMaker.Order(
                definition,
                run.key().slot(),
                run.key().generation() + 1,
                origin(run, stamp),
                run.parameters(),
                nodes.stream().collect(Collectors.toMap(Run::nodeKey, Run::target)),
                stamp.at()));
    List<Run> former = Stream.concat(Stream.of(run), nodes.stream()).toList();
    Step replay =
        step.and(former.stream().map(it -> closeLetter(it, stamp)).toList())
            .and(passed(former, step))
            .and(also);
    return new Rerun(step.run().id(), journal.write(new Unit(replay.changes())).join());
  }

  private List<Change> passed(List<Run> former, Step made) {
    Map<String, Run> tasks =
        former.stream()
            .filter(it -> !it.dagRun())
            .collect(Collectors.toMap(Run::nodeKey, Function.identity()));
    List<Change> passed = new ArrayList<>();
    for (Change change : made.changes()) {
      if (change instanceof Change.CreateRun(var next) && tasks.containsKey(next.nodeKey())) {
        passed.addAll(passing.apply(tasks.get(next.nodeKey()), next));
      }
    }
    return passed;
  }

  private Rerun rerunNode(
      RunId dagRun, Run node, boolean downstream, Stamp stamp, List<? extends Change> also) {
    return dagRuns.exclusively(
        dagRun,
        () -> {
          DagView view = dagRuns.view(dagRun);
          List<Run> touched = touchedNodes(view, node, downstream);
          return touched.stream()
              .filter(Reruns::active)
              .findFirst()
              .map(active -> new Rerun(node.id(), new UnitResult.Stale(words(active))))
              .orElseGet(() -> rerunNodes(view, touched, stamp, also));
        });
  }

  /// @param touched the rerun's own node first
  private Rerun rerunNodes(
      DagView before, List<Run> touched, Stamp stamp, List<? extends Change> also) {
    List<Run> ended = touched.stream().filter(it -> it.state().terminal()).toList();
    List<Run> reruns = ended.stream().map(old -> nextGeneration(old, stamp)).toList();
    List<Change> changes = new ArrayList<>();
    ended.forEach(old -> changes.add(closeLetter(old, stamp)));
    DagView view = before;
    for (int i = 0; i < reruns.size(); i++) {
      Run next = reruns.get(i);
      changes.addAll(RunTransitions.create(next, stamp.why()).changes());
      changes.addAll(passing.apply(ended.get(i), next));
      view = view.with(next);
    }
    if (view.dagRun().state().terminal()) {
      Step reopened = RunTransitions.moveWithError(view.dagRun(), Move.REOPEN, "", stamp);
      changes.addAll(reopened.changes());
      view = new DagView(reopened.run(), view.graph(), view.nodes());
    }
    changes.addAll(dagRuns.follow(view, stamp));
    changes.addAll(also);
    return new Rerun(reruns.getFirst().id(), journal.write(new Unit(changes)).join());
  }

  /// The first node after this one that is under way, in words: its rerun would overlap it.
  public Optional<String> underWay(Run node, boolean downstream) {
    return touched(node, downstream).stream().filter(Reruns::active).findFirst().map(Reruns::words);
  }

  private static boolean active(Run run) {
    return !run.state().terminal() && run.state() != RunState.PENDING;
  }

  private static String words(Run active) {
    return active.nodeKey() + " is " + active.state();
  }

  private Run nextGeneration(Run old, Stamp stamp) {
    return new Run(
        ids.get(),
        old.key().nextGeneration(),
        old.target(),
        origin(old, stamp),
        old.placement(),
        old.parameters(),
        Status.created(RunState.PENDING, stamp.at()));
  }

  private static Origin origin(Run old, Stamp stamp) {
    Origin of = old.origin();
    return new Origin(
        TriggerSource.RERUN,
        of.triggers(),
        of.logicalTime(),
        of.zone(),
        of.label(),
        stamp.who(),
        stamp.why(),
        of.undoes(),
        false);
  }

  private static Change closeLetter(Run run, Stamp stamp) {
    String why = stamp.why().isEmpty() ? "rerun" : stamp.why();
    return new Change.CloseDeadLetter(
        run.id(), new DeadLetter.Closing(DeadLetter.Way.REPLAYED, stamp.at(), stamp.who(), why));
  }
}
