package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.RunId;

/// A run stands where it was seen, and yet a step of it can't be written: something else that
/// belongs to the same unit has moved on, so that the unit as a whole is no longer wanted. Nothing
/// was changed.
public final class NoProgress extends RuntimeException {
  /// So often a step is tried while its run stays as it is.
  public static final int MOST_ATTEMPTS = 20;

  public NoProgress(RunId run) {
    super("what was to be written with run " + run + " has moved on; nothing was changed");
  }
}
