package dev.wheelhouse.engine.run;

import java.time.Instant;

/// When, by whom and why something is changed.
public record Stamp(Instant at, String who, String why) {
  public static final String ENGINE = "engine";

  public static Stamp engine(Instant at, String why) {
    return new Stamp(at, ENGINE, why);
  }
}
