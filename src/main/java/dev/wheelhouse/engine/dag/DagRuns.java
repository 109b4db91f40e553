package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ItemReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// DAG runs on their way: what a node's end releases is written in the same transaction as the end
/// (D3), and so is the end of the DAG run (D8).
///
/// Two nodes that end at once must see each other. Inside this engine a lock per DAG run orders
/// them; across engines the DAG run's row does: each decision moves its revision on, so the second
/// one finds the row stale and decides again.
public final class DagRuns {
  private static final Logger log = LoggerFactory.getLogger(DagRuns.class);
  private static final int PAGE = 1_000;

  private final Definitions definitions;
  private final RunReads runs;
  private final ItemReads items;
  private final Journal journal;
  private final Evidence evidence;
  private final MapRuns maps;
  private final Following following;
  private final SecondThoughts secondThoughts;
  private final DagLocks locks = new DagLocks();

  /// @param outputs that conditions of edges ask about
  /// @param mapping how mapped nodes get their items
  public DagRuns(
      Definitions definitions, Store store, Journal journal, Outputs outputs, ItemsMade mapping) {
    this.definitions = definitions;
    this.runs = store.runs();
    this.items = store.items();
    this.journal = journal;
    maps = new MapRuns(definitions, store, mapping);
    evidence = new Evidence(runs, outputs);
    following = new Following(evidence, maps);
    secondThoughts = new SecondThoughts(mapping::run);
  }

  /// Writes a step that ended a run, with everything that follows from it. Blocks until it is on
  /// disk.
  public UnitResult write(Step step) {
    Instant at = step.run().status().endedAt();
    return write(step, Stamp.engine(at == null ? Instant.EPOCH : at, ""));
  }

  /// Like the other; what follows is somebody's doing.
  public UnitResult write(Step step, Stamp follows) {
    Optional<RunId> parent = step.run().parent();
    if (parent.isEmpty() || !step.run().state().terminal()) {
      return journal.insist(new Unit(step.changes())).join();
    }
    return locks.with(
        parent.get(),
        () -> {
          List<Change> changes = new ArrayList<>(step.changes());
          changes.addAll(withMended(after(step, follows), follows));
          return journal.insist(new Unit(changes)).join();
        });
  }

  /// A DAG run that succeeds late mends the SUBDAG that it is part of, and so on outwards. The rows
  /// of the outer DAG runs order what happens to them: one that has moved on makes the unit stale.
  private List<Change> withMended(List<Change> changes, Stamp follows) {
    Optional<Step> late = late().by(changes, follows.at());
    if (late.isEmpty()) {
      return changes;
    }
    List<Change> all = new ArrayList<>(changes);
    all.addAll(late.get().changes());
    if (late.get().run().parent().isPresent()) {
      all.addAll(withMended(after(late.get(), follows), follows));
    }
    return all;
  }

  /// What mends SUBDAGs.
  public LateParts late() {
    return new LateParts(runs, this::newest);
  }

  private List<Change> after(Step ended, Stamp follows) {
    if (ended.run().place().isPresent()) {
      return maps.after(ended, follows)
          .map(map -> afterItem(map, ended.changes(), follows))
          .orElse(List.of());
    }
    if (!ended.run().mapRun()) {
      return afterNode(ended, follows);
    }
    List<Change> changes = new ArrayList<>(maps.closed(ended.run(), follows));
    changes.addAll(afterNode(ended, follows));
    return changes;
  }

  /// The node goes on, or has ended with its item.
  private List<Change> afterItem(Step map, List<Change> unwritten, Stamp follows) {
    List<Change> changes = new ArrayList<>(map.changes());
    if (map.run().state().terminal()) {
      List<Change> all = new ArrayList<>(unwritten);
      all.addAll(map.changes());
      changes.addAll(afterNode(new Step(map.run(), all), follows));
    }
    return changes;
  }

  private List<Change> afterNode(Step ended, Stamp follows) {
    Run run = ended.run();
    DagView before = view(run.parent().orElseThrow());
    DagView view = before.with(run, evidence.of(before.graph(), ended));
    List<Change> changes = new ArrayList<>();
    if (before.node(run.nodeKey()).state().terminal()) {
      for (Run next : secondThoughts.on(view, run.nodeKey(), follows)) {
        changes.addAll(RunTransitions.create(next, follows.why()).changes());
        view = view.with(next);
      }
    }
    changes.addAll(following.resume(view, ended.changes(), follows));
    return changes;
  }

  /// Cancels those nodes of a DAG run, and their items, that do not run yet, and asks those that
  /// run to stop, in one unit; the DAG run ends with the last of its nodes. Their processes are the
  /// caller's to end.
  ///
  /// @param also written with it
  public UnitResult stopNodes(RunId dagRun, Predicate<Run> which, Stamp stamp, List<Change> also) {
    return locks.with(
        dagRun,
        () -> {
          DagView view = view(dagRun);
          List<Change> changes = new ArrayList<>(also);
          for (Run node : view.inOrder()) {
            if (!node.state().terminal() && which.test(node)) {
              Step stopped =
                  node.mapRun() ? maps.stop(node, stamp) : RunTransitions.stop(node, stamp);
              changes.addAll(stopped.changes());
              view = view.with(stopped.run());
            }
          }
          changes.addAll(withMended(following.follow(view, changes, stamp), stamp));
          return journal.write(new Unit(changes)).join();
        });
  }

  /// Lets mapped nodes go on that have a place free or nothing left to do. What ends an item sees
  /// to that in its own unit; an engine that starts makes sure all the same.
  ///
  /// @return how many there were
  public int mendMapped(Instant now) {
    int mended = 0;
    List<Run> page;
    long after = 0;
    do {
      page = items.mapsUnderWay(after, PAGE);
      for (Run map : page) {
        after = map.id().value();
        mended += mendOrLog(map, Stamp.engine(now, "found at the start")) ? 1 : 0;
      }
    } while (page.size() == PAGE);
    return mended;
  }

  private boolean mendOrLog(Run map, Stamp stamp) {
    try {
      return mend(map, stamp);
    } catch (RuntimeException e) {
      log.error("looking after mapped node {}; it stays as it is, others go on", map.id(), e);
      return false;
    }
  }

  private boolean mend(Run map, Stamp stamp) {
    return locks.with(
        map.parent().orElseThrow(),
        () -> {
          Step step = maps.follow(map, stamp);
          if (!current(map) || step.changes().equals(List.of(RunTransitions.touch(map)))) {
            return false;
          }
          return journal.insist(new Unit(afterItem(step, List.of(), stamp))).join()
              instanceof UnitResult.Written;
        });
  }

  /// Does something to a DAG run while nobody else does.
  public <T> T exclusively(RunId dagRun, Supplier<T> work) {
    return locks.with(dagRun, work);
  }

  /// The DAG run with the current run of each node.
  public DagView view(RunId dagRun) {
    Run run = runs.run(dagRun).orElseThrow();
    return DagView.of(run, DagGraph.of(definitions.dagOf(run)), runs.ofDagRun(dagRun), evidence);
  }

  /// The current run of each node, in topological order.
  public List<Run> currentNodes(Run dagRun) {
    return view(dagRun.id()).inOrder();
  }

  /// The runs that do the work of a run: of a DAG run those of its nodes, each mapped one followed
  /// by its items; of a mapped node itself and its items; of others themselves.
  public List<Run> work(Run run) {
    List<Run> nodes = run.dagRun() ? currentNodes(run) : List.of(run);
    return nodes.stream().flatMap(it -> Stream.concat(Stream.of(it), items(it))).toList();
  }

  /// The current runs of a mapped node's items, in the order of the list; none of others.
  public Stream<Run> items(Run node) {
    return node.mapRun() ? maps.items(node) : Stream.empty();
  }

  /// How the node of a run stands when the run ends so.
  public RunState nodeAfter(Run run, RunState end) {
    return run.place().isPresent() ? maps.nodeAfter(run, end) : end;
  }

  /// True for an item that a mark of its node can't end: its processes may live.
  public static boolean underWay(Run item) {
    return item.state().holdsSlot() || item.state() == RunState.LOST;
  }

  /// A mapped node goes on, because some of its items are to be done again.
  ///
  /// @param again the next run of each, by the one that it repeats
  public Step again(Run map, Map<Run, Run> again, Stamp stamp) {
    return maps.again(map, again, stamp);
  }

  /// Whether the run is its scope and slot's highest generation.
  public boolean current(Run run) {
    return runs.currentOf(run.key()).map(Run::id).filter(run.id()::equals).isPresent();
  }

  /// Whether it is current, and so are the node and the DAG run that it is in.
  public boolean newest(Run run) {
    return current(run)
        && run.place().map(Target.Item::of).flatMap(runs::run).map(this::current).orElse(true)
        && run.parent().flatMap(runs::run).map(this::current).orElse(true);
  }

  /// By node: the upstreams that have not let it go.
  public Map<String, List<String>> blockers(RunId dagRun) {
    return view(dagRun).progress().blockedBy();
  }

  /// Every node that comes after this one.
  public List<String> downstreams(Run node) {
    return graph(node).map(it -> it.allDownstreams(node.nodeKey())).orElse(List.of());
  }

  /// Every node that comes before this one.
  public List<String> upstreams(Run node) {
    return graph(node).map(it -> it.allUpstreams(node.nodeKey())).orElse(List.of());
  }

  private Optional<DagGraph> graph(Run node) {
    return node.parent().flatMap(runs::run).map(dagRun -> DagGraph.of(definitions.dagOf(dagRun)));
  }

  /// What a change of its nodes makes of a DAG run: one that had ended goes on first, so that its
  /// end is decided anew.
  public List<Change> resume(DagView view, Stamp stamp) {
    return following.resume(view, List.of(), stamp);
  }

  /// The first decision about a DAG run whose runs were just made: a mapped node without upstreams
  /// is let go with them.
  public List<Change> opened(DagView made, Stamp stamp) {
    return following.follow(made, List.of(), stamp);
  }
}
