package dev.wheelhouse.model.definition;

/// How a list of jobs is sorted; equal ones by name.
public record JobOrder(By by, boolean descending) {
  public static final JobOrder NAME = new JobOrder(By.NAME, false);

  /// What it is sorted by.
  public enum By {
    NAME,
    /// Those without a group come last.
    GROUP,
    /// Those without an owner come last.
    OWNER,
    /// Those that never fire come last.
    NEXT_FIRING,
    SAVED
  }
}
