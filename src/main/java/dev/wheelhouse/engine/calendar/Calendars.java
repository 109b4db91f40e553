package dev.wheelhouse.engine.calendar;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SavedCalendar;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves calendars, and makes the triggers that name them follow.
///
/// A saved calendar stands as unarmed until every trigger that names it is armed by it. What a
/// crash or a store that is away leaves unarmed is armed at the next start, or as soon as the store
/// is back. Definitions are saved and enabled only between two such saves.
public final class Calendars {
  private static final Logger log = LoggerFactory.getLogger(Calendars.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Store store;
  private final Schedules schedules;
  private final Journal journal;
  private final LongSupplier ids;
  private final Timers timers;
  private final Rearming rearming;
  private final CalendarRefusals refusals;

  /// @param tools what writes and counts
  public Calendars(Store store, Schedules schedules, Tools tools) {
    this.store = store;
    this.schedules = schedules;
    this.journal = tools.journal();
    this.ids = tools.ids();
    this.timers = tools.timers();
    this.rearming = new Rearming(store.calendars(), schedules, tools);
    this.refusals = new CalendarRefusals(store, schedules);
  }

  /// What calendars are saved with.
  ///
  /// @param roundOver returns when no firing is under way that was planned before
  public record Tools(Journal journal, LongSupplier ids, Timers timers, Runnable roundOver) {}

  public Schedules schedules() {
    return schedules;
  }

  public CalendarRefusals refusals() {
    return refusals;
  }

  public List<HolidayCalendar> list(TenantId tenant) {
    return store.calendars().list(tenant).stream().map(SavedCalendar::calendar).toList();
  }

  /// Does something while no calendar changes.
  public <T> T steady(Supplier<T> work) {
    return under(lock.readLock(), work);
  }

  public Answer<HolidayCalendar> save(Command.SaveCalendar command, Caller caller) {
    return under(lock.writeLock(), () -> write(command.calendar(), caller));
  }

  public Answer<String> delete(Command.DeleteCalendar command, Caller caller) {
    return under(lock.writeLock(), () -> remove(command.name(), caller));
  }

  public Preview previewSave(Command.SaveCalendar command, Caller caller) {
    Optional<SavedCalendar> former = find(command.calendar().name(), caller);
    return preview(former, refusals.ofSave(command.calendar(), former, caller));
  }

  public Preview previewDelete(Command.DeleteCalendar command, Caller caller) {
    Optional<SavedCalendar> found = find(command.name(), caller);
    return preview(found, refusals.ofDelete(command.name(), found, caller));
  }

  /// Arms what a former engine left unarmed.
  public void start() {
    armWhatIsLeft();
  }

  private Answer<HolidayCalendar> write(HolidayCalendar calendar, Caller caller) {
    Optional<SavedCalendar> former = find(calendar.name(), caller);
    Optional<Fault> refusal = refusals.ofSave(calendar, former, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    var saved =
        new SavedCalendar(
            former.map(SavedCalendar::id).orElseGet(ids::getAsLong),
            caller.tenant(),
            calendar,
            former.map(SavedCalendar::revision).orElse(0) + 1,
            timers.instant(),
            caller.who());
    String action = former.isPresent() ? "SAVE" : "CREATE";
    var audit = audit(action, former, Optional.of(saved), caller);
    UnitResult result = journal.write(Unit.of(new Change.SaveCalendar(saved), audit)).join();
    if (!(result instanceof UnitResult.Written)) {
      return new Answer.Rejected<>(CalendarRefusals.movedOn(calendar.name()));
    }
    armSoon(saved);
    return new Answer.Done<>(calendar);
  }

  private Answer<String> remove(String name, Caller caller) {
    Optional<SavedCalendar> found = find(name, caller);
    Optional<Fault> refusal = refusals.ofDelete(name, found, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    var delete = new Change.DeleteCalendar(found.orElseThrow());
    var audit = audit("DELETE", found, Optional.empty(), caller);
    return journal.write(Unit.of(delete, audit)).join() instanceof UnitResult.Written
        ? new Answer.Done<>(name)
        : new Answer.Rejected<>(CalendarRefusals.movedOn(name));
  }

  /// The calendar is saved whatever happens here.
  private void armSoon(SavedCalendar saved) {
    try {
      rearming.of(saved);
    } catch (RuntimeException e) {
      log.error("arming the triggers of calendar {}; tried again", saved.calendar().name(), e);
      tryAgain();
    }
  }

  private void armWhatIsLeft() {
    try {
      under(
          lock.writeLock(),
          () -> {
            store.calendars().unarmed().forEach(rearming::of);
            return true;
          });
    } catch (RuntimeException e) {
      log.error("arming triggers by their calendars; tried again", e);
      tryAgain();
    }
  }

  private void tryAgain() {
    var _ = timers.after(PAUSE_AFTER_FAILURE, this::armWhatIsLeft);
  }

  private Optional<SavedCalendar> find(String name, Caller caller) {
    return store.calendars().byName(caller.tenant(), name);
  }

  private static Preview preview(Optional<SavedCalendar> found, Optional<Fault> refusal) {
    String revision = found.map(CalendarRefusals::revision).orElse("");
    return new Preview(revision, refusal.orElse(null), List.of(), List.of());
  }

  private Change audit(
      String action, Optional<SavedCalendar> before, Optional<SavedCalendar> after, Caller caller) {
    String name = before.or(() -> after).orElseThrow().calendar().name();
    return new Change.Audit(
        new AuditEntry(
            caller.tenant(),
            timers.instant(),
            caller.who(),
            action,
            "calendar " + name,
            before.map(Calendars::told).orElse(""),
            after.map(Calendars::told).orElse(""),
            caller.reason()));
  }

  private static String told(SavedCalendar saved) {
    return "revision %d, %d days".formatted(saved.revision(), saved.calendar().days().size());
  }

  private static <T> T under(Lock held, Supplier<T> work) {
    held.lock();
    try {
      return work.get();
    } finally {
      held.unlock();
    }
  }
}
