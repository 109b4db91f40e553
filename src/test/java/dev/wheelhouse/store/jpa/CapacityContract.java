package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Placement.Lane;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.CanaryRow;
import dev.wheelhouse.store.CapacityReads.GroupLimit;
import dev.wheelhouse.store.CapacityReads.Made;
import dev.wheelhouse.store.CapacityReads.Tally;
import dev.wheelhouse.store.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with pools, quotas, limits and canaries: written once, run on H2 and on
/// PostgreSQL.
@Tag("ST1")
abstract class CapacityContract extends Contract {
  private static final JobId JOB = new JobId(77);

  @Test
  @Tag("P2")
  void poolIsKnownOnceSomebodyHasSetIt() {
    assertEquals(List.of(), given.store().capacity().pools());
    var first = new PoolSettings("default", 6, 0.25, true);
    var other = new PoolSettings("billing", 2, 0, true);
    var closed = new PoolSettings("billing", 3, 1, false);

    assertEquals(WRITTEN, given.commit(new Change.SetPool(given.id(), first)));
    assertEquals(WRITTEN, given.commit(new Change.SetPool(given.id(), other)));
    assertEquals(WRITTEN, given.commit(new Change.SetPool(given.id(), closed)));

    assertEquals(List.of(closed, first), given.store().capacity().pools());
  }

  @Test
  @Tag("P2")
  void quotasAndGroupLimitsAreSetAndTakenBack() {
    TenantId tenant = Given.TENANT;
    given.commit(new Change.SetQuota(tenant, new TenantQuota(1, 2)));
    given.commit(new Change.SetQuota(tenant, new TenantQuota(3, 4)));
    given.commit(
        new Change.SetGroupLimit(tenant, "night", 2), new Change.SetGroupLimit(tenant, "day", 1));
    given.commit(new Change.SetGroupLimit(tenant, "night", 5));

    assertEquals(Map.of(tenant, new TenantQuota(3, 4)), given.store().capacity().quotas());
    assertEquals(
        List.of(new GroupLimit(tenant, "day", 1), new GroupLimit(tenant, "night", 5)),
        given.store().capacity().groupLimits());
    given.commit(new Change.SetGroupLimit(tenant, "night", 0));
    assertEquals(List.of(new GroupLimit(tenant, "day", 1)), given.store().capacity().groupLimits());
  }

  @Test
  @Tag("P2")
  void minuteIsWhatWasMadeLiveWithASlotOutsideOfDags() {
    Run dagRun = given.dagRun(JOB, "slot");
    Run run = given.queued(JOB, "other");
    Run backfill = placed(given.queued(JOB, "past"), Placement.DEFAULT.lane(Lane.BACKFILL));
    Run waiting = placed(given.queued(JOB, "wait"), Placement.DEFAULT.pool(""));
    Run node = given.node(dagRun, JOB, "node", RunState.QUEUED);
    List.of(dagRun, run, backfill, waiting, node)
        .forEach(it -> assertEquals(WRITTEN, given.commit(new Change.CreateRun(it))));

    var capacity = given.store().capacity();
    assertEquals(
        List.of(new Made(dagRun.id(), Given.T0), new Made(run.id(), Given.T0)),
        capacity.madeSince(Given.TENANT, Given.T0));
    assertEquals(List.of(), capacity.madeSince(Given.TENANT, Given.T0.plusMillis(1)));
    assertEquals(List.of(), capacity.madeSince(new TenantId(9), Given.T0));
  }

  @Test
  @Tag("P4")
  void canaryIsOnePerJobAndItsRunsAreTalliedBesideTheRest() {
    var first = new CanaryRow(Given.TENANT, JOB, 0.5, "", 3, Given.T0, "ana");
    var second = new CanaryRow(Given.TENANT, JOB, 0.05, "billing", 0, Given.T0, "ben");
    given.commit(new Change.SetCanary(first));
    given.commit(new Change.SetCanary(second));
    Run canary = placed(given.queued(JOB, "a"), Placement.DEFAULT.asCanary());
    Run failed = placed(given.queued(JOB, "b"), Placement.DEFAULT.asCanary());
    Run other = given.queued(JOB, "c");
    List.of(canary, failed, other).forEach(it -> given.commit(new Change.CreateRun(it)));
    given.commit(new Change.CreateRun(Given.generation(other, new RunId(given.id()))));
    given.commit(Given.move(canary, RunState.SUCCESS), Given.move(failed, RunState.FAILED));

    var capacity = given.store().capacity();
    assertEquals(List.of(second), capacity.canaries());
    assertEquals(new Tally(2, 2, 1), capacity.tally(JOB, true, Given.T0));
    assertEquals(new Tally(1, 0, 0), capacity.tally(JOB, false, Given.T0));
    assertEquals(new Tally(0, 0, 0), capacity.tally(JOB, true, Given.T0.plusMillis(1)));
    assertEquals(
        canary.placement(), given.store().runs().run(canary.id()).orElseThrow().placement());
    given.commit(new Change.EndCanary(JOB));
    assertEquals(List.of(), capacity.canaries());
  }

  @Test
  @Tag("P6")
  void moveWritesThePriority() {
    Run run = given.queued(JOB, "slot");
    given.commit(new Change.CreateRun(run));
    Run urgent = run.with(run.placement().priority(500)).with(run.status().touched());

    assertEquals(WRITTEN, given.commit(new Change.MoveRun(urgent, run.status())));

    assertEquals(urgent, given.store().runs().run(run.id()).orElseThrow());
  }

  private static Run placed(Run run, Placement placement) {
    return run.with(placement);
  }
}
