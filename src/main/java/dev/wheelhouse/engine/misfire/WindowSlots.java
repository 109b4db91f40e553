package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.engine.trigger.FirePlan;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision.Choice;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Which slots of a window of missed firings get a run, by what was decided.
///
/// @param catchUp the trigger's bounds
record WindowSlots(Schedule schedule, CatchUp catchUp, Misfire window) {

  /// In order, found as they are asked for.
  Stream<Instant> of(Choice choice) {
    return switch (choice) {
      case NONE -> Stream.empty();
      case LATEST -> Stream.of(window.to());
      case ALL -> schedule.slots(window.from(), window.to());
      case POLICY -> byPolicy();
    };
  }

  private Stream<Instant> byPolicy() {
    return switch (MisfirePolicy.valueOf(window.action())) {
      case FIRE_ONCE_NOW -> Stream.of(window.to());
      case FIRE_ALL -> firstToCatchUp().stream().flatMap(it -> schedule.slots(it, window.to()));
      case SKIP, ASK -> Stream.empty();
    };
  }

  private Optional<Instant> firstToCatchUp() {
    return FirePlan.firstToCatchUp(
        schedule, catchUp, window.from(), window.to(), window.recordedAt());
  }

  /// Whether the trigger still names the slots that were missed, and no others.
  boolean known() {
    return schedule.admits(window.from())
        && schedule.count(window.from(), window.to()) == window.count()
        && schedule.latest(window.from(), window.to()).filter(window.to()::equals).isPresent();
  }
}
