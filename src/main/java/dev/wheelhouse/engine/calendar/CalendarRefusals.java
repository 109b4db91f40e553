package dev.wheelhouse.engine.calendar;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.check.CalendarCheck;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.SavedCalendar;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Why a calendar can't be saved or deleted, and why a definition can't go by the calendars that it
/// names.
public final class CalendarRefusals {
  private static final int AT_ONCE = 500;
  private static final int NAMED = 5;
  private static final int NEVER_YEARS = 100;

  private final Store store;
  private final Schedules schedules;

  CalendarRefusals(Store store, Schedules schedules) {
    this.store = store;
    this.schedules = schedules;
  }

  /// What a preview computes from.
  static String revision(SavedCalendar saved) {
    return saved.id() + ":" + saved.revision();
  }

  static Fault movedOn(String name) {
    return Fault.of(
        Fault.STATE_CONFLICT,
        "The calendar %s was changed meanwhile. Nothing was changed; look again.".formatted(name));
  }

  Optional<Fault> ofSave(HolidayCalendar calendar, Optional<SavedCalendar> former, Caller caller) {
    List<Problem> problems = CalendarCheck.problems(calendar);
    if (problems.isEmpty()) {
      return movedOn(calendar.name(), former, caller);
    }
    return Optional.of(
        new Fault(
            Fault.INVALID_FIELD,
            problems.getFirst().message(),
            Map.of(
                "field", problems.stream().map(Problem::path).toList(),
                "problems", problems.stream().map(Problem::message).toList())));
  }

  Optional<Fault> ofDelete(String name, Optional<SavedCalendar> found, Caller caller) {
    if (found.isEmpty()) {
      return Optional.of(
          Fault.of(
              Fault.NOT_FOUND, "There is no calendar named " + name + ". Nothing was deleted."));
    }
    return movedOn(name, found, caller).or(() -> inUse(found.get()));
  }

  private static Optional<Fault> movedOn(
      String name, Optional<SavedCalendar> found, Caller caller) {
    String expected = caller.expectedRevision();
    boolean same =
        expected.isEmpty() || expected.equals(found.map(CalendarRefusals::revision).orElse(""));
    return same ? Optional.empty() : Optional.of(movedOn(name));
  }

  private Optional<Fault> inUse(SavedCalendar saved) {
    Set<JobId> users = new LinkedHashSet<>();
    CalendarReads reads = store.calendars();
    List<CalendarReads.Use> uses = reads.uses(saved.tenant(), 0, AT_ONCE);
    while (!uses.isEmpty()) {
      uses.stream()
          .filter(use -> use.names(saved.calendar().name()))
          .forEach(use -> users.add(use.trigger().job()));
      uses = reads.uses(saved.tenant(), uses.getLast().trigger().id().value(), AT_ONCE);
    }
    List<String> names = store.definitions().names(users).values().stream().sorted().toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(inUse(saved, names));
  }

  private static Fault inUse(SavedCalendar saved, List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String rest = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
    return new Fault(
        Fault.IN_USE,
        "Triggers of %s%s go by the calendar %s. Take it out of them first; nothing was deleted."
            .formatted(first, rest, saved.calendar().name()),
        Map.of("usedBy", names));
  }

  /// Why a definition's triggers can't go by the calendars that they name.
  ///
  /// @param former triggers of the version before: one that has fired for the last time may stay
  public Optional<Fault> ofTriggers(
      TenantId tenant, Definition definition, List<Trigger> former, Instant now) {
    List<Trigger> triggers = definition.triggers();
    return IntStream.range(0, triggers.size())
        .mapToObj(i -> ofTrigger(tenant, "triggers[" + i + "]", triggers.get(i), former, now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Fault> ofTrigger(
      TenantId tenant, String path, Trigger trigger, List<Trigger> former, Instant now) {
    FiringRules rules = trigger.rules();
    return unknown(tenant, path + ".onlyOn", trigger, rules.only())
        .or(() -> unknown(tenant, path + ".neverOn", trigger, rules.never()))
        .or(() -> former.contains(trigger) ? Optional.empty() : noDay(tenant, path, trigger, now));
  }

  private Optional<Fault> unknown(
      TenantId tenant, String path, Trigger trigger, List<String> names) {
    return names.stream()
        .filter(name -> store.calendars().byName(tenant, name).isEmpty())
        .map(
            name ->
                Fault.field(
                    path,
                    "The trigger %s names the calendar %s, which does not exist. Save it first, or correct the name."
                        .formatted(trigger.key(), name)))
        .findFirst();
  }

  private Optional<Fault> noDay(TenantId tenant, String path, Trigger trigger, Instant now) {
    FiringRules rules = trigger.rules();
    boolean free = rules.only().isEmpty() && rules.never().isEmpty();
    if (free || trigger instanceof Trigger.OnEvent) {
      return Optional.empty();
    }
    Instant horizon = now.atOffset(ZoneOffset.UTC).plusYears(NEVER_YEARS).toInstant();
    boolean fires =
        schedules
            .ofUnsaved(tenant, trigger)
            .next(now)
            .filter(slot -> !slot.isAfter(horizon))
            .isPresent();
    if (fires) {
      return Optional.empty();
    }
    List<String> names = Stream.concat(rules.only().stream(), rules.never().stream()).toList();
    return Optional.of(
        Fault.field(
            path + (rules.only().isEmpty() ? ".neverOn" : ".onlyOn"),
            "The trigger %s never fires: the calendars %s leave it no day in the next %d years. Change them, or the trigger's times."
                .formatted(trigger.key(), String.join(", ", names), NEVER_YEARS)));
  }
}
