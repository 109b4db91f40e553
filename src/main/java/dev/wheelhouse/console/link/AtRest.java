package dev.wheelhouse.console.link;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.time.Timers.Timer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work on something that changes often. It is done elsewhere once the thing has rested, and only
/// what came of its latest state is handed on.
public final class AtRest<T> {
  private final EngineLink link;
  private final Background background;
  private final Duration rest;
  private final Consumer<? super T> done;
  private @Nullable Timer waiting;
  private long asked;

  /// @param done gets the result on the window's thread
  public AtRest(EngineLink link, Background background, Duration rest, Consumer<? super T> done) {
    this.link = link;
    this.background = background;
    this.rest = rest;
    this.done = done;
  }

  /// The thing has changed: the work begins when it has rested.
  public void later(Callable<T> work) {
    stop();
    waiting = link.after(rest, () -> now(work));
  }

  /// The work begins at once: somebody waits for it.
  public void now(Callable<T> work) {
    stop();
    var latest = latest();
    background.work(
        work,
        result -> {
          if (latest.getAsBoolean()) {
            done.accept(result);
          }
        });
  }

  /// Nothing that is under way will be handed on.
  public void stop() {
    asked++;
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }

  /// Says, from now on, whether nothing has been asked since.
  public BooleanSupplier latest() {
    var turn = asked;
    return () -> turn == asked;
  }
}
