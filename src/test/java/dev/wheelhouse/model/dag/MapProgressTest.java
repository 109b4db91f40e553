package dev.wheelhouse.model.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D4")
class MapProgressTest {

  @ParameterizedTest(name = "{0} at most {1}: {2} go, ends {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | 2 | 0 | SUCCESS
          ''                              | 0 | 0 | SUCCESS
          PENDING PENDING PENDING         | 2 | 2 |
          PENDING PENDING PENDING         | 0 | 3 |
          PENDING PENDING PENDING         | 9 | 3 |
          RUNNING PENDING PENDING         | 2 | 1 |
          RUNNING QUEUED PENDING          | 2 | 0 |
          RUNNING QUEUED RUNNING PENDING  | 2 | 0 |
          SUCCESS QUEUED PENDING          | 2 | 1 |
          FAILED QUEUED PENDING           | 2 | 1 |
          RETRY_WAIT PENDING              | 1 | 0 |
          NEEDS_CONFIRMATION PENDING      | 1 | 0 |
          LOST PENDING                    | 1 | 0 |
          PAUSED PENDING                  | 1 | 0 |
          SUCCESS RUNNING                 | 2 | 0 |
          SUCCESS SUCCESS                 | 2 | 0 | SUCCESS
          SUCCESS SKIPPED                 | 2 | 0 | SUCCESS
          SKIPPED SKIPPED                 | 2 | 0 | SUCCESS
          SUCCESS FAILED                  | 2 | 0 | FAILED
          SUCCESS TIMEOUT                 | 2 | 0 | FAILED
          SUCCESS CANCELED                | 2 | 0 | CANCELED
          CANCELED FAILED                 | 2 | 0 | FAILED
          FAILED NEEDS_CONFIRMATION       | 2 | 0 |
          """)
  void whatFollowsIsReadOffTheTable(String items, int parallelism, int release, RunState end) {
    assertEquals(
        new MapProgress(release, Optional.ofNullable(end)),
        MapProgress.of(RunState.RUNNING, states(items), parallelism));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
  void runThatIsNotRunningReleasesNothingAndEndsInNoOtherWay(RunState map) {
    assertEquals(
        new MapProgress(0, Optional.empty()), MapProgress.of(map, states("PENDING FAILED"), 0));
    assertEquals(new MapProgress(0, Optional.empty()), MapProgress.of(map, states(""), 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 100})
  void whateverTheItemsDoTheBoundHoldsAndEachGoesOnceUntilAllHaveEnded(int parallelism) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(parallelism);
    for (int round = 0; round < 200; round++) {
      var list = new Played(random.nextInt(40), parallelism);

      int steps = 0;
      while (list.goOn()) {
        list.endOne(random);
        assertTrue(++steps <= list.size, "each item ends once");
      }

      assertEquals(list.size, list.released);
      assertEquals(list.expectedEnd(), list.end.orElseThrow());
    }
  }

  /// A list whose items end one after the other, in any order.
  private static final class Played {
    private static final List<RunState> ENDS =
        Arrays.stream(RunState.values()).filter(RunState::terminal).toList();

    private final Map<RunState, Integer> items = new EnumMap<>(RunState.class);
    private final int size;
    private final int parallelism;
    private int released;
    private Optional<RunState> end = Optional.empty();

    Played(int size, int parallelism) {
      this.size = size;
      this.parallelism = parallelism;
      items.put(RunState.PENDING, size);
    }

    boolean goOn() {
      MapProgress progress = MapProgress.of(RunState.RUNNING, items, parallelism);
      move(RunState.PENDING, RunState.RUNNING, progress.release());
      released += progress.release();
      end = progress.end();
      assertTrue(parallelism == 0 || of(RunState.RUNNING) <= parallelism);
      assertTrue(end.isPresent() || of(RunState.RUNNING) > 0, "a list that goes on has one at it");
      return end.isEmpty();
    }

    void endOne(RandomGenerator random) {
      move(RunState.RUNNING, ENDS.get(random.nextInt(ENDS.size())), 1);
    }

    RunState expectedEnd() {
      return of(RunState.FAILED) + of(RunState.TIMEOUT) > 0
          ? RunState.FAILED
          : of(RunState.CANCELED) > 0 ? RunState.CANCELED : RunState.SUCCESS;
    }

    private int of(RunState state) {
      return items.getOrDefault(state, 0);
    }

    private void move(RunState from, RunState to, int count) {
      items.merge(from, -count, Integer::sum);
      items.merge(to, count, Integer::sum);
    }
  }

  private static Map<RunState, Integer> states(String words) {
    Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    Arrays.stream(words.split(" "))
        .filter(it -> !it.isEmpty())
        .forEach(it -> states.merge(RunState.valueOf(it), 1, Integer::sum));
    return states;
  }
}
