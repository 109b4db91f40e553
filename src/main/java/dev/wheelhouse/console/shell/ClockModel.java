package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The time that the window shows, a new one at each full second.
public final class ClockModel implements AutoCloseable {
  private final Timers timers;
  private final Background background;
  private final ReadOnlyObjectWrapper<Instant> now;
  private volatile boolean closed;

  public ClockModel(Timers timers, Background background) {
    this.timers = timers;
    this.background = background;
    this.now = new ReadOnlyObjectWrapper<>(timers.instant());
    waitForNextSecond();
  }

  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  public Instant now() {
    return now.get();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void waitForNextSecond() {
    var time = timers.instant();
    var next = time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    timers.after(Duration.between(time, next), this::tick);
  }

  private void tick() {
    if (closed) {
      return;
    }
    var time = timers.instant();
    background.show(() -> now.set(time));
    waitForNextSecond();
  }
}
