package dev.wheelhouse.task;

import java.util.Map;

/// How a handler's work ended well.
///
/// @param skipped there was nothing to do
/// @param outputs values for whoever comes after, by name
public record JobResult(boolean skipped, Map<String, String> outputs) {
  public static final JobResult DONE = new JobResult(false, Map.of());
  public static final JobResult SKIPPED = new JobResult(true, Map.of());

  public JobResult {
    outputs = Map.copyOf(outputs);
  }

  public static JobResult of(Map<String, String> outputs) {
    return new JobResult(false, outputs);
  }
}
