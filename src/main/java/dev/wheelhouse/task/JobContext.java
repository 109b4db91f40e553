package dev.wheelhouse.task;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// What a handler is given for one attempt. Its calls return at once and can be made from any
/// thread.
public interface JobContext {

  /// Name of the job.
  String job();

  long run();

  /// Counts from 1.
  int attempt();

  /// The time that the schedule named, which is not the clock's.
  Instant logicalTime();

  /// Of the trigger, for calendar arithmetic with the logical time.
  ZoneId zone();

  Map<String, String> parameters();

  /// What the job gives this handler beside the parameters.
  Map<String, String> settings();

  CancellationToken token();

  /// Whether the work shall pause: a handler that can stores a [#checkpoint] and ends with
  /// [JobResult#PAUSED]; the same attempt goes on from it later. Others need not look.
  default boolean pauseRequested() {
    return false;
  }

  /// Tells how far the work is.
  ///
  /// @param percent from 0 to 100
  /// @param text one line for people
  void progress(int percent, String text);

  /// Keeps a text for the run's next attempt.
  void checkpoint(String text);

  /// What the attempt before kept; empty when there is none.
  String lastCheckpoint();

  /// Writes a line to the attempt's log.
  void log(String line);
}
