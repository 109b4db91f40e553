package dev.wheelhouse.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The wheel against a plain map, and at its ends.
@Tag("T7")
class TimerWheelTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  private final TimerWheel<Integer, String> wheel = new TimerWheel<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void wheelDoesWhatAPlainMapDoes(long seed) {
    var random = new Random(seed);
    Map<Integer, Instant> oracle = new HashMap<>();
    Instant now = NOW;
    for (int step = 0; step < 20_000; step++) {
      int key = random.nextInt(200);
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3, 4, 5 -> {
          Instant dueAt = now.plusNanos(random.nextLong(-5_000_000_000L, 90_000_000_000L));
          wheel.put(key, dueAt, "item " + key);
          oracle.put(key, dueAt);
        }
        case 6 -> {
          wheel.remove(key);
          oracle.remove(key);
        }
        default -> {
          now = now.plusMillis(random.nextInt(-200, 2_000));
          assertEquals(dueOf(oracle, now), times(wheel.takeDue(now), oracle));
          Instant moment = now;
          oracle.values().removeIf(dueAt -> !dueAt.isAfter(moment));
        }
      }
      assertEquals(oracle.size(), wheel.size());
      assertEquals(oracle.values().stream().min(Comparator.naturalOrder()), wheel.nextDueAt());
    }
  }

  @Test
  void hugeJumpTakesEverythingInOrder() {
    wheel.put(1, NOW.plus(Duration.ofDays(300)), "late");
    wheel.put(2, NOW.minus(Duration.ofDays(30_000)), "early");
    wheel.put(3, NOW, "now");

    assertEquals(List.of("early", "now", "late"), wheel.takeDue(Instant.MAX));
    assertEquals(Optional.empty(), wheel.nextDueAt());
  }

  @Test
  void timeThatGoesBackTakesNothing() {
    wheel.put(1, NOW, "now");

    assertEquals(List.of(), wheel.takeDue(NOW.minusNanos(1)));
    assertEquals(List.of(), wheel.takeDue(Instant.MIN));
    assertEquals(List.of("now"), wheel.takeDue(NOW));
  }

  @Test
  void itemThatIsPutAgainMoves() {
    wheel.put(1, NOW, "old");
    wheel.put(1, NOW.plusSeconds(5), "new");

    assertEquals(List.of(), wheel.takeDue(NOW));
    assertEquals(List.of("new"), wheel.takeDue(NOW.plusSeconds(5)));
  }

  private static List<Instant> dueOf(Map<Integer, Instant> oracle, Instant now) {
    return oracle.values().stream().filter(dueAt -> !dueAt.isAfter(now)).sorted().toList();
  }

  private static List<Instant> times(List<String> items, Map<Integer, Instant> oracle) {
    return items.stream()
        .map(item -> oracle.getOrDefault(Integer.valueOf(item.substring(5)), Instant.EPOCH))
        .toList();
  }
}
