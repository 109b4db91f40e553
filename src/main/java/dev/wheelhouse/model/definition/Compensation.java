package dev.wheelhouse.model.definition;

/// The job that undoes what a failed run has done (F5).
///
/// @param job by name; empty for none
public record Compensation(String job, When when) {
  public static final Compensation NONE = new Compensation("", When.ON_FINAL_FAILURE);

  public boolean none() {
    return job.isEmpty();
  }

  /// When it runs.
  public enum When {
    ON_FINAL_FAILURE,
    ON_REQUEST
  }
}
