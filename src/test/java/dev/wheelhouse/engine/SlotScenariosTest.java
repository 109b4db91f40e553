package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Slots are the rows that hold them, whatever way runs end.
@Tag("P2")
class SlotScenariosTest {
  private static final int SLOTS = 5;

  @Test
  void usageEqualsTheRowsAfterEveryEndOfTwoThousandRuns() {
    try (var engine = TestEngine.inMemory(SLOTS)) {
      engine.given(job("work").with(attempts(2, "PT1S")));
      engine.script.hold("work");
      var random = new Random(21);
      for (int made = 0; made < 2_000; ) {
        int burst = 1 + random.nextInt(12);
        for (int i = 0; i < burst; i++, made++) {
          var _ = engine.api().execute(Command.Trigger.of("work"), TestEngine.MARA).orThrow();
        }
        engine.settle();
        List<Run> running = running(engine);
        assertThat(running).hasSizeLessThanOrEqualTo(SLOTS);
        assertEquals(running.size(), engine.busySlots());

        running.forEach(run -> endSomehow(engine, run.id(), random));
        engine.advance("PT1S");
        assertEquals(running(engine).size(), engine.busySlots());
      }

      while (!running(engine).isEmpty()) {
        running(engine).forEach(run -> engine.script.end(run.id(), Outcome.SUCCESS));
        engine.advance("PT1S");
      }

      assertEquals(0, engine.busySlots());
      assertEquals(0, engine.store().runs().countInState(RunState.QUEUED));
    }
  }

  private static void endSomehow(TestEngine engine, RunId run, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> engine.script.end(run, Outcome.failed("no connections left"));
      case 1 -> engine.script.end(run, new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out"));
      case 2 -> {
        var stop = new Command.Stop(run, Duration.ofSeconds(1));
        var _ = engine.api().execute(stop, TestEngine.MARA);
      }
      case 3 -> {}
      default -> engine.script.end(run, Outcome.SUCCESS);
    }
  }

  private static List<Run> running(TestEngine engine) {
    return engine.store().runs().inStates(EnumSet.of(RunState.RUNNING), 0, 1_000);
  }
}
