package dev.wheelhouse.task;

import java.util.Map;

/// How a handler's work ended well.
///
/// @param skipped there was nothing to do
/// @param paused it was asked to pause and has stored a checkpoint; the work is not over
/// @param outputs values for whoever comes after, by name
public record JobResult(boolean skipped, boolean paused, Map<String, String> outputs) {
  public static final JobResult DONE = new JobResult(false, Map.of());
  public static final JobResult SKIPPED = new JobResult(true, Map.of());

  /// The answer to [JobContext#pauseRequested].
  public static final JobResult PAUSED = new JobResult(false, true, Map.of());

  public JobResult {
    outputs = Map.copyOf(outputs);
  }

  public JobResult(boolean skipped, Map<String, String> outputs) {
    this(skipped, false, outputs);
  }

  public static JobResult of(Map<String, String> outputs) {
    return new JobResult(false, outputs);
  }
}
