package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.engine.dispatch.Unended.Standing;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.run.RunKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which slots of a firing get a run although runs of their definition have not ended (T6).
///
/// A slot that has its run already, by another trigger of that instant, is no overlap with itself:
/// it fires, and the run is told of its second source.
///
/// @param fires in the order of the slots
/// @param skipped in the order of the slots
/// @param stops runs to be stopped before anything fires
public record OverlapPlan(List<Slot> fires, List<Slot> skipped, List<RunId> stops) {
  public OverlapPlan {
    fires = List.copyOf(fires);
    skipped = List.copyOf(skipped);
    stops = List.copyOf(stops);
  }

  /// What a run would be for.
  ///
  /// @param name as [dev.wheelhouse.model.run.RunKey] has it
  public record Slot(String name, Instant logicalTime) {}

  /// The slots of a schedule.
  public static List<Slot> slots(List<Instant> times) {
    return times.stream().map(at -> new Slot(RunKey.scheduledSlot(at), at)).toList();
  }

  /// @param unended runs of the definition, those of earlier slots
  /// @param slots of the firing, oldest first
  public static OverlapPlan of(Overlap overlap, Collection<Standing> unended, List<Slot> slots) {
    return overlap == Overlap.CANCEL_PREVIOUS
        ? latestOnly(unended, slots)
        : oneByOne(overlap, unended, slots);
  }

  private static OverlapPlan oneByOne(
      Overlap overlap, Collection<Standing> unended, List<Slot> slots) {
    Set<String> known = slotsOf(unended);
    int before = unended.size();
    List<Slot> fires = new ArrayList<>();
    List<Slot> skipped = new ArrayList<>();
    for (Slot slot : slots) {
      if (known.contains(slot.name())) {
        fires.add(slot);
      } else if (admits(overlap, before)) {
        fires.add(slot);
        before++;
      } else {
        skipped.add(slot);
      }
    }
    return new OverlapPlan(fires, skipped, List.of());
  }

  /// Of several slots the latest would stop the ones before it at once: they are not even made.
  private static OverlapPlan latestOnly(Collection<Standing> unended, List<Slot> slots) {
    Set<String> known = slotsOf(unended);
    List<Slot> fresh = slots.stream().filter(slot -> !known.contains(slot.name())).toList();
    if (fresh.isEmpty()) {
      return new OverlapPlan(slots, List.of(), List.of());
    }
    Slot latest = fresh.getLast();
    Set<String> due = slots.stream().map(Slot::name).collect(Collectors.toCollection(HashSet::new));
    due.removeAll(fresh.stream().map(Slot::name).toList());
    return new OverlapPlan(
        slots.stream().filter(slot -> due.contains(slot.name()) || slot.equals(latest)).toList(),
        fresh.subList(0, fresh.size() - 1),
        unended.stream()
            .filter(standing -> !due.contains(standing.slot()))
            .map(Standing::run)
            .toList());
  }

  /// @param before how many runs have not ended when this one would be made
  private static boolean admits(Overlap overlap, int before) {
    return switch (overlap) {
      case ALLOW, QUEUE_ALL, CANCEL_PREVIOUS -> true;
      case SKIP -> before == 0;
      case QUEUE_ONE -> before <= 1;
    };
  }

  private static Set<String> slotsOf(Collection<Standing> unended) {
    return unended.stream().map(Standing::slot).collect(Collectors.toSet());
  }
}
