package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dead letters by what their errors have in common.
@Tag("F4")
class DeadLetterGroupScenariosTest {

  @Test
  void failuresThatLookAlikeAreOneGroupAndTheLargestComesFirst() {
    try (TestEngine engine = TestEngine.inMemory().given(job("pay"), job("ship"))) {
      engine
          .script()
          .plan("pay", Outcome.failed("order 1 is locked"), Outcome.failed("disk full"))
          .plan("ship", Outcome.failed("order 22 is locked"));
      engine.trigger("pay");
      engine.advance("PT10S");
      engine.trigger("pay");
      RunId newest = engine.trigger("ship");

      List<DeadLetterGroup> groups = groups(engine);

      assertEquals(
          new DeadLetterGroup(
              "order # is locked",
              2,
              0,
              START,
              START.plusSeconds(10),
              List.of("pay", "ship"),
              newest,
              "order 22 is locked"),
          groups.getFirst());
      assertEquals(
          List.of("order # is locked", "disk full"),
          groups.stream().map(DeadLetterGroup::signature).toList());
      engine.rerun(newest, false);
      assertEquals(List.of(1L, 1L), groups(engine).stream().map(DeadLetterGroup::count).toList());
    }
  }

  @Test
  @Tag("slow")
  void hundredThousandLettersAreGroupedInASecond(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder);
        var timers = new SystemTimers()) {
      for (int from = 0; from < 100_000; from += 5_000) {
        List<Unit> letters = new ArrayList<>();
        for (int i = from; i < from + 5_000; i++) {
          letters.add(Unit.of(new Change.OpenDeadLetter(letter(i))));
        }
        engine.store().commit(letters);
      }
      assertEquals(100, groups(engine).size());

      long before = timers.nanoTime();
      List<DeadLetterGroup> groups = groups(engine);
      Duration took = Duration.ofNanos(timers.nanoTime() - before);

      assertEquals(1_000, groups.getFirst().count());
      assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, took::toString);
    }
  }

  private static DeadLetter letter(int i) {
    String error = "%s: order %d is locked".formatted("step " + "x".repeat(i % 100), i);
    return new DeadLetter(
        1_000_000_000L + i,
        MARA.tenant(),
        new RunId(2_000_000_000L + i),
        new JobId(5 + i % 3),
        START.plusSeconds(i),
        ErrorSignature.of(error),
        error,
        null);
  }

  private static List<DeadLetterGroup> groups(TestEngine engine) {
    return engine.api().ask(new Query.ListDeadLetterGroups(), MARA);
  }
}
