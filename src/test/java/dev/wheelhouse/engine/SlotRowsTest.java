package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.PoolView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QuotaView;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Slots, quotas and limits over random starts, ends and engines that are gone at any moment: what
/// is in use is what the rows say, at every look.
@Tag("P2")
@Tag("wrong-way-2")
class SlotRowsTest {
  private static final int SLOTS = 4;
  private static final int QUOTA = 5;
  private static final int OF_JOB = 2;
  private static final Set<RunState> ACTIVE = EnumSet.of(RunState.QUEUED, RunState.RUNNING);
  private static final List<String> JOBS = List.of("a", "b", "c");

  @TempDir Path folder;

  @Test
  void usageEqualsTheRowsOverStartsEndsAndCrashes() {
    usageEqualsTheRowsOver(600);
  }

  @Test
  @Tag("slow")
  void usageEqualsTheRowsOverTenThousandStartsEndsAndCrashes() {
    usageEqualsTheRowsOver(10_000);
  }

  private void usageEqualsTheRowsOver(int events) {
    try (var engine = TestEngine.in(folder)) {
      for (String name : JOBS) {
        engine.given(
            job(name)
                .with(attempts(2, "PT1S"))
                .with(new Safety(true, false))
                .with(new Concurrency(Overlap.ALLOW, OF_JOB))
                .with(new Placement(name.equals("c") ? "two" : "default", 100)));
        engine.script.hold(name);
      }
      CapacityScenariosTest.execute(engine, new Command.SetQuota(new TenantQuota(QUOTA, 0)));
      var random = new Random(4);
      int happened = 0;
      while (happened < events) {
        happened += step(engine, random);
        look(engine);
      }
    }
  }

  /// Some starts, some ends, and now and then another engine on what is left.
  private static int step(TestEngine engine, Random random) {
    int starts = random.nextInt(queued(engine) > 60 ? 5 : 12);
    for (int i = 0; i < starts; i++) {
      var command = Command.Trigger.of(JOBS.get(random.nextInt(JOBS.size())));
      var _ = engine.api().execute(command, TestEngine.MARA).orThrow();
    }
    if (random.nextInt(25) == 0) {
      crash(engine, random);
      return starts + 1;
    }
    engine.settle();
    List<Run> running = running(engine);
    running.forEach(run -> endSomehow(engine, run.id(), random));
    engine.advance("PT1S");
    return starts + running.size();
  }

  /// The engine is gone between any two writes; of what ran, some is found and some is not.
  private static void crash(TestEngine engine, Random random) {
    List<Run> left = running(engine);
    engine.stop();
    for (Run run : left) {
      switch (random.nextInt(4)) {
        case 0 -> engine.script.vanish(run.id());
        case 1 -> engine.script.forget(run.id());
        case 2 -> engine.script.tryEnd(run.id(), Outcome.SUCCESS);
        default -> {}
      }
    }
    engine.start();
    engine.settle();
  }

  private static void endSomehow(TestEngine engine, RunId run, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> engine.script.tryEnd(run, Outcome.failed("no connections left"));
      case 1 ->
          engine.script.tryEnd(run, new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out"));
      case 2 -> {
        var stop = new Command.Stop(run, Duration.ofSeconds(1));
        var _ = engine.api().execute(stop, TestEngine.MARA);
      }
      case 3 -> {}
      default -> engine.script.tryEnd(run, Outcome.SUCCESS);
    }
  }

  private static void look(TestEngine engine) {
    List<Run> running = running(engine);
    Map<String, Long> byPool =
        running.stream()
            .collect(Collectors.groupingBy(run -> run.placement().pool(), Collectors.counting()));
    for (PoolView pool : engine.api().ask(new Query.ListPools(), TestEngine.MARA)) {
      assertEquals(byPool.getOrDefault(pool.settings().name(), 0L), pool.busy());
      assertThat(pool.busy()).isLessThanOrEqualTo(SLOTS);
    }
    QuotaView quota = engine.api().ask(new Query.GetQuota(), TestEngine.MARA);
    assertEquals(running.size(), quota.running());
    assertThat(running).hasSizeLessThanOrEqualTo(QUOTA);
    running.stream()
        .collect(Collectors.groupingBy(run -> run.target().job(), Collectors.counting()))
        .forEach((_, runs) -> assertThat(runs).isLessThanOrEqualTo(OF_JOB));
    assertEquals(mayRun(engine), running.size(), "what may run runs");
  }

  /// As many of each job as its limit lets, within the quota.
  private static int mayRun(TestEngine engine) {
    Map<JobId, Long> active =
        engine.store().runs().inStates(ACTIVE, 0, 1_000).stream()
            .collect(Collectors.groupingBy(run -> run.target().job(), Collectors.counting()));
    int ofJobs = active.values().stream().mapToInt(runs -> (int) Math.min(OF_JOB, runs)).sum();
    return Math.min(QUOTA, ofJobs);
  }

  private static long queued(TestEngine engine) {
    return engine.store().runs().countInState(RunState.QUEUED);
  }

  private static List<Run> running(TestEngine engine) {
    return engine.store().runs().inStates(EnumSet.of(RunState.RUNNING), 0, 1_000);
  }
}
