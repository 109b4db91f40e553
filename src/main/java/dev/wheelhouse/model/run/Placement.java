package dev.wheelhouse.model.run;

/// Where and how urgently something runs.
///
/// @param priority higher goes first; 100 is usual
public record Placement(String pool, int priority) {
  public static final int USUAL_PRIORITY = 100;
  public static final String DEFAULT_POOL = "default";

  public static final Placement DEFAULT = new Placement(DEFAULT_POOL, USUAL_PRIORITY);
}
