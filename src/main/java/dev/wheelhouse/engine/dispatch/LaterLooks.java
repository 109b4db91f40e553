package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.function.IntConsumer;

/// Looks at waiting runs that nothing else leads to. A round looks past a bounded number of held
/// runs; where that was not enough, the next looks at twice as many, a little later, until it has
/// asked them all: so a start never costs a look at the whole queue, and nothing is overlooked.
final class LaterLooks {
  private static final Duration DEEPER = Duration.ofMillis(5);
  private static final int DEEPEST = 16;
  private static final int LONGEST = 7;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final Timers timers;
  private final IntConsumer look;
  private boolean deeper;
  private boolean keptForLive;
  private boolean failed;

  /// @param look at a depth
  LaterLooks(Timers timers, IntConsumer look) {
    this.timers = timers;
    this.look = look;
  }

  synchronized void after(Pool.Rest rest, int depth) {
    if (rest.cut() && !deeper) {
      deeper = true;
      int next = Math.min(depth + 1, DEEPEST);
      var _ =
          timers.after(DEEPER.multipliedBy(1L << Math.min(next, LONGEST)), () -> lookDeeper(next));
    }
    if (rest.keptForLive() && !keptForLive) {
      keptForLive = true;
      var _ = timers.after(LiveDemand.WINDOW, this::lookAtShare);
    }
  }

  synchronized void afterFailure() {
    if (!failed) {
      failed = true;
      var _ = timers.after(AFTER_FAILURE, this::askAgain);
    }
  }

  private void lookDeeper(int depth) {
    synchronized (this) {
      deeper = false;
    }
    look.accept(depth);
  }

  private void lookAtShare() {
    synchronized (this) {
      keptForLive = false;
    }
    look.accept(0);
  }

  private void askAgain() {
    synchronized (this) {
      failed = false;
    }
    look.accept(0);
  }
}
