package dev.wheelhouse.engine.trigger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The schedules of triggers with the calendars that they name, as the store holds them now.
///
/// A schedule is cached under the number of calendar saves that it knows of: one that was made
/// while a calendar was being saved is never found again.
public final class Schedules {
  private static final int CACHED = 20_000;
  private static final int CALENDARS = 100;
  private static final long UNSAVED = 0;

  private final CalendarReads reads;
  private final AtomicLong saves = new AtomicLong();
  private final Cache<Key, Schedule> schedules = Caffeine.newBuilder().maximumSize(CACHED).build();
  private final Cache<Name, Set<LocalDate>> calendars =
      Caffeine.newBuilder().maximumSize(CALENDARS).build();

  public Schedules(CalendarReads reads) {
    this.reads = reads;
  }

  /// @throws dev.wheelhouse.model.cron.InvalidCron for an expression that a save would refuse
  /// @throws IllegalStateException when a calendar is not there, which a save rules out
  public Schedule of(ArmedTrigger armed) {
    return of(armed.tenant(), armed.job(), armed.trigger());
  }

  /// See [#of(ArmedTrigger)].
  public Schedule of(TenantId tenant, JobId job, Trigger trigger) {
    return cached(new Key(tenant, job.value(), trigger, savesFor(trigger)));
  }

  /// The schedule that a trigger would have once it is saved; its jitter may be another then.
  public Schedule ofUnsaved(TenantId tenant, Trigger trigger) {
    return cached(new Key(tenant, UNSAVED, trigger, savesFor(trigger)));
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.SaveCalendar || change instanceof Change.DeleteCalendar) {
          saves.incrementAndGet();
        }
      }
    }
  }

  private long savesFor(Trigger trigger) {
    var rules = trigger.rules();
    return rules.only().isEmpty() && rules.never().isEmpty() ? 0 : saves.get();
  }

  private Schedule cached(Key key) {
    return schedules.get(key, this::read);
  }

  private Schedule read(Key key) {
    long seed = key.job() * 31 + key.trigger().key().hashCode();
    return Schedule.of(
        key.trigger(), seed, name -> days(new Name(key.tenant(), name, key.saves())));
  }

  private Set<LocalDate> days(Name name) {
    return calendars.get(name, this::read);
  }

  private Set<LocalDate> read(Name name) {
    return reads
        .byName(name.tenant(), name.name())
        .orElseThrow(() -> new IllegalStateException("calendar " + name.name() + " is not there"))
        .calendar()
        .days()
        .keySet();
  }

  private record Key(TenantId tenant, long job, Trigger trigger, long saves) {}

  private record Name(TenantId tenant, String name, long saves) {}
}
