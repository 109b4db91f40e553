package dev.wheelhouse.engine.calendar;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SavedCalendar;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Arms the triggers of a calendar by what it says now, some hundreds at a time.
final class Rearming {
  private static final Logger log = LoggerFactory.getLogger(Rearming.class);
  private static final int AT_ONCE = 500;

  private final CalendarReads reads;
  private final Schedules schedules;
  private final Journal journal;
  private final Timers timers;
  private final Runnable roundOver;

  Rearming(CalendarReads reads, Schedules schedules, Calendars.Tools tools) {
    this.reads = reads;
    this.schedules = schedules;
    this.journal = tools.journal();
    this.timers = tools.timers();
    this.roundOver = tools.roundOver();
  }

  void of(SavedCalendar saved) {
    // What was planned by the old days is on disk, and what is planned from now on goes by the new.
    roundOver.run();
    long after = 0;
    List<CalendarReads.Use> uses = reads.uses(saved.tenant(), after, AT_ONCE);
    while (!uses.isEmpty()) {
      if (armed(uses, saved.calendar().name())) {
        after = uses.getLast().trigger().id().value();
      }
      uses = reads.uses(saved.tenant(), after, AT_ONCE);
    }
    var _ = journal.write(Unit.of(new Change.CalendarArmed(saved.id(), saved.revision()))).join();
  }

  /// False when one of them has fired meanwhile: then they are read again.
  private boolean armed(List<CalendarReads.Use> uses, String calendar) {
    Instant now = timers.instant();
    List<CompletableFuture<UnitResult>> writing = new ArrayList<>();
    for (CalendarReads.Use use : uses) {
      if (use.enabled() && use.names(calendar) && use.trigger().parkedAt() == null) {
        rearm(use.trigger(), now).ifPresent(change -> writing.add(journal.write(Unit.of(change))));
      }
    }
    return writing.stream().map(CompletableFuture::join).toList().stream()
        .allMatch(UnitResult.WRITTEN::equals);
  }

  private Optional<Change> rearm(ArmedTrigger armed, Instant now) {
    try {
      Instant next = next(schedules.of(armed), armed.nextFireAt(), now).orElse(null);
      return Objects.equals(next, armed.nextFireAt())
          ? Optional.empty()
          : Optional.of(new Change.RearmTrigger(armed.id(), armed.nextFireAt(), next));
    } catch (InvalidCron | IllegalStateException e) {
      log.error("arming trigger {} by its calendars; the others are armed", armed.id(), e);
      return Optional.empty();
    }
  }

  /// When a trigger fires next by new days: what is due stays due, what lies ahead may come sooner
  /// or later, what is past does not come back.
  ///
  /// @param armed when it was to fire by the old days
  static Optional<Instant> next(Schedule schedule, @Nullable Instant armed, Instant now) {
    Optional<Instant> named = Optional.ofNullable(armed).flatMap(schedule::slotAt);
    boolean begun = named.filter(slot -> !slot.isAfter(now)).isPresent();
    return begun ? named.map(schedule::firesAt) : schedule.nextFiring(now);
  }
}
