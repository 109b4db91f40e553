package dev.wheelhouse.console.runs;

import java.time.Duration;

/// Rounds that follow wishes: at most four a second, one at a time, and none is forgotten.
final class Pace {
  private static final Duration GAP = Duration.ofMillis(250);

  private final EngineLink link;
  private final Runnable round;
  private boolean planned;
  private boolean underWay;
  private boolean again;
  private long begunAt;

  /// @param round begins a round; whoever begins one calls [#over] at its end
  Pace(EngineLink link, Runnable round) {
    this.link = link;
    this.round = round;
    this.begunAt = link.nanoTime() - GAP.toNanos();
  }

  /// Asks for a round, soon.
  void wish() {
    if (underWay) {
      again = true;
    } else if (!planned) {
      plan();
    }
  }

  void over() {
    underWay = false;
    if (again) {
      again = false;
      wish();
    }
  }

  private void plan() {
    var rest = GAP.minusNanos(link.nanoTime() - begunAt);
    if (!rest.isPositive()) {
      begin();
    } else {
      planned = true;
      var _ = link.after(rest, this::begin);
    }
  }

  private void begin() {
    planned = false;
    underWay = true;
    begunAt = link.nanoTime();
    round.run();
  }
}
