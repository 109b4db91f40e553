package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.Letters;
import dev.wheelhouse.engine.run.IllegalMove;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.dag.MapProgress;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ItemReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Mapped nodes on their way (D4): what lets the node go makes its items, what ends an item lets
/// the next one go, and what ends the last one ends the node; each in one unit. Two items that end
/// at once must see each other: the row of the node's run orders them, as that of the DAG run
/// orders nodes.
final class MapRuns {
  private static final int LOOKS_FOR_CAUSE = 100;

  private final Definitions definitions;
  private final RunReads runs;
  private final ItemReads items;
  private final ItemMaker maker;
  private final ItemsMade making;

  MapRuns(Definitions definitions, Store store, ItemsMade making) {
    this.definitions = definitions;
    this.runs = store.runs();
    this.items = store.items();
    this.maker = new ItemMaker(definitions, making);
    this.making = making;
  }

  /// An item's run as it will be.
  ///
  /// @param was the state in which its current run is counted now; null for an item that is not
  record Shift(@Nullable RunState was, Run now) {}

  /// The node may go: its items are made. One without items has succeeded; one whose list can't be
  /// read has failed.
  ///
  /// @param unwritten changes of the same unit
  Step begin(Run map, Run dagRun, List<? extends Change> unwritten, Stamp stamp) {
    Mapping mapping = mapping(map, dagRun);
    List<String> values;
    try {
      String text = making.texts().fill(mapping.over(), map, dagRun, unwritten);
      values = maker.values(map, mapping, text);
    } catch (UnreadableList | TemplateException e) {
      return rejected(map, String.valueOf(e.getMessage()), stamp);
    }
    Step begun = RunTransitions.move(map, Move.RELEASE, stamp);
    if (values.isEmpty()) {
      Step done = RunTransitions.move(begun.run(), Move.SUCCEED, because(stamp, "no items"));
      return begun.and(done.changes()).as(done.run());
    }
    int queued = mapping.parallelism() == 0 ? values.size() : mapping.parallelism();
    boolean again = map.key().generation() > 0 || dagRun.key().generation() > 0;
    var order =
        new ItemMaker.Order(
            begun.run(), values, items.nextGeneration(map), queued, again, stamp.at());
    return begun.and(maker.make(order, mapping));
  }

  private Step rejected(Run map, String why, Stamp stamp) {
    Step rejected = RunTransitions.moveWithError(map, Move.REJECT, why, because(stamp, why));
    return definitions.jobOf(map).safety().deadLetter()
        ? rejected.and(Letters.open(map, why, stamp.at(), making.ids()))
        : rejected;
  }

  /// What an item's end makes of its node's run; empty when that does not change with it.
  ///
  /// @param ended the step that ended it
  Optional<Step> after(Step ended, Stamp stamp) {
    Run item = ended.run();
    Run map = item.place().flatMap(it -> runs.run(it.of())).orElseThrow();
    if (!current(item) || !current(map)) {
      return Optional.empty();
    }
    var shift = new Shift(stateBefore(ended), item);
    return map.state().terminal()
        ? mended(map, shift, stamp)
        : Optional.of(follow(map, List.of(shift), stamp));
  }

  /// A late success or a mark changes what had ended: a failed node may have succeeded by it, a
  /// finished one have failed. What a person said of the node stands otherwise.
  private Optional<Step> mended(Run map, Shift shift, Stamp stamp) {
    Step open = reopened(map, stamp);
    Step after = follow(open.run(), List.of(shift), stamp);
    RunState to = after.run().state();
    return to != map.state() && mends(to, shift.now().state())
        ? Optional.of(open.and(after.changes()).as(after.run()))
        : Optional.empty();
  }

  /// How the node of an item stands when the item ends so.
  RunState nodeAfter(Run item, RunState end) {
    Run map = item.place().flatMap(it -> runs.run(it.of())).orElseThrow();
    Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    states.putAll(items.states(map));
    states.merge(item.state(), -1, Integer::sum);
    states.merge(end, 1, Integer::sum);
    RunState then = MapProgress.of(RunState.RUNNING, states, 0).end().orElse(RunState.RUNNING);
    return map.state().terminal() && !mends(then, end) ? map.state() : then;
  }

  private static boolean mends(RunState node, RunState item) {
    return node == RunState.SUCCESS || (item.failure() && node.terminal());
  }

  /// Goes on with items that are done again.
  ///
  /// @param again the next run of each, by the one that it repeats
  Step again(Run map, Map<Run, Run> again, Stamp stamp) {
    Step open = reopened(map, stamp);
    List<Shift> shifts = new ArrayList<>();
    again.forEach((old, next) -> shifts.add(new Shift(old.state(), next)));
    Step after = follow(open.run(), shifts, stamp);
    return open.and(after.changes()).as(after.run());
  }

  private static Step reopened(Run map, Stamp stamp) {
    return map.state().terminal()
        ? RunTransitions.moveWithError(map, Move.REOPEN, "", stamp)
        : new Step(map, List.of());
  }

  /// Lets go what may, and ends the run when all have ended.
  Step follow(Run map, List<Shift> shifts, Stamp stamp) {
    Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    states.putAll(items.states(map));
    for (Shift shift : shifts) {
      if (shift.was() != null) {
        states.merge(shift.was(), -1, Integer::sum);
      }
      states.merge(shift.now().state(), 1, Integer::sum);
    }
    MapProgress progress = MapProgress.of(map.state(), states, parallelism(map));
    List<Change> changes = new ArrayList<>();
    for (Run item : waiting(map, shifts, progress.release())) {
      changes.addAll(RunTransitions.move(item, Move.RELEASE, stamp).changes());
    }
    Step after =
        progress.end().map(end -> end(map, end, shifts, stamp)).orElseGet(() -> touched(map));
    return after.and(changes);
  }

  private static Step touched(Run map) {
    return new Step(map.with(map.status().touched()), List.of(RunTransitions.touch(map)));
  }

  private List<Run> waiting(Run map, List<Shift> shifts, int wanted) {
    if (wanted == 0) {
      return List.of();
    }
    List<Run> shifted = shifts.stream().map(Shift::now).toList();
    Stream<Run> still =
        items.in(map, RunState.PENDING, wanted + shifts.size()).stream()
            .filter(it -> shifted.stream().noneMatch(other -> sameItem(it, other)));
    return Stream.concat(still, shifted.stream().filter(it -> it.state() == RunState.PENDING))
        .limit(wanted)
        .toList();
  }

  private static boolean sameItem(Run one, Run other) {
    return one.item().equals(other.item());
  }

  private Step end(Run map, RunState end, List<Shift> shifts, Stamp stamp) {
    return switch (end) {
      case SUCCESS -> RunTransitions.move(map, Move.SUCCEED, stamp);
      case CANCELED -> RunTransitions.move(map, Move.CANCEL, stamp);
      case FAILED ->
          RunTransitions.moveWithError(map, Move.FAIL, cause(map, shifts).orElse(""), stamp);
      default -> throw new IllegalArgumentException("a mapped node can't end " + end);
    };
  }

  /// The item that failed first, with its error.
  private Optional<String> cause(Run map, List<Shift> shifts) {
    return failed(map, shifts)
        .min(Comparator.comparing(MapRuns::endedAt))
        .map(run -> "[" + run.place().orElseThrow().text() + "] " + run.status().lastError());
  }

  private static Instant endedAt(Run run) {
    Instant ended = run.status().endedAt();
    return ended == null ? Instant.MAX : ended;
  }

  private Stream<Run> failed(Run map, List<Shift> shifts) {
    Stream<Run> stored =
        Stream.of(RunState.FAILED, RunState.TIMEOUT)
            .flatMap(state -> items.in(map, state, LOOKS_FOR_CAUSE).stream())
            .filter(it -> shifts.stream().noneMatch(shift -> sameItem(it, shift.now())));
    return Stream.concat(stored, shifts.stream().map(Shift::now))
        .filter(it -> it.state().failure());
  }

  /// Cancels what waits of a node's items, and asks what runs to stop; the node ends with the last
  /// of them.
  Step stop(Run map, Stamp stamp) {
    Step stopped = RunTransitions.stop(map, stamp);
    if (stopped.run().state().terminal()) {
      return stopped;
    }
    List<Change> changes = new ArrayList<>();
    List<Shift> shifts = new ArrayList<>();
    for (Run item : open(map)) {
      Step each = RunTransitions.stop(item, stamp);
      changes.addAll(each.changes());
      shifts.add(new Shift(item.state(), each.run()));
    }
    Step after = follow(stopped.run(), shifts, stamp);
    return stopped.and(changes).and(after.changes()).as(after.run());
  }

  private List<Run> open(Run map) {
    return items(map).filter(it -> !it.state().terminal()).toList();
  }

  /// The current runs of its items, in the order of the list.
  Stream<Run> items(Run map) {
    return items.of(map).stream();
  }

  /// A person's end of a node: what waits of its items is cancelled with it, and what of them had
  /// been set aside is done with unless the node is to count as failed.
  ///
  /// @throws IllegalMove when an item runs; it is stopped first
  List<Change> closed(Run ended, Stamp stamp) {
    return items(ended).flatMap(item -> closed(ended, item, stamp).stream()).toList();
  }

  private static List<Change> closed(Run map, Run item, Stamp stamp) {
    return switch (item.state()) {
      case RUNNING, PAUSED, LOST -> throw new IllegalMove(item, Move.CANCEL, stamp);
      case PENDING, QUEUED, RETRY_WAIT, NEEDS_CONFIRMATION ->
          RunTransitions.move(item, Move.CANCEL, stamp).changes();
      case FAILED, TIMEOUT ->
          map.state().failure() ? List.of() : List.of(RunTransitions.resolved(item, stamp));
      case SUCCESS, CANCELED, SKIPPED -> List.of();
    };
  }

  private int parallelism(Run map) {
    Run dagRun = map.parent().flatMap(runs::run).orElseThrow();
    return mapping(map, dagRun).parallelism();
  }

  private Mapping mapping(Run map, Run dagRun) {
    return definitions.dagOf(dagRun).nodes().stream()
        .filter(it -> it.key().equals(map.nodeKey()))
        .findFirst()
        .map(Node::mapping)
        .orElseThrow();
  }

  private boolean current(Run run) {
    return runs.currentOf(run.key()).map(Run::id).filter(run.id()::equals).isPresent();
  }

  /// Steps may move a run more than once; the first move has seen the row.
  private static @Nullable RunState stateBefore(Step step) {
    return step.changes().stream()
        .filter(Change.MoveRun.class::isInstance)
        .map(Change.MoveRun.class::cast)
        .filter(it -> it.run().equals(step.run().id()))
        .findFirst()
        .map(it -> it.seen().state())
        .orElse(null);
  }

  private static Stamp because(Stamp stamp, String why) {
    return new Stamp(stamp.at(), stamp.who(), why);
  }
}
