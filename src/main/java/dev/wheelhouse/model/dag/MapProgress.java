package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.run.RunState;
import java.util.Map;
import java.util.Optional;

/// What follows for a mapped node from where its items stand (D4). Only a run that is RUNNING
/// releases items and ends; one that a person ended stays as it is.
///
/// | items                                   | the node's run                       |
/// | --------------------------------------- | ------------------------------------ |
/// | one is under way, or one waits          | goes on, and releases what may go    |
/// | all ended, one FAILED or TIMEOUT        | FAILED                               |
/// | all ended, else one CANCELED            | CANCELED                             |
/// | all ended else, or none at all          | SUCCESS                              |
///
/// An item is under way from its release to its end: a wait for its next attempt or for a person
/// keeps its place among those that the parallelism allows.
///
/// @param release how many of the waiting items go now, the first of the list first
/// @param end how the node's run ends; empty while it goes on, or has ended
public record MapProgress(int release, Optional<RunState> end) {

  /// @param items how many of them are in each state, by each one's current run
  /// @param parallelism at most so many under way at once; zero for no bound
  public static MapProgress of(RunState map, Map<RunState, Integer> items, int parallelism) {
    if (map != RunState.RUNNING) {
      return new MapProgress(0, Optional.empty());
    }
    int waiting = items.getOrDefault(RunState.PENDING, 0);
    int underWay = underWay(items);
    if (waiting == 0 && underWay == 0) {
      return new MapProgress(0, Optional.of(end(items)));
    }
    int room = parallelism == 0 ? waiting : Math.max(0, parallelism - underWay);
    return new MapProgress(Math.min(waiting, room), Optional.empty());
  }

  private static int underWay(Map<RunState, Integer> items) {
    return items.entrySet().stream()
        .filter(it -> it.getKey() != RunState.PENDING && !it.getKey().terminal())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static RunState end(Map<RunState, Integer> items) {
    if (some(items, RunState.FAILED) || some(items, RunState.TIMEOUT)) {
      return RunState.FAILED;
    }
    return some(items, RunState.CANCELED) ? RunState.CANCELED : RunState.SUCCESS;
  }

  private static boolean some(Map<RunState, Integer> items, RunState state) {
    return items.getOrDefault(state, 0) > 0;
  }
}
