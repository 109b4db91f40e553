package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.util.List;

/// Open dead letters with one error signature (F4).
///
/// @param jobs by name, at most ten
/// @param example the newest run of them
public record DeadLetterGroup(
    String signature,
    long count,
    Instant oldest,
    Instant newest,
    List<String> jobs,
    RunId example,
    String error) {
  public DeadLetterGroup {
    jobs = List.copyOf(jobs);
  }
}
