package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.IllegalMove;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.dag.MapProgress;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ItemReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
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
  private final RunReads runs;
  private final ItemReads items;
  private final MapStart start;
  private final ItemsFollowing following;

  MapRuns(Definitions definitions, Store store, ItemsMade making) {
    this.runs = store.runs();
    this.items = store.items();
    this.start = new MapStart(definitions, items, making);
    this.following = new ItemsFollowing(definitions, store);
  }

  /// The node may go.
  ///
  /// @param unwritten changes of the same unit
  Step begin(Run map, Run dagRun, List<? extends Change> unwritten, Stamp stamp) {
    return start.begin(map, dagRun, following.mapping(map, dagRun), unwritten, stamp);
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
    var shift = new ItemsFollowing.Shift(stateBefore(ended), item);
    return map.state().terminal()
        ? mended(map, shift, stamp)
        : Optional.of(following.follow(map, List.of(shift), stamp));
  }

  /// A late success or a mark changes what had ended: a failed node may have succeeded by it, a
  /// finished one have failed. What a person said of the node stands otherwise.
  private Optional<Step> mended(Run map, ItemsFollowing.Shift shift, Stamp stamp) {
    Step open = reopened(map, stamp);
    Step after = following.follow(open.run(), List.of(shift), stamp);
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

  /// Lets go what may, and ends the run when all have ended.
  Step follow(Run map, Stamp stamp) {
    return following.follow(map, List.of(), stamp);
  }

  /// Goes on with items that are done again.
  ///
  /// @param again the next run of each, by the one that it repeats
  Step again(Run map, Map<Run, Run> again, Stamp stamp) {
    Step open = reopened(map, stamp);
    List<ItemsFollowing.Shift> shifts = new ArrayList<>();
    again.forEach((old, next) -> shifts.add(new ItemsFollowing.Shift(old.state(), next)));
    Step after = following.follow(open.run(), shifts, stamp);
    return open.and(after.changes()).as(after.run());
  }

  private static Step reopened(Run map, Stamp stamp) {
    return map.state().terminal()
        ? RunTransitions.moveWithError(map, Move.REOPEN, "", stamp)
        : new Step(map, List.of());
  }

  /// Cancels what waits of a node's items, and asks what runs to stop; the node ends with the last
  /// of them.
  Step stop(Run map, Stamp stamp) {
    Step stopped = RunTransitions.stop(map, stamp);
    if (stopped.run().state().terminal()) {
      return stopped;
    }
    List<Change> changes = new ArrayList<>();
    List<ItemsFollowing.Shift> shifts = new ArrayList<>();
    for (Run item : open(map)) {
      Step each = RunTransitions.stop(item, stamp);
      changes.addAll(each.changes());
      shifts.add(new ItemsFollowing.Shift(item.state(), each.run()));
    }
    Step after = following.follow(stopped.run(), shifts, stamp);
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
}
