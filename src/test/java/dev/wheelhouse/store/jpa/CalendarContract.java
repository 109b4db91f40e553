package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static dev.wheelhouse.store.jpa.Given.T0;
import static dev.wheelhouse.store.jpa.Given.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.store.MisfireDecision.Made;
import dev.wheelhouse.store.MisfireDecision.Open;
import dev.wheelhouse.store.SavedCalendar;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with calendars, the triggers that go by them, and decisions about missed
/// firings.
@Tag("ST1")
abstract class CalendarContract extends Contract {
  private static final Made ALL = new Made(Choice.ALL, "ana", "month end", T0, false);

  @Test
  @Tag("T6")
  void calendarReadsBackDayByDay() {
    SavedCalendar saved = calendar("holidays", 1, "2026-01-01", "2026-12-31", "2099-02-28");

    UnitResult result = given.commit(new Change.SaveCalendar(saved));

    assertEquals(WRITTEN, result);
    assertEquals(Optional.of(saved), reads().byName(TENANT, "holidays"));
    assertEquals(Optional.empty(), reads().byName(new TenantId(99), "holidays"));
    assertEquals(List.of(saved), reads().unarmed());
  }

  @Test
  @Tag("S3")
  void nextRevisionReplacesTheDaysAndASecondOneOfTheSameLoses() {
    SavedCalendar first = calendar("holidays", 1, "2026-01-01");
    SavedCalendar second = revised(first, "2026-05-01", "2026-01-01");
    SavedCalendar other = calendar("banking", 1, "2026-05-01");
    given.commit(new Change.SaveCalendar(first), new Change.SaveCalendar(other));

    assertEquals(WRITTEN, given.commit(new Change.SaveCalendar(second)));
    UnitResult rival = given.commit(new Change.SaveCalendar(revised(first, "2027-01-01")));
    UnitResult namesake = given.commit(new Change.SaveCalendar(calendar("holidays", 1)));

    assertEquals(new UnitResult.Stale("calendar holidays is no longer at revision 1"), rival);
    assertInstanceOf(UnitResult.Stale.class, namesake);
    assertEquals(List.of(other, second), reads().list(TENANT));
  }

  @Test
  void calendarIsArmedByItsLastRevisionOnly() {
    SavedCalendar first = calendar("holidays", 1, "2026-01-01");
    SavedCalendar second = revised(first, "2026-05-01");
    given.commit(new Change.SaveCalendar(first));
    given.commit(new Change.SaveCalendar(second));

    given.commit(new Change.CalendarArmed(first.id(), 1));
    List<SavedCalendar> early = reads().unarmed();
    given.commit(new Change.CalendarArmed(first.id(), 2));

    assertEquals(List.of(second), early);
    assertEquals(List.of(), reads().unarmed());
  }

  @Test
  void deletedCalendarLeavesNoDay() {
    SavedCalendar first = calendar("holidays", 1, "2026-01-01");
    given.commit(new Change.SaveCalendar(first));

    assertEquals(WRITTEN, given.commit(new Change.DeleteCalendar(first)));
    assertInstanceOf(UnitResult.Stale.class, given.commit(new Change.DeleteCalendar(first)));

    assertEquals(List.of(), reads().list(TENANT));
    assertEquals(WRITTEN, given.commit(new Change.SaveCalendar(first)));
  }

  @Test
  void triggersThatGoByCalendarsAreFoundAndTheOthersAreNot() {
    JobId with = saved("with", FiringRules.USUAL.on(List.of("holidays"), List.of()));
    saved("without", FiringRules.USUAL);
    JobId off = saved("off", FiringRules.USUAL.on(List.of(), List.of("banking", "holidays")));

    List<CalendarReads.Use> uses = reads().uses(TENANT, 0, 10);

    assertEquals(List.of(with, off), uses.stream().map(it -> it.trigger().job()).toList());
    assertEquals(List.of(true, true), uses.stream().map(it -> it.names("holidays")).toList());
    assertEquals(List.of(false, true), uses.stream().map(it -> it.names("banking")).toList());
    assertEquals(uses.subList(0, 1), reads().uses(TENANT, 0, 1));
    assertEquals(
        uses.subList(1, 2), reads().uses(TENANT, uses.getFirst().trigger().id().value(), 10));
  }

  @Test
  void triggerIsArmedAnewIfItStillIsAsItWasSeen() {
    saved("with", FiringRules.USUAL.on(List.of("holidays"), List.of()));
    TriggerId trigger = reads().uses(TENANT, 0, 1).getFirst().trigger().id();

    assertEquals(WRITTEN, given.commit(new Change.RearmTrigger(trigger, T0, null)));
    assertInstanceOf(
        UnitResult.Stale.class, given.commit(new Change.RearmTrigger(trigger, T0, T0)));
    assertEquals(WRITTEN, given.commit(new Change.RearmTrigger(trigger, null, T0.plusSeconds(60))));

    assertEquals(T0.plusSeconds(60), reads().uses(TENANT, 0, 1).getFirst().trigger().nextFireAt());
  }

  @Test
  @Tag("T4")
  void decisionsReadBackAndMoveOnOnlyFromWhatWasSeen() {
    Misfire open = misfire(new Open(T0.plusSeconds(120)));
    given.commit(new Change.RecordMisfire(open));
    var decide = new Change.DecideMisfire(open, ALL);

    assertEquals(Optional.of(open), given.store().misfires().byId(TENANT, open.id()));
    assertEquals(WRITTEN, given.commit(decide));
    assertEquals(
        new UnitResult.Stale("what is decided about misfire #%d has changed".formatted(open.id())),
        given.commit(decide));
    assertEquals(List.of(open.with(ALL)), given.store().misfires().unsettled(0, 10));

    given.commit(new Change.DecideMisfire(open.with(ALL), ALL.carriedOut()));

    assertEquals(
        Optional.of(open.with(ALL.carriedOut())), given.store().misfires().byId(TENANT, open.id()));
    assertEquals(List.of(), given.store().misfires().unsettled(0, 10));
  }

  @Test
  @Tag("T4")
  void windowsAreListedNewestFirstAndUndecidedOnesAlone() {
    Misfire open = misfire(new Open(null));
    Misfire policy = misfire(Misfire.byPolicy(T0.plusSeconds(90), true));
    Misfire making = misfire(ALL);
    given.commit(
        new Change.RecordMisfire(open),
        new Change.RecordMisfire(policy),
        new Change.RecordMisfire(making));
    var reads = given.store().misfires();

    var first = reads.page(TENANT, false, PageRequest.first(2));

    assertEquals(List.of(making, policy), first.items());
    assertEquals(3, first.total());
    assertEquals(
        List.of(open), reads.page(TENANT, false, new PageRequest(first.next(), 2)).items());
    assertEquals(List.of(open), reads.page(TENANT, true, PageRequest.first(9)).items());
    assertEquals(1, reads.page(TENANT, true, PageRequest.first(9)).total());
    assertEquals(List.of(making), reads.unsettled(open.id(), 9));
    assertEquals(Optional.empty(), reads.byId(new TenantId(99), open.id()));
  }

  @Test
  void triggersAreFoundByTheirIds() {
    saved("with", FiringRules.USUAL.on(List.of("holidays"), List.of()));
    var trigger = reads().uses(TENANT, 0, 1).getFirst().trigger();

    assertEquals(
        Map.of(trigger.id(), trigger),
        given.store().misfires().triggers(Set.of(trigger.id(), new TriggerId(999_999_999))));
    assertEquals(Map.of(), given.store().misfires().triggers(Set.of()));
  }

  @Test
  @Tag("N1")
  void slotsThatHaveARunAreTold() {
    JobId job = given.savedJob("report");
    Run run = given.queued(job, RunKey.scheduledSlot(T0));
    given.commit(new Change.CreateRun(run));

    Set<String> taken =
        given
            .store()
            .runs()
            .taken(
                TENANT,
                RunKey.jobScope(job),
                List.of(run.key().slot(), RunKey.scheduledSlot(T0.plusSeconds(1))));

    assertEquals(Set.of(run.key().slot()), taken);
  }

  private CalendarReads reads() {
    return given.store().calendars();
  }

  private JobId saved(String name, FiringRules rules) {
    var id = new JobId(given.id());
    var trigger = new Trigger.Cron("cron", "0 0 2 * * ?", ZoneOffset.UTC, rules);
    assertEquals(
        WRITTEN, given.commit(given.save(id, 1, Given.job(name).with(List.of(trigger)), T0)));
    return id;
  }

  private SavedCalendar calendar(String name, int revision, String... days) {
    return new SavedCalendar(
        given.id(), TENANT, new HolidayCalendar(name, days(days)), revision, T0, "ana");
  }

  private static SavedCalendar revised(SavedCalendar former, String... days) {
    return new SavedCalendar(
        former.id(),
        TENANT,
        new HolidayCalendar(former.calendar().name(), days(days)),
        former.revision() + 1,
        T0,
        "jon");
  }

  private static TreeMap<LocalDate, String> days(String... days) {
    var all = new TreeMap<LocalDate, String>();
    for (String day : days) {
      all.put(LocalDate.parse(day), "day " + day);
    }
    return all;
  }

  private Misfire misfire(MisfireDecision decision) {
    Instant recorded = T0.plusSeconds(90);
    return new Misfire(
            given.id(),
            TENANT,
            new JobId(7),
            new TriggerId(8),
            T0,
            T0.plusSeconds(60),
            61,
            MisfireCause.MACHINE_ASLEEP,
            "FIRE_ALL",
            recorded)
        .with(decision);
  }
}
