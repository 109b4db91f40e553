package dev.wheelhouse.engine.figures;

import java.time.Duration;
import java.util.List;

/// Which duration a share of all does not exceed.
public final class Quantile {
  private Quantile() {}

  /// The smallest that at least that share of all does not exceed; zero of none.
  public static Duration of(List<Duration> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, rank - 1));
  }
}
