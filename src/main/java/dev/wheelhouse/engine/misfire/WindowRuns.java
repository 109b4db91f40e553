package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.engine.trigger.OverlapPlan;
import dev.wheelhouse.engine.trigger.Overlaps;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Makes the runs of a window's slots, some at a time. A slot that has its run already keeps it
/// (N1), so that doing it again doubles nothing.
public final class WindowRuns {
  private static final int SLOTS_AT_ONCE = 500;
  private static final int CHANGES_AT_ONCE = 2_000;

  private final Store store;
  private final Schedules schedules;
  private final RunMaker maker;
  private final Journal journal;
  private final Overlaps overlaps;

  public WindowRuns(
      Store store, Schedules schedules, RunMaker maker, Journal journal, Overlaps overlaps) {
    this.store = store;
    this.schedules = schedules;
    this.maker = maker;
    this.journal = journal;
    this.overlaps = overlaps;
  }

  /// A window with what its runs are made from.
  record Window(
      Misfire misfire, SavedDefinition definition, ArmedTrigger trigger, WindowSlots slots) {

    /// Whether its runs may be made: a person may run what a disabled definition missed, its policy
    /// does not.
    boolean fires(Choice choice) {
      return switch (definition.status()) {
        case ENABLED -> true;
        case DISABLED -> choice != Choice.POLICY;
        case DELETED -> false;
      };
    }

    private String scope() {
      return definition.definition() instanceof DagDefinition
          ? RunKey.dagScope(definition.id())
          : RunKey.jobScope(definition.id());
    }
  }

  /// Empty when the definition or the trigger is gone.
  ///
  /// @throws InvalidCron and [IllegalStateException] when the trigger can't be read
  Optional<Window> open(Misfire misfire) {
    ArmedTrigger trigger =
        store.misfires().triggers(Set.of(misfire.trigger())).get(misfire.trigger());
    Optional<SavedDefinition> definition = store.definitions().latest(misfire.job());
    if (trigger == null || definition.isEmpty()) {
      return Optional.empty();
    }
    var slots =
        new WindowSlots(schedules.of(trigger), trigger.trigger().rules().catchUp(), misfire);
    return Optional.of(new Window(misfire, definition.get(), trigger, slots));
  }

  /// Makes the runs that a decision names. Blocks until they are on disk.
  MissedRuns make(Window window, MisfireDecision.Made decision, Instant now) {
    Iterator<Instant> slots = window.slots().of(decision.choice()).iterator();
    int created = 0;
    int existed = 0;
    while (slots.hasNext()) {
      List<Instant> some = new ArrayList<>();
      while (slots.hasNext() && some.size() < SLOTS_AT_ONCE) {
        some.add(slots.next());
      }
      int made = makeSome(window, decision, some, now);
      created += made;
      existed += some.size() - made;
    }
    return new MissedRuns(created, existed);
  }

  /// The run of one slot, to see whether it can be made; nothing is written.
  ///
  /// @throws dev.wheelhouse.engine.dag.MissingJob when a node's job is not there
  void tryOne(Window window, MisfireDecision.Made decision, Instant now) {
    var _ = step(window, decision, window.misfire().to(), now);
  }

  private int makeSome(
      Window window, MisfireDecision.Made decision, List<Instant> slots, Instant now) {
    Set<String> taken =
        store
            .runs()
            .taken(
                window.misfire().tenant(),
                window.scope(),
                slots.stream().map(RunKey::scheduledSlot).toList());
    List<CompletableFuture<UnitResult>> writing = new ArrayList<>();
    int made = 0;
    int changes = 0;
    List<Instant> free =
        slots.stream().filter(slot -> !taken.contains(RunKey.scheduledSlot(slot))).toList();
    for (Instant slot : admitted(window, decision, free, now)) {
      Step step = step(window, decision, slot, now);
      writing.add(journal.write(new Unit(step.changes())));
      changes += step.changes().size();
      if (changes >= CHANGES_AT_ONCE) {
        made += written(writing);
        changes = 0;
      }
    }
    return made + written(writing);
  }

  /// What the trigger does by itself heeds the overlap policy (T6); what a person asks for is done.
  private List<Instant> admitted(
      Window window, MisfireDecision.Made decision, List<Instant> slots, Instant now) {
    if (decision.choice() != Choice.POLICY) {
      return slots;
    }
    OverlapPlan plan = overlaps.settle(window.definition(), OverlapPlan.slots(slots), now);
    overlaps
        .record(window.trigger(), window.definition(), plan, now)
        .ifPresent(skipped -> journal.write(Unit.of(skipped)).join());
    return plan.fires().stream().map(OverlapPlan.Slot::logicalTime).toList();
  }

  private static int written(List<CompletableFuture<UnitResult>> writing) {
    int written = 0;
    for (CompletableFuture<UnitResult> result : writing) {
      UnitResult outcome = result.join();
      if (outcome instanceof UnitResult.Refused(var why)) {
        throw new IllegalStateException("the store refused the run of a missed slot: " + why);
      }
      written += outcome instanceof UnitResult.Written ? 1 : 0;
    }
    writing.clear();
    return written;
  }

  private Step step(Window window, MisfireDecision.Made decision, Instant slot, Instant now) {
    Trigger trigger = window.trigger().trigger();
    boolean byPolicy = decision.choice() == Choice.POLICY;
    var origin =
        new Origin(
            byPolicy ? source(trigger) : TriggerSource.BACKFILL,
            List.of(trigger.key()),
            slot,
            trigger.zone(),
            "",
            byPolicy ? Stamp.ENGINE : decision.who(),
            byPolicy ? "missed, " + window.misfire().cause() : decision.why());
    var order =
        RunMaker.Order.first(
            window.definition(), RunKey.scheduledSlot(slot), origin, Map.of(), now);
    return maker.make(order.in(lane(window, slot)));
  }

  private static TriggerSource source(Trigger trigger) {
    return trigger instanceof Trigger.Once ? TriggerSource.ONCE : TriggerSource.SCHEDULE;
  }

  /// The latest slot is what the schedule would do now; the others are work on the past (P1).
  private static Placement.Lane lane(Window window, Instant slot) {
    return slot.equals(window.misfire().to()) ? Placement.Lane.LIVE : Placement.Lane.BACKFILL;
  }
}
