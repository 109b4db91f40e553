package dev.wheelhouse.engine.awake;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.Unended;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the machine awake while a trigger that asks for it is due soon, and until the runs of its
/// definition have ended (T9). It looks every few seconds.
public final class KeepAwake implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KeepAwake.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /// What fired has its runs on disk by then, or has none.
  private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

  private final SleepGuard guard;
  private final Unended unended;
  private final Definitions definitions;
  private final Timers timers;

  /// Definitions that keep the machine awake, with the elapsed time at which they fired.
  private final Map<JobId, Long> fired = new HashMap<>();

  private BooleanSupplier soon = () -> false;
  private SleepGuard.@Nullable Hold hold;
  private Timers.@Nullable Timer next;
  private boolean running;
  private boolean saidImpossible;

  public KeepAwake(SleepGuard guard, Unended unended, Definitions definitions, Timers timers) {
    this.guard = guard;
    this.unended = unended;
    this.definitions = definitions;
    this.timers = timers;
  }

  /// @param dueSoon whether a trigger that asks for it is due soon
  public synchronized void start(BooleanSupplier dueSoon) {
    soon = dueSoon;
    running = true;
    next = timers.after(Duration.ZERO, this::first);
  }

  /// A trigger is about to make runs; when it asks for it, the machine stays awake until they have
  /// ended.
  public void firing(JobId definition, Trigger trigger) {
    if (trigger.rules().keepAwake()) {
      add(definition);
    }
  }

  private synchronized void add(JobId definition) {
    fired.put(definition, timers.nanoTime());
  }

  /// What a former engine has left goes on, too.
  private void first() {
    try {
      unended.firstInLine().stream()
          .filter(this::keepsAwake)
          .forEach(it -> add(it.line().definition()));
    } catch (RuntimeException e) {
      log.warn("looking for runs that keep the machine awake; those left before are not known", e);
    }
    wakeUp();
  }

  private boolean keepsAwake(Unended.Standing standing) {
    return definitions.version(standing.line().definition(), standing.version()).stream()
        .flatMap(saved -> saved.definition().triggers().stream())
        .anyMatch(trigger -> trigger.rules().keepAwake());
  }

  private void wakeUp() {
    try {
      look();
    } catch (RuntimeException e) {
      log.warn("looking whether the machine is to stay awake; looked again soon", e);
    }
    goOn();
  }

  private synchronized void goOn() {
    if (running) {
      next = timers.after(BETWEEN_LOOKS, this::wakeUp);
    }
  }

  private void look() {
    boolean dueSoon = soon.getAsBoolean();
    synchronized (this) {
      long writtenBy = timers.nanoTime() - UNTIL_WRITTEN.toNanos();
      fired.entrySet().removeIf(it -> it.getValue() < writtenBy && ended(it.getKey()));
      boolean goesOn = fired.keySet().stream().anyMatch(it -> !ended(it));
      hold(running && (dueSoon || goesOn));
    }
  }

  private boolean ended(JobId definition) {
    return unended.of(definition).isEmpty();
  }

  private void hold(boolean wanted) {
    if (wanted && hold == null) {
      sayIfImpossible();
      hold = guard.hold("scheduled work is due or goes on");
    } else if (!wanted && hold != null) {
      hold.release();
      hold = null;
    }
  }

  private void sayIfImpossible() {
    if (!guard.possible() && !saidImpossible) {
      saidImpossible = true;
      log.warn("a trigger asks that the machine stays awake, but {}", guard.way());
    }
  }

  /// Lets the machine sleep.
  @Override
  public synchronized void close() {
    running = false;
    if (next != null) {
      next.cancel();
    }
    hold(false);
  }
}
