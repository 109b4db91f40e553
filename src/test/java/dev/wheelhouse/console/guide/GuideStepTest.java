package dev.wheelhouse.console.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The story's course as a table. A node is `STATE`, `STATE/attempts` or
/// `STATE/attempts/generation`; the last attempt of `settle` began at second 60, the mending job is
/// `STATE@second of its end`.
@Tag("U14")
class GuideStepTest {
  private static final SampleJobs JOBS = new SampleJobs("billing", "settle", "restore");
  private static final Instant START = Instant.parse("2026-02-18T02:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RUNNING  | RUNNING/1 | PENDING      | PENDING   |             | Trying[job=pull, attempt=1, attempts=3, waits=false, again=false]
          RUNNING  | SUCCESS/1 | QUEUED/0     | PENDING   |             | Trying[job=settle, attempt=1, attempts=3, waits=false, again=false]
          RUNNING  | SUCCESS/1 | RUNNING/2    | PENDING   |             | Trying[job=settle, attempt=2, attempts=3, waits=false, again=false]
          RUNNING  | SUCCESS/1 | RETRY_WAIT/2 | PENDING   |             | Trying[job=settle, attempt=3, attempts=3, waits=true, again=false]
          FAILED   | SUCCESS/1 | FAILED/3     | PENDING   |             | Failed[job=settle, cause=no connections, blocked=[bill], unmended=false]
          FAILED   | SUCCESS/1 | TIMEOUT/3    | PENDING   |             | Failed[job=settle, cause=no connections, blocked=[bill], unmended=false]
          FAILED   | SUCCESS/1 | FAILED/3     | PENDING   | SUCCESS@30  | Failed[job=settle, cause=no connections, blocked=[bill], unmended=false]
          FAILED   | SUCCESS/1 | FAILED/3     | PENDING   | RUNNING     | Mending[job=restore]
          FAILED   | SUCCESS/1 | FAILED/3     | PENDING   | FAILED@90   | Failed[job=settle, cause=no connections, blocked=[bill], unmended=true]
          FAILED   | SUCCESS/1 | FAILED/3     | PENDING   | SUCCESS@90  | Mended[failed=#3, revision=3:7, reruns=[settle, bill], stays=[pull]]
          RUNNING  | SUCCESS/1 | RUNNING/1/1  | PENDING   | SUCCESS@90  | Trying[job=settle, attempt=1, attempts=3, waits=false, again=true]
          RUNNING  | SUCCESS/1 | SUCCESS/1/1  | RUNNING/1 | SUCCESS@90  | Trying[job=bill, attempt=1, attempts=3, waits=false, again=true]
          SUCCESS  | SUCCESS/1 | SUCCESS/1/1  | SUCCESS/1 | SUCCESS@90  | Done[chain=billing, failing=settle, once=[pull, bill]]
          SUCCESS  | SUCCESS/1 | SUCCESS/3    | SUCCESS/1 | SUCCESS@50  | Done[chain=billing, failing=settle, once=[pull, bill]]
          SUCCESS  | SUCCESS/1 | SUCCESS/1    | SUCCESS/1 |             | Away[]
          FAILED   | FAILED/3  | PENDING      | PENDING   |             | Away[]
          CANCELED | SUCCESS/1 | CANCELED/1   | CANCELED  |             | Away[]
          """)
  void stepFollowsFromTheRuns(
      String chain,
      String pull,
      String settle,
      String bill,
      @Nullable String mending,
      String step) {
    var nodes = List.of(node(2, "pull", pull), node(3, "settle", settle), node(4, "bill", bill));

    var found = GuideStep.of(story(chain, nodes, mending), JOBS);

    assertEquals(step, found.toString());
  }

  @Test
  void chainWithoutTheNodeIsNotTheSample() {
    var nodes = List.of(node(2, "pull", "RUNNING/1"));

    assertEquals(new GuideStep.Away(), GuideStep.of(story("RUNNING", nodes, null), JOBS));
  }

  private static Story story(String chain, List<RunView> nodes, @Nullable String mending) {
    var failing = Story.node(nodes, "settle").orElse(nodes.getFirst());
    var centre = Story.underWay(nodes).orElse(failing);
    var attempt =
        new Attempt(
            centre.run().key().tenant(),
            centre.run().id(),
            1,
            1,
            "",
            START.plusSeconds(60),
            null,
            null,
            Map.of());
    var starts =
        List.of(
            new Preview.Effect(new RunId(3), "settle"), new Preview.Effect(new RunId(4), "bill"));
    return new Story(
        view(run(1, RunState.valueOf(chain), 0, 0, START), "billing"),
        nodes,
        new RunDetail(centre, "billing", 3, List.of(attempt), List.of(), Map.of()),
        mending == null ? null : mending(mending),
        failing.run().state().failure() ? new Preview("3:7", null, starts, List.of()) : null);
  }

  private static RunView mending(String text) {
    var parts = text.split("@", -1);
    var endedAt = START.plusSeconds(parts.length == 1 ? 0 : Long.parseLong(parts[1]));
    return view(run(9, RunState.valueOf(parts[0]), 1, 0, endedAt), "restore");
  }

  private static RunView node(long id, String key, String text) {
    var parts = text.split("/", -1);
    var attempts = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    var generation = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return view(run(id, RunState.valueOf(parts[0]), attempts, generation, START), key);
  }

  private static RunView view(Run run, String name) {
    return new RunView(run, name, false, 0, 3, WaitReason.NONE);
  }

  private static Run run(long id, RunState state, int attempts, int generation, Instant changedAt) {
    var status =
        Status.created(RunState.PENDING, START)
            .to(state, changedAt)
            .attempt(attempts, START)
            .error(state.failure() ? "no connections" : "");
    return new Run(
        new RunId(id),
        new RunKey(TenantId.DEFAULT, "scope" + id, "@" + START, generation),
        Target.task(new JobId(id), 1),
        new Origin(TriggerSource.MANUAL, List.of(), START, ZoneId.of("UTC"), "", "mara", ""),
        Placement.DEFAULT,
        Map.of(),
        status);
  }
}
