package dev.wheelhouse.engine.watch;

import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Finds the slots of a trigger that should have fired and left no row: neither a run nor a window
/// of missed firings on record.
final class FiringCount {
  private final Store store;
  private final Schedules schedules;
  private final int most;

  /// @param most slots of one trigger that are looked up at once
  FiringCount(Store store, Schedules schedules, int most) {
    this.store = store;
    this.schedules = schedules;
    this.most = most;
  }

  /// What a held trigger does not fire is on record when it is let go.
  ///
  /// @param changed the trigger goes by its schedule since then
  List<Instant> expected(ArmedTrigger armed, Instant changed, Instant after, Instant until) {
    Duration jitter = armed.trigger().rules().jitter();
    Instant end = armed.parkedAt() == null ? until : earlier(until, armed.parkedAt().minusNanos(1));
    return ExpectedFirings.of(schedules.of(armed), changed, jitter, after, end, most);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// Those of the slots that left no row.
  List<Instant> withoutRow(ArmedTrigger armed, List<Instant> slots) {
    if (slots.isEmpty()) {
      return slots;
    }
    List<String> names = slots.stream().map(RunKey::scheduledSlot).toList();
    Set<String> taken = store.runs().taken(armed.tenant(), scope(armed), names);
    List<Instant> left =
        slots.stream().filter(slot -> !taken.contains(RunKey.scheduledSlot(slot))).toList();
    return left.isEmpty() ? left : notOnRecord(armed, left);
  }

  private List<Instant> notOnRecord(ArmedTrigger armed, List<Instant> slots) {
    List<Misfire> windows =
        store.triggers().misfires(armed.job(), armed.tenant(), slots.getFirst(), slots.getLast());
    return slots.stream()
        .filter(slot -> windows.stream().noneMatch(window -> holds(window, slot)))
        .toList();
  }

  private static boolean holds(Misfire window, Instant slot) {
    return !slot.isBefore(window.from()) && !slot.isAfter(window.to());
  }

  private static String scope(ArmedTrigger armed) {
    return armed.dag() ? RunKey.dagScope(armed.job()) : RunKey.jobScope(armed.job());
  }
}
