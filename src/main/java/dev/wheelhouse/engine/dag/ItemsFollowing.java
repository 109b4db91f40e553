package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.dag.MapProgress;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
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

/// What follows for a mapped node's run from where its items stand: which of them go next, and how
/// it ends. It writes nothing.
final class ItemsFollowing {
  private static final int LOOKS_FOR_CAUSE = 100;

  private final Definitions definitions;
  private final RunReads runs;
  private final ItemReads items;

  ItemsFollowing(Definitions definitions, Store store) {
    this.definitions = definitions;
    this.runs = store.runs();
    this.items = store.items();
  }

  /// An item's run as it will be.
  ///
  /// @param was the state in which its current run is counted now; null for an item that is not
  record Shift(@Nullable RunState was, Run now) {}

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
        .min(Comparator.comparing(ItemsFollowing::endedAt))
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

  private int parallelism(Run map) {
    Run dagRun = map.parent().flatMap(runs::run).orElseThrow();
    return mapping(map, dagRun).parallelism();
  }

  /// How the node of a run maps.
  Mapping mapping(Run map, Run dagRun) {
    return definitions.dagOf(dagRun).nodes().stream()
        .filter(it -> it.key().equals(map.nodeKey()))
        .findFirst()
        .map(Node::mapping)
        .orElseThrow();
  }
}
