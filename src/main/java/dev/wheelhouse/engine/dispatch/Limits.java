package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.dispatch.DispatchRules.Traits;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many runs of a tenant, a group and a job hold a slot at once (P2), from those that do.
final class Limits {
  private static final Logger log = LoggerFactory.getLogger(Limits.class);

  private final DispatchRules rules;
  private final SlotHolders holders = new SlotHolders();

  Limits(DispatchRules rules) {
    this.rules = rules;
  }

  void take(Run run) {
    if (run.placement().takesSlot()) {
      holders.take(run, groupOf(run));
    }
  }

  private String groupOf(Run run) {
    try {
      return rules.traits(run).group();
    } catch (RuntimeException e) {
      log.error("reading the job of run {}; no group's limit counts the run", run.id(), e);
      return "";
    }
  }

  void release(Run run) {
    holders.release(run.id());
  }

  int running(TenantId tenant) {
    return holders.of(tenant);
  }

  /// The limit that the queued run meets.
  Optional<WaitReason> holdsBack(Run queued) {
    if (!queued.placement().takesSlot()) {
      return Optional.empty();
    }
    TenantId tenant = queued.key().tenant();
    int quota = rules.quota(tenant).runs();
    if (reached(holders.of(tenant), quota)) {
      return Optional.of(new WaitReason.Quota(holders.of(tenant), quota));
    }
    Traits traits = rules.traits(queued);
    int ofJob = holders.of(queued.target().job());
    return reached(ofJob, traits.limit())
        ? Optional.of(new WaitReason.JobLimit(ofJob, traits.limit()))
        : groupHoldsBack(tenant, traits.group());
  }

  private Optional<WaitReason> groupHoldsBack(TenantId tenant, String group) {
    int limit = group.isEmpty() ? 0 : rules.groupLimit(tenant, group);
    int running = limit == 0 ? 0 : holders.of(tenant, group);
    return reached(running, limit)
        ? Optional.of(new WaitReason.GroupLimit(group, running, limit))
        : Optional.empty();
  }

  private static boolean reached(int running, int limit) {
    return limit > 0 && running >= limit;
  }
}
