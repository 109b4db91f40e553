package dev.wheelhouse.model.control;

/// Which entries of a queue are meant (U6).
///
/// @param text part of the job's name or of the error, case ignored; empty for all
/// @param signature of the error, exactly; empty for all. Dead letters only
/// @param owner the job's owner, exactly; empty for all
public record QueueFilter(Queue queue, String text, String signature, String owner) {

  public static QueueFilter of(Queue queue) {
    return new QueueFilter(queue, "", "", "");
  }

  public static QueueFilter group(String signature) {
    return new QueueFilter(Queue.DEAD_LETTERS, "", signature, "");
  }

  /// The four queues that a person works through.
  public enum Queue {
    /// PENDING and QUEUED runs.
    PENDING,
    /// RETRY_WAIT.
    RETRY,
    /// Runs with an open dead letter.
    DEAD_LETTERS,
    /// LOST and NEEDS_CONFIRMATION.
    CONFIRMATION
  }
}
