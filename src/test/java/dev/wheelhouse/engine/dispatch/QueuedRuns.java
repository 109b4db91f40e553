package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Queued runs as the tests of dispatch speak of them.
final class QueuedRuns {
  static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");

  private QueuedRuns() {}

  static Run queued(long id, long job, Placement placement, Instant at) {
    var of = new JobId(job);
    return new Run(
        new RunId(id),
        new RunKey(TenantId.DEFAULT, RunKey.jobScope(of), "@" + id, 0),
        Target.task(of, 1),
        new Origin(TriggerSource.MANUAL, List.of(), T0, ZoneOffset.UTC, "", "mara", ""),
        placement,
        Map.of(),
        Status.created(RunState.QUEUED, at));
  }

  /// The same, which passes holds.
  static Run overriding(Run run) {
    return new Run(
        run.id(),
        run.key(),
        run.target(),
        run.origin().overriding(true),
        run.placement(),
        run.parameters(),
        run.status());
  }
}
