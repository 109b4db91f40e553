package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fires what is due.
///
/// The wheel holds the next minute only and is a cache (T7): it is filled from the store by the
/// time of the next firing, and a firing is made by moving that time on and creating its runs in
/// one transaction. Whoever is second finds the time moved on or the run's identity taken, so
/// nothing fires twice; what a crash leaves undone is still due in the store, so nothing is lost.
public final class TriggerService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TriggerService.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Config config;
  private final Store store;
  private final Journal journal;
  private final Firings firings;
  private final KeepAwake awake;
  private final Silence silence;
  private final Timers timers;
  private final Lateness lateness;
  private final FiringQuota quota;
  private final QuotaWait quotaWait;
  private final NearFuture soon;

  private Timers.@Nullable Timer wake;
  private boolean running;
  private volatile Duration lag = Duration.ZERO;

  /// @param window how far ahead the wheel is filled
  /// @param late a firing older than this is a misfire
  /// @param longestWait the wheel is looked at this often, whatever a changed clock may do to waits
  public record Config(Duration window, Duration late, Duration longestWait, int most) {
    public static final Config USUAL =
        new Config(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(5), 10_000);

    public Config {
      require(window.isPositive(), "window is " + window + "; it must be positive");
      require(late.isPositive(), "late is " + late + "; it must be positive");
      require(longestWait.isPositive(), "longestWait is " + longestWait + "; it must be positive");
      require(most >= 1, "most is " + most + "; it must be 1 or more");
    }

    private static void require(boolean holds, String otherwise) {
      if (!holds) {
        throw new IllegalArgumentException(otherwise);
      }
    }
  }

  /// What a firing is asked for beside its time.
  ///
  /// @param quota whether the tenant has room for it
  /// @param awake keeps the machine awake for it
  /// @param silence whether it is held
  public record Guards(FiringQuota quota, KeepAwake awake, Silence silence) {}

  /// What a round has done.
  public record Round(int triggers, int runs) {}

  /// @param awake told of triggers that want the machine awake
  public TriggerService(
      Config config, Store store, Journal journal, Firings firings, Guards guards, Timers timers) {
    this.config = config;
    this.store = store;
    this.journal = journal;
    this.firings = firings;
    this.quota = guards.quota();
    this.quotaWait = new QuotaWait(quota);
    this.awake = guards.awake();
    this.silence = guards.silence();
    this.timers = timers;
    this.lateness = new Lateness(timers, config.late());
    this.soon = new NearFuture(config.window(), config.most(), store, this::prepare);
  }

  public synchronized void start() {
    running = true;
    wakeAfter(Duration.ZERO);
  }

  /// Definitions have changed: the wheel is filled anew. Never blocks.
  public void rearm() {
    soon.doubt();
    var _ = timers.after(Duration.ZERO, this::wakeUp);
  }

  /// Returns when no round is under way that began before: all that it planned is written.
  public synchronized void awaitRound() {
    // Whoever gets in here has waited for the round, which holds the same lock.
  }

  /// Whether a trigger that wants the machine awake is due soon.
  public synchronized boolean keepsAwake() {
    return soon.keepsAwake();
  }

  /// How late the last round's soonest firing was.
  public Duration lag() {
    return lag;
  }

  /// The jobs of a tenant whose firings wait for its quota.
  public List<JobId> waitingForQuota(TenantId tenant) {
    return quotaWait.jobs(tenant);
  }

  @Override
  public synchronized void close() {
    running = false;
    if (wake != null) {
      wake.cancel();
    }
  }

  private synchronized void wakeUp() {
    if (!running) {
      return;
    }
    try {
      runOnce();
    } catch (RuntimeException e) {
      soon.doubt();
      log.error("firing what is due; it stays due in the store and is tried again", e);
    }
    wakeAfter(soon.doubted() ? PAUSE_AFTER_FAILURE : untilNext());
  }

  /// What fires soon is read beforehand, so that thousands of one second need no reading then.
  private void prepare(List<ArmedTrigger> soon) {
    var _ = timers.after(Duration.ZERO, () -> firings.prepare(soon));
  }

  /// Fires what is due now.
  public synchronized Round runOnce() {
    Instant now = timers.instant();
    lateness.look();
    List<ArmedTrigger> due = soon.takeDue(now);
    if (due.isEmpty()) {
      return new Round(0, 0);
    }
    Instant first = due.getFirst().nextFireAt();
    lag = first == null ? Duration.ZERO : Duration.between(first, now);
    return fire(due, now);
  }

  private Round fire(List<ArmedTrigger> due, Instant now) {
    List<CompletableFuture<Firing>> writing = new ArrayList<>(due.size());
    List<CompletableFuture<UnitResult>> parking = new ArrayList<>();
    Set<JobId> planned = new HashSet<>();
    int runs = 0;
    for (ArmedTrigger trigger : due) {
      try {
        if (silence.keeps(trigger)) {
          parking.add(park(trigger));
          continue;
        }
        if (!planned.add(trigger.job()) && firings.takesTurns(trigger)) {
          writing.forEach(this::settle); // a second trigger sees what the first has made
          writing.clear();
        }
        awake.firing(trigger.job(), trigger.trigger());
        Optional<Firing> firing = quotaWait.admit(firings.plan(trigger, now, lateness));
        if (firing.isPresent()) {
          runs += firing.get().slots().size();
          writing.add(write(firing.get()));
        } else {
          soon.postpone(trigger, quota.nextRoom(trigger.tenant()));
        }
      } catch (RuntimeException e) {
        log.error("planning the firings of {}; other triggers go on", trigger.id(), e);
      }
    }
    writing.forEach(this::settle);
    parking.forEach(this::settleParked);
    return new Round(due.size(), runs);
  }

  /// Its slots are looked after when nothing holds it any more.
  private CompletableFuture<UnitResult> park(ArmedTrigger trigger) {
    Instant due = Objects.requireNonNull(trigger.nextFireAt());
    quotaWait.forget(trigger);
    return journal.write(Unit.of(new Change.ParkTrigger(trigger.id(), due)));
  }

  private void settleParked(CompletableFuture<UnitResult> parking) {
    try {
      if (!(parking.join() instanceof UnitResult.Written)) {
        soon.doubt();
      }
    } catch (CompletionException e) {
      soon.doubt();
      log.error("keeping a held trigger silent; it is tried again", e.getCause());
    }
  }

  private CompletableFuture<Firing> write(Firing firing) {
    return journal
        .write(new Unit(firing.changes()))
        .whenComplete(
            (result, _) -> {
              if (!(result instanceof UnitResult.Written)) {
                quotaWait.withdraw(firing);
              }
            })
        .thenApply(firing::wrote);
  }

  private void settle(CompletableFuture<Firing> writing) {
    try {
      Firing firing = writing.join();
      switch (firing.result()) {
        case UnitResult.Written _ -> soon.arm(firing.next());
        case UnitResult.Exists _ -> fireOneByOne(firing);
        case UnitResult.Stale _ -> soon.doubt();
        case UnitResult.NameTaken _, UnitResult.Refused _, UnitResult.KeyTaken _ ->
            log.error(
                "the store refused firings of {}: {}", firing.trigger().id(), firing.result());
      }
    } catch (CompletionException e) {
      soon.doubt();
      log.error("writing a firing; it stays due in the store and is tried again", e.getCause());
    }
  }

  /// One of the slots has its run already, from another trigger or by hand: the others still fire,
  /// while the trigger does.
  private void fireOneByOne(Firing firing) {
    for (Firing.Slot slot : firing.slots()) {
      UnitResult result = journal.write(new Unit(firing.changesOf(slot))).join();
      if (result instanceof UnitResult.Stale) {
        soon.doubt();
        return;
      }
      if (result instanceof UnitResult.Exists(var run)) {
        Run known = store.runs().run(run).orElseThrow();
        var source = firings.addSource(known, firing.trigger(), timers.instant());
        var _ = journal.write(new Unit(source)).join();
      }
    }
    UnitResult result = journal.write(new Unit(firing.advance())).join();
    if (result instanceof UnitResult.Written) {
      soon.arm(firing.next());
    } else {
      soon.doubt();
    }
  }

  private Duration untilNext() {
    Instant now = timers.instant();
    Duration wait =
        soon.nextDueAt().map(next -> Duration.between(now, next)).orElse(config.longestWait());
    return wait.compareTo(config.longestWait()) < 0 ? wait : config.longestWait();
  }

  private void wakeAfter(Duration delay) {
    if (wake != null) {
      wake.cancel();
    }
    wake = timers.after(delay, this::wakeUp);
  }
}
