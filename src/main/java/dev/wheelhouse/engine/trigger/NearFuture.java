package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The triggers that are due within a window, as a cache of the store (T7): filled anew when half
/// of the window is over, or when there is reason to doubt it.
final class NearFuture {
  private final Duration window;
  private final int most;
  private final Store store;
  private final Consumer<List<ArmedTrigger>> seen;
  private final TimerWheel<Object, ArmedTrigger> wheel = new TimerWheel<>();
  private Instant filledUntil = Instant.MIN;
  private volatile boolean doubted;

  /// @param most triggers held at once; the soonest are kept
  /// @param seen told of what was read from the store
  NearFuture(Duration window, int most, Store store, Consumer<List<ArmedTrigger>> seen) {
    this.window = window;
    this.most = most;
    this.store = store;
    this.seen = seen;
  }

  /// The store knows better: nothing is taken before it was asked. May be called from any thread.
  void doubt() {
    doubted = true;
  }

  boolean doubted() {
    return doubted;
  }

  /// Takes out what is due, in order of time.
  List<ArmedTrigger> takeDue(Instant now) {
    if (doubted || !now.plus(window.dividedBy(2)).isBefore(filledUntil)) {
      fill(now);
    }
    return wheel.takeDue(now);
  }

  /// Holds the trigger when it is due within the window.
  void arm(ArmedTrigger trigger) {
    Instant next = trigger.nextFireAt();
    if (next != null && next.isBefore(filledUntil)) {
      wheel.put(trigger.id(), next, trigger);
    }
  }

  /// Holds a trigger that is due until an instant when it is tried again.
  void postpone(ArmedTrigger trigger, Instant until) {
    wheel.put(trigger.id(), until, trigger);
  }

  /// Whether a trigger that wants the machine awake is due within the window.
  boolean keepsAwake() {
    return wheel.items().anyMatch(armed -> armed.trigger().rules().keepAwake());
  }

  Optional<Instant> nextDueAt() {
    return wheel.nextDueAt();
  }

  private void fill(Instant now) {
    doubted = false;
    Instant until = now.plus(window);
    List<ArmedTrigger> soon = store.triggers().dueBefore(until, most);
    filledUntil = until;
    wheel.clear();
    soon.forEach(this::arm);
    seen.accept(soon);
    if (soon.size() == most) {
      filledUntil = now;
    }
  }
}
