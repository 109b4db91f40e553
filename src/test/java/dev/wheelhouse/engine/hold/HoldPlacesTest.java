package dev.wheelhouse.engine.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.Jobs;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which runs a hold can be put on.
@Tag("K1")
class HoldPlacesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final JobDefinition JOB = Jobs.job("load");
  private static final JobDefinition SUB_DAG = JOB.with(new Task.SubDag("inner", Map.of()));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # state,            task,  SUBDAG, DAG,   mapped
          PENDING,            true,  true,   true,  true
          QUEUED,             true,  true,   true,  true
          RUNNING,            false, true,   true,  true
          PAUSED,             false, true,   true,  true
          RETRY_WAIT,         true,  true,   true,  true
          LOST,               false, true,   true,  true
          NEEDS_CONFIRMATION, false, true,   true,  true
          SUCCESS,            false, false,  false, false
          FAILED,             false, false,  false, false
          TIMEOUT,            false, false,  false, false
          CANCELED,           false, false,  false, false
          SKIPPED,            false, false,  false, false
          """)
  void whatWaitsAndWhatIsMadeOfOthersCanBeHeld(
      RunState state, boolean task, boolean subDag, boolean dag, boolean mapped) {
    assertEquals(
        List.of(task, subDag, dag, mapped),
        List.of(
            HoldPlaces.canBeHeld(run(RunKind.TASK, state), _ -> JOB),
            HoldPlaces.canBeHeld(run(RunKind.TASK, state), _ -> SUB_DAG),
            HoldPlaces.canBeHeld(run(RunKind.DAG, state), HoldPlacesTest::noJob),
            HoldPlaces.canBeHeld(run(RunKind.MAP, state), HoldPlacesTest::noJob)));
  }

  private static JobDefinition noJob(Run run) {
    throw new AssertionError("nobody should ask for the job of run " + run.id());
  }

  private static Run run(RunKind kind, RunState state) {
    return new Run(
        new RunId(7),
        new RunKey(TenantId.DEFAULT, "job:1", "manual:x", 0),
        new Target(kind, new JobId(1), 1, null),
        new Origin(TriggerSource.MANUAL, List.of(), NOW, ZoneOffset.UTC, "", "mara", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(state, NOW));
  }
}
