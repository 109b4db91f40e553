package dev.wheelhouse.engine.watch;

import dev.wheelhouse.api.ScheduleWatch;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.engine.watch.CountedRound.Count;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.TriggerReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts firings that should have been against rows that are (T11). It shares nothing with the
/// trigger engine but the schedules: what is due it works out anew from the definitions, not from
/// the next firing on record.
///
/// Each look is bounded, however many definitions there are. It reads the triggers that are overdue
/// (the soonest first, by an index), which shows a trigger engine that stands still. And it counts
/// the next part of all triggers, which shows one that lost some of them: a round over all is about
/// one stretch of time, and the next round goes on from there, so that with millions of triggers
/// the stretches become longer and no firing is left out but those of a trigger that has hundreds
/// in one stretch.
///
/// Nobody is accused at first sight: what has no row at one look is looked up again at the next,
/// since a machine that just woke up records what it missed a moment later.
public final class Watchdog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private static final int MOST_SUSPECTS = 1_000;

  private final Config config;
  private final Store store;
  private final FiringCount firings;
  private final Timers timers;
  private final ArmedSince since;
  private final Shortfalls shortfalls = new Shortfalls();
  private final Set<TriggerId> unreadable = new HashSet<>();

  private List<Suspect> suspects = List.of();
  private Map<TriggerId, Instant> overdue = Map.of();
  private CountedRound round;
  private @Nullable CountedRound reported;
  private @Nullable Instant checkedAt;
  private Timers.@Nullable Timer next;
  private boolean running;

  /// @param every it looks so often
  /// @param late a firing must have left a row so long after its time
  /// @param triggers looked at in one look, at most
  /// @param slots of one trigger looked up in one look, at most
  public record Config(Duration every, Duration late, int triggers, int slots) {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /// @param misfire what the trigger engine calls late
    public static Config usual(Duration misfire) {
      return new Config(Duration.ofMinutes(1), misfire.plus(MARGIN), 2_000, 500);
    }
  }

  /// Slots without a row at the last look.
  private record Suspect(
      ArmedTrigger armed, List<Instant> missing, int expected, CountedRound round) {}

  public Watchdog(Config config, Store store, Schedules schedules, Timers timers) {
    this.config = config;
    this.store = store;
    this.firings = new FiringCount(store, schedules, config.slots());
    this.timers = timers;
    Instant now = timers.instant();
    this.since = new ArmedSince(now);
    this.round = new CountedRound(now, now);
    round.complete = true;
  }

  public synchronized void start() {
    running = true;
    next = timers.after(config.every(), this::wakeUp);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    since.committed(units, timers.instant());
  }

  private void wakeUp() {
    try {
      runOnce();
    } catch (RuntimeException e) {
      log.error("counting firings; they are counted at the next look", e);
    }
    goOn();
  }

  private synchronized void goOn() {
    if (running) {
      next = timers.after(config.every(), this::wakeUp);
    }
  }

  @Override
  public synchronized void close() {
    running = false;
    if (next != null) {
      next.cancel();
    }
  }

  /// One look.
  public synchronized void runOnce() {
    Instant now = timers.instant();
    shortfalls.forgetOld(now);
    confirm(now);
    if (round.complete) {
      reported = round.until.isAfter(round.after) ? round : reported;
      begin(now);
    }
    lookAtOverdue(now);
    if (!round.complete) {
      countNextPart();
    }
    checkedAt = now;
  }

  private void begin(Instant now) {
    Instant until = now.minus(config.late());
    if (until.isAfter(round.until)) {
      round = new CountedRound(round.until, until);
      since.forget(round.after);
    }
  }

  /// What was missing at the last look and still is.
  private void confirm(Instant now) {
    List<Suspect> again = suspects;
    suspects = List.of();
    for (Suspect suspect : again) {
      List<Instant> missing = firings.withoutRow(suspect.armed(), suspect.missing());
      TenantId tenant = suspect.armed().tenant();
      suspect.round().add(tenant, new Count(0, suspect.missing().size() - missing.size()));
      if (!missing.isEmpty()) {
        accuse(suspect, missing, now);
      }
    }
  }

  private void accuse(Suspect suspect, List<Instant> missing, Instant now) {
    ArmedTrigger armed = suspect.armed();
    log.error(
        "{} of {} firings of job {} between {} and {} left neither a run nor a missed window; the first is {}",
        missing.size(),
        suspect.expected(),
        armed.job(),
        suspect.round().after,
        suspect.round().until,
        missing.getFirst());
    var count = new Count(suspect.expected(), suspect.expected() - missing.size());
    shortfalls.add(armed.tenant(), armed.job(), count, now);
  }

  /// A trigger that is as overdue as at the last look: nobody fires it.
  private void lookAtOverdue(Instant now) {
    Map<TriggerId, Instant> seen = new HashMap<>();
    var due = store.triggers().dueBefore(now.minus(config.late()), Shortfalls.MOST_NAMED);
    for (ArmedTrigger armed : due) {
      Instant at = armed.nextFireAt();
      if (at == null) {
        continue;
      }
      seen.put(armed.id(), at);
      if (at.equals(overdue.get(armed.id()))) {
        log.error("job {} is due since {} and nobody fires it", armed.job(), at);
        shortfalls.addIfNew(armed.tenant(), armed.job(), new Count(1, 0), now);
      }
    }
    overdue = seen;
  }

  private void countNextPart() {
    TriggerReads.Part part = store.triggers().enabled(round.lastTrigger, config.triggers());
    List<Suspect> found = new ArrayList<>();
    part.triggers().forEach(armed -> count(armed, found));
    suspects = List.copyOf(found);
    round.lastTrigger = part.last();
    round.complete = part.last() == 0;
  }

  /// A trigger that can't be read does not keep the others from being counted.
  private void count(ArmedTrigger armed, List<Suspect> found) {
    try {
      Instant changed = since.of(armed);
      if (changed.isBefore(round.until)) {
        count(armed, firings.expected(armed, changed, round.after, round.until), found);
      }
    } catch (RuntimeException e) {
      if (unreadable.add(armed.id())) {
        log.error("working out when {} fires; the others are counted", armed.id(), e);
      }
    }
  }

  private void count(ArmedTrigger armed, List<Instant> expected, List<Suspect> found) {
    List<Instant> missing = firings.withoutRow(armed, expected);
    round.add(armed.tenant(), new Count(expected.size(), expected.size() - missing.size()));
    if (!missing.isEmpty() && found.size() < MOST_SUSPECTS) {
      found.add(new Suspect(armed, missing, expected.size(), round));
    }
  }

  /// What the last whole round found; jobs stay named for an hour.
  public synchronized ScheduleWatch report(TenantId tenant) {
    Count count = reported == null ? new Count(0, 0) : reported.of(tenant);
    return new ScheduleWatch(
        checkedAt,
        reported == null ? null : reported.after,
        count.expected(),
        count.found(),
        shortfalls.of(tenant, store.definitions()));
  }
}
