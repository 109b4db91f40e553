package dev.wheelhouse.model.control;

import dev.wheelhouse.model.RunId;

/// What a hold is put on (K1).
///
/// @param name of the pool, group, DAG or job, or the run's number; empty for ENGINE and TENANT
///   (the caller's)
public record HoldPlace(Level level, String name) {
  public static final HoldPlace ENGINE = new HoldPlace(Level.ENGINE, "");
  public static final HoldPlace TENANT = new HoldPlace(Level.TENANT, "");

  public HoldPlace {
    boolean whole = level == Level.ENGINE || level == Level.TENANT;
    if (whole != name.isEmpty()) {
      throw new IllegalArgumentException(level + " with the name \"" + name + "\"");
    }
  }

  public static HoldPlace job(String name) {
    return new HoldPlace(Level.JOB, name);
  }

  public static HoldPlace dag(String name) {
    return new HoldPlace(Level.DAG, name);
  }

  public static HoldPlace group(String name) {
    return new HoldPlace(Level.GROUP, name);
  }

  public static HoldPlace pool(String name) {
    return new HoldPlace(Level.POOL, name);
  }

  public static HoldPlace run(RunId run) {
    return new HoldPlace(Level.RUN, Long.toString(run.value()));
  }

  /// From the widest to the narrowest.
  public enum Level {
    ENGINE,
    TENANT,
    POOL,
    GROUP,
    /// The runs of a DAG, and so all their nodes.
    DAG,
    /// A job's standalone runs, and its runs as a node of any DAG.
    JOB,
    /// A run that waits, or a DAG run between its nodes.
    RUN
  }
}
