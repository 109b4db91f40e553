package dev.wheelhouse.engine.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The order of those that wait for a slot, against a list that is sorted each time.
@Tag("P1")
class WaitingRunsTest {
  private static final Instant T0 = QueuedRuns.T0;
  private static final Comparator<Run> BY_AGE =
      Comparator.<Run, Instant>comparing(run -> run.status().createdAt())
          .thenComparing(run -> run.id().value());

  @Test
  void orderAndOldestAreThoseOfASortedList() {
    var order = new DispatchOrder(Duration.ofSeconds(10));
    var waiting = new WaitingRuns(order);
    List<Run> oracle = new ArrayList<>();
    var random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      int what = random.nextInt(10);
      if (what < 5) {
        Run run = queued(i + 1, random.nextInt(4), random.nextInt(50));
        waiting.update(run);
        oracle.add(run);
      } else if (what < 7 && !oracle.isEmpty()) {
        Run left = oracle.remove(random.nextInt(oracle.size()));
        waiting.update(left.with(left.status().to(RunState.CANCELED, T0)));
      } else {
        Optional<Run> first =
            oracle.stream()
                .min(
                    Comparator.comparing(WaitingRunsTest::secondsAhead)
                        .thenComparing(run -> run.id().value()));
        assertEquals(first, new Walk(waiting, _ -> Optional.empty(), 0).next());
        first.ifPresent(oracle::remove);
      }
      for (int at = 0; at < Math.min(3, oracle.size()); at++) {
        Run asked = oracle.get(random.nextInt(oracle.size()));
        assertEquals(1 + ahead(oracle, asked), waiting.position(asked));
      }
      assertEquals(oracle.stream().min(BY_AGE), waiting.oldest());
      assertEquals(oracle.size(), waiting.size());
    }
  }

  /// Ten seconds of waiting count as one point of priority.
  private static long secondsAhead(Run run) {
    return run.status().createdAt().getEpochSecond() - 10L * run.placement().priority();
  }

  private static long ahead(List<Run> all, Run asked) {
    return all.stream()
        .filter(
            other ->
                secondsAhead(other) < secondsAhead(asked)
                    || (secondsAhead(other) == secondsAhead(asked)
                        && other.id().value() < asked.id().value()))
        .count();
  }

  private static Run queued(long id, int priority, int second) {
    var placement = new Placement(Placement.DEFAULT_POOL, priority);
    return QueuedRuns.queued(id, 1 + id % 7, placement, T0.plusSeconds(second));
  }
}
