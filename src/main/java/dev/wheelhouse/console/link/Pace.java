package dev.wheelhouse.console.link;

import java.time.Duration;

/// Rounds that follow wishes: at most four a second or as few as it is told, one at a time, and
/// none is forgotten.
public final class Pace {
  private static final Duration GAP = Duration.ofMillis(250);

  private final EngineLink link;
  private final Duration gap;
  private final Runnable round;
  private boolean planned;
  private boolean underWay;
  private boolean again;
  private boolean urgent;
  private long begunAt;

  /// @param round begins a round; whoever begins one calls [#over] at its end
  public Pace(EngineLink link, Runnable round) {
    this(link, GAP, round);
  }

  /// @param gap from the beginning of a round to that of the next
  public Pace(EngineLink link, Duration gap, Runnable round) {
    this.link = link;
    this.gap = gap;
    this.round = round;
    this.begunAt = link.nanoTime() - gap.toNanos();
  }

  /// Asks for a round, soon.
  public void wish() {
    if (underWay) {
      again = true;
    } else if (!planned) {
      plan();
    }
  }

  /// Asks for a round at once: somebody waits for it.
  public void now() {
    if (underWay) {
      urgent = true;
    } else {
      begin();
    }
  }

  public void over() {
    underWay = false;
    if (urgent) {
      begin();
    } else if (again) {
      again = false;
      wish();
    }
  }

  private void plan() {
    var rest = gap.minusNanos(link.nanoTime() - begunAt);
    if (!rest.isPositive()) {
      begin();
    } else {
      planned = true;
      var _ = link.after(rest, this::beginPlanned);
    }
  }

  private void beginPlanned() {
    if (planned) {
      begin();
    }
  }

  private void begin() {
    planned = false;
    again = false;
    urgent = false;
    underWay = true;
    begunAt = link.nanoTime();
    round.run();
  }
}
