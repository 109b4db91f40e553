package dev.wheelhouse.engine.rule;

import dev.wheelhouse.model.control.Rule.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// What is remembered of the runs that ended under a rule's place, however many: failures in a row,
/// and counts by equal parts of time.
final class EndedRuns {
  private static final int PARTS = 60;

  private final long partNanos;
  private final int[] ended = new int[PARTS];
  private final int[] failed = new int[PARTS];
  private long latest = Long.MIN_VALUE;
  private int inARow;

  /// @param over how far back it counts
  EndedRuns(Duration over) {
    partNanos = Math.max(1, over.toNanos() / PARTS);
  }

  /// For a condition that goes by runs; of another one nothing is asked.
  static EndedRuns of(Condition condition) {
    return new EndedRuns(
        condition instanceof Condition.ErrorRate rate ? rate.over() : Duration.ofHours(1));
  }

  /// The oldest first.
  void add(Instant at, boolean failure) {
    inARow = failure ? inARow + 1 : 0;
    long part = part(at);
    move(part);
    if (part > latest - PARTS) {
      ended[index(part)]++;
      failed[index(part)] += failure ? 1 : 0;
    }
  }

  /// What has ended counts no more.
  void clear() {
    inARow = 0;
    latest = Long.MIN_VALUE;
  }

  Measured measured(Condition.FailuresInARow condition) {
    return new Measured(
        inARow >= condition.count(),
        "%s failed in a row; the rule acts at %d"
            .formatted(inARow == 1 ? "1 run" : inARow + " runs", condition.count()));
  }

  Measured measured(Condition.ErrorRate condition, Instant now) {
    move(part(now));
    int all = sum(ended);
    int bad = sum(failed);
    boolean enough = all >= condition.atLeast();
    return new Measured(
        enough && bad >= condition.share() * all,
        "%d of %d runs failed in the last %s; the rule acts at %d %% of %d or more"
            .formatted(
                bad,
                all,
                Spans.words(condition.over()),
                Math.round(condition.share() * 100),
                condition.atLeast()));
  }

  /// A clock that was set back counts into the latest part.
  private void move(long part) {
    if (latest == Long.MIN_VALUE || part - latest >= PARTS) {
      Arrays.fill(ended, 0);
      Arrays.fill(failed, 0);
      latest = Math.max(part, latest);
    }
    while (latest < part) {
      latest++;
      ended[index(latest)] = 0;
      failed[index(latest)] = 0;
    }
  }

  private static int sum(int[] parts) {
    int sum = 0;
    for (int part : parts) {
      sum += part;
    }
    return sum;
  }

  private long part(Instant at) {
    return Math.floorDiv(at.getEpochSecond() * 1_000_000_000L + at.getNano(), partNanos);
  }

  private static int index(long part) {
    return (int) Math.floorMod(part, (long) PARTS);
  }
}
