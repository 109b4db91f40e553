package dev.wheelhouse.model.run;

/// Where and how urgently something runs.
///
/// @param pool empty for a task that takes no slot: it waits inside the engine (X8)
/// @param priority higher goes first; 100 is usual
/// @param canary the run was sent another way than its job's others (P4)
public record Placement(String pool, int priority, Lane lane, boolean canary) {
  public static final int USUAL_PRIORITY = 100;
  public static final String DEFAULT_POOL = "default";

  public static final Placement DEFAULT = new Placement(DEFAULT_POOL, USUAL_PRIORITY);

  public Placement(String pool, int priority) {
    this(pool, priority, Lane.LIVE);
  }

  public Placement(String pool, int priority, Lane lane) {
    this(pool, priority, lane, false);
  }

  /// True when it occupies a slot while it runs.
  public boolean takesSlot() {
    return !pool.isEmpty();
  }

  public Placement priority(int changed) {
    return new Placement(pool, changed, lane, canary);
  }

  public Placement pool(String changed) {
    return new Placement(changed, priority, lane, canary);
  }

  public Placement lane(Lane changed) {
    return new Placement(pool, priority, changed, canary);
  }

  public Placement asCanary() {
    return new Placement(pool, priority, lane, true);
  }

  /// Live work and work on the past share a pool's slots (P1).
  public enum Lane {
    LIVE,
    BACKFILL
  }
}
