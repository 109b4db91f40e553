package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every database must do with holds and the triggers that they keep silent.
@Tag("K1")
abstract class HoldContract extends Contract {
  private static final Instant T0 = Given.T0;
  private static final Instant DUE = T0.plus(Duration.ofMinutes(10));

  @Test
  void holdStandsUntilItIsLiftedOnceAndStaysUntilItIsDropped() {
    Hold first = hold(HoldPlace.ENGINE, 0, null);
    Hold second = hold(HoldPlace.job("report"), 7, DUE);
    var lifted = new LiftedHold(first, DUE, "oleg", "over", Choice.LATEST);

    given.commit(new Change.PutHold(first), new Change.PutHold(second));
    assertEquals(List.of(first, second), given.store().holds().standing());
    assertEquals(WRITTEN, given.commit(new Change.LiftHold(lifted)));
    assertInstanceOf(UnitResult.Stale.class, given.commit(new Change.LiftHold(lifted)));

    assertEquals(List.of(second), given.store().holds().standing());
    assertEquals(List.of(lifted), given.store().holds().lifted());
    given.commit(new Change.DropHold(first.id()), new Change.DropHold(second.id()));
    assertEquals(List.of(), given.store().holds().lifted());
    assertEquals(List.of(second), given.store().holds().standing());
  }

  @Test
  void deletedDefinitionTakesItsHoldsAlong() {
    SavedDefinition report = saved("report");
    given.commit(new Change.PutHold(hold(HoldPlace.job("report"), report.id().value(), null)));
    Hold other = hold(HoldPlace.job("other"), 4711, null);
    given.commit(new Change.PutHold(other));

    var deleted = DefinitionStatus.DELETED;
    given.commit(new Change.SetStatus(report.id(), 1, report.status(), deleted, List.of()));

    assertEquals(List.of(other), given.store().holds().standing());
  }

  @Test
  void parkedTriggerIsNotDueUntilItIsLetGo() {
    ArmedTrigger armed = armed(saved("report"));
    var park = new Change.ParkTrigger(armed.id(), DUE);
    var unpark = new Change.UnparkTrigger(armed.id(), DUE, DUE.plusSeconds(60));

    assertInstanceOf(UnitResult.Stale.class, given.commit(unpark));
    assertEquals(WRITTEN, given.commit(park));
    assertInstanceOf(UnitResult.Stale.class, given.commit(park));
    var advance = new Change.AdvanceTrigger(armed.id(), DUE, DUE.plusSeconds(60));
    assertInstanceOf(UnitResult.Stale.class, given.commit(advance));

    assertThat(given.store().triggers().dueBefore(DUE.plusSeconds(3_600), 10)).isEmpty();
    ArmedTrigger parked = given.store().holds().parked(null, 10).getFirst();
    assertEquals(DUE, parked.parkedAt());
    assertEquals(List.of(), given.store().holds().parked(parked, 10));

    assertEquals(WRITTEN, given.commit(unpark));
    assertEquals(List.of(), given.store().holds().parked(null, 10));
    assertEquals(
        DUE.plusSeconds(60),
        given.store().definitions().triggers(parked.job()).getFirst().nextFireAt());
  }

  @Test
  void parkedTriggersAreFoundPageByPageEachOnce() {
    List<ArmedTrigger> all =
        IntStream.range(0, 7).mapToObj(i -> armed(saved("report" + i))).toList();
    all.forEach(it -> given.commit(new Change.ParkTrigger(it.id(), DUE)));

    List<ArmedTrigger> found = new ArrayList<>();
    List<ArmedTrigger> page = given.store().holds().parked(null, 3);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = given.store().holds().parked(page.getLast(), 3);
    }

    assertEquals(
        all.stream().map(ArmedTrigger::id).toList(), found.stream().map(ArmedTrigger::id).toList());
  }

  @Test
  void disabledDefinitionHasNoParkedTrigger() {
    SavedDefinition report = saved("report");
    given.commit(new Change.ParkTrigger(armed(report).id(), DUE));

    var disabled = DefinitionStatus.DISABLED;
    given.commit(new Change.SetStatus(report.id(), 1, report.status(), disabled, List.of()));

    assertEquals(List.of(), given.store().holds().parked(null, 10));
  }

  private ArmedTrigger armed(SavedDefinition saved) {
    return given.store().definitions().triggers(saved.id()).getFirst();
  }

  private Hold hold(HoldPlace place, long object, @Nullable Instant until) {
    return new Hold(
        given.id(),
        Given.TENANT,
        place,
        object,
        Hold.Cause.PERSON,
        "mara",
        "wrong numbers",
        T0,
        until);
  }

  private SavedDefinition saved(String name) {
    var id = new JobId(given.id());
    var each = new Trigger.Cron("cron", "0 * * * * ?", ZoneOffset.UTC, FiringRules.USUAL);
    JobDefinition job = JobDefinition.of(name, new Task.Noop()).with(List.of(each));
    SavedDefinition saved = Given.saved(id, 1, job);
    var armed = new ArmedTrigger(new TriggerId(given.id()), Given.TENANT, id, 1, false, each, DUE);
    assertEquals(WRITTEN, given.commit(new Change.SaveVersion(saved, List.of(armed))));
    return saved;
  }
}
