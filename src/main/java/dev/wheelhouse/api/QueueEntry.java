package dev.wheelhouse.api;

import java.time.Instant;
import java.util.List;

/// A run in a queue (U6).
///
/// @param dagName of the DAG it is a node of; empty for others
/// @param since when it came into the queue
/// @param maxAttempts of its job
/// @param repeatable its job is idempotent
/// @param signature of its error; empty without one
/// @param blocks nodes that wait for it
public record QueueEntry(
    RunView run,
    String dagName,
    String owner,
    Instant since,
    int maxAttempts,
    boolean repeatable,
    String error,
    String signature,
    List<String> blocks) {
  public QueueEntry {
    blocks = List.copyOf(blocks);
  }
}
