package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.util.List;

/// Open dead letters with one error signature (F4).
///
/// @param repeatable so many of them belong to idempotent jobs
/// @param jobs by name, at most ten
/// @param example the newest run of them
public record DeadLetterGroup(
    String signature,
    long count,
    long repeatable,
    Instant oldest,
    Instant newest,
    List<String> jobs,
    RunId example,
    String error) {
  public DeadLetterGroup {
    jobs = List.copyOf(jobs);
  }
}
