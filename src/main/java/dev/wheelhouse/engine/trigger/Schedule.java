package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The slots of one trigger, strictly ascending, and when each fires; the same whenever it is
/// asked.
///
/// The expression names times; start and end, then the calendars, take some away (T6); jitter says
/// how long after its slot a firing is made.
public final class Schedule {
  private final Times times;
  private final @Nullable Instant start;
  private final @Nullable Instant end;
  private final AllowedDays days;
  private final Jitter jitter;

  private Schedule(Times times, FiringRules rules, AllowedDays days, Jitter jitter) {
    this.times = times;
    this.start = rules.startsAt();
    this.end = rules.endsAt();
    this.days = days;
    this.jitter = jitter;
  }

  /// @param seed of the jitter
  /// @param calendars the days of a calendar by its name
  /// @throws dev.wheelhouse.model.cron.InvalidCron for an expression that a save would refuse
  public static Schedule of(
      Trigger trigger, long seed, Function<String, Set<LocalDate>> calendars) {
    FiringRules rules = trigger.rules();
    var days =
        new AllowedDays(
            trigger.zone(), days(rules.only(), calendars), days(rules.never(), calendars));
    return new Schedule(Times.of(trigger), rules, days, new Jitter(seed, rules.jitter()));
  }

  private static List<Set<LocalDate>> days(
      List<String> names, Function<String, Set<LocalDate>> calendars) {
    return names.stream().map(calendars).toList();
  }

  /// Whether the rules let a firing happen at an instant.
  public boolean admits(Instant at) {
    return (start == null || !at.isBefore(start))
        && (end == null || at.isBefore(end))
        && days.admits(at);
  }

  /// The first slot strictly after an instant.
  public Optional<Instant> next(Instant after) {
    Instant from = start != null && after.isBefore(start) ? start.minusNanos(1) : after;
    Optional<Instant> slot = times.next(from);
    while (slot.isPresent() && inTime(slot.get()) && !days.admits(slot.get())) {
      slot = days.after(days.dayOf(slot.get())).flatMap(day -> times.next(before(day)));
    }
    return slot.filter(this::inTime);
  }

  /// The last slot in [from, until].
  public Optional<Instant> latest(Instant from, Instant until) {
    Instant low = notBeforeStart(from);
    Instant high = beforeEnd(until);
    Optional<Instant> slot = high.isBefore(low) ? Optional.empty() : times.latest(low, high);
    while (slot.isPresent() && !days.admits(slot.get())) {
      slot =
          days.before(days.dayOf(slot.get()))
              .map(day -> days.end(day).minusNanos(1))
              .filter(last -> !last.isBefore(low))
              .flatMap(last -> times.latest(low, last));
    }
    return slot;
  }

  /// How many slots lie in [from, until].
  public long count(Instant from, Instant until) {
    Instant low = notBeforeStart(from);
    Instant high = beforeEnd(until);
    if (high.isBefore(low)) {
      return 0;
    }
    return days.all() ? times.count(low, high) : countByDays(low, high);
  }

  private long countByDays(Instant low, Instant high) {
    LocalDate limit = days.dayOf(high);
    Optional<LocalDate> first = days.after(days.dayOf(low).minusDays(1));
    long count = 0;
    while (first.isPresent() && !first.get().isAfter(limit)) {
      LocalDate last = days.lastInRow(first.get(), limit);
      Instant begin = days.start(first.get());
      Instant until = days.end(last).minusNanos(1);
      count += times.count(begin.isBefore(low) ? low : begin, until.isBefore(high) ? until : high);
      first = days.after(last);
    }
    return count;
  }

  /// The slots in [from, until], found as they are asked for.
  public Stream<Instant> slots(Instant from, Instant until) {
    return Stream.iterate(
            next(from.minusNanos(1)),
            slot -> slot.filter(it -> !it.isAfter(until)).isPresent(),
            slot -> slot.flatMap(this::next))
        .flatMap(Optional::stream);
  }

  /// When a slot fires.
  public Instant firesAt(Instant slot) {
    return jitter.none() ? slot : jitter.firesAt(slot, times.next(slot));
  }

  /// When the first slot after an instant fires.
  public Optional<Instant> nextFiring(Instant after) {
    return next(after).map(this::firesAt);
  }

  /// The slot that fires at an instant; when there is none (any more), the first one after it.
  public Optional<Instant> slotAt(Instant firing) {
    Optional<Instant> named = times.latest(firing.minus(jitter.most()), firing);
    return named.isPresent() && admits(named.get())
        ? named
        : next(named.orElse(firing.minusNanos(1)));
  }

  /// The last slot from this one on that fires until an instant; the slot itself does.
  public Instant lastFired(Instant first, Instant until) {
    Instant last = latest(first, until).orElse(first);
    return firesAt(last).isAfter(until) ? latest(first, last.minusNanos(1)).orElse(first) : last;
  }

  /// The first of the last so many slots in [from, until].
  Optional<Instant> lastOnes(Instant from, Instant until, long most) {
    if (count(from, until) <= most) {
      return next(from.minusNanos(1)).filter(slot -> !slot.isAfter(until));
    }
    Instant low = from;
    Instant high = until;
    long wanted = most;
    // Halves the stretch in which the first wanted slot lies, down to one second of an expression.
    while (wanted > 0 && high.getEpochSecond() > low.getEpochSecond()) {
      Instant middle =
          Instant.ofEpochSecond(
              low.getEpochSecond() + (high.getEpochSecond() - low.getEpochSecond() + 1) / 2);
      long behind = count(middle, high);
      if (behind >= wanted) {
        low = middle;
      } else {
        wanted -= behind;
        high = middle.minusNanos(1);
      }
    }
    return wanted <= 0 ? Optional.empty() : latest(from, high);
  }

  /// The first of the last so many slots in [first, last], both of them slots.
  public Instant firstOfLast(Instant first, Instant last, long most) {
    return lastOnes(first, last, most).orElse(first);
  }

  private boolean inTime(Instant slot) {
    return end == null || slot.isBefore(end);
  }

  private Instant notBeforeStart(Instant from) {
    return start != null && from.isBefore(start) ? start : from;
  }

  private Instant beforeEnd(Instant until) {
    return end == null || until.isBefore(end) ? until : end.minusNanos(1);
  }

  private Instant before(LocalDate day) {
    return days.start(day).minusNanos(1);
  }
}
