package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Triggers whose firings wait because their tenant has made all the runs that it may in a minute
/// (P2). Such a trigger stays due in the store and is tried again when there is room. Once its
/// slots are older than what counts as late, its policy says what becomes of them, at most as many
/// fire as there is room for, the latest ones, and the window goes on record with the cause quota.
final class QuotaWait {
  private static final Logger log = LoggerFactory.getLogger(QuotaWait.class);

  private final FiringQuota quota;
  private final Map<TriggerId, ArmedTrigger> waiting = new ConcurrentHashMap<>();

  QuotaWait(FiringQuota quota) {
    this.quota = quota;
  }

  /// What of a firing goes ahead now; empty when all of it waits.
  Optional<Firing> admit(Firing planned) {
    int room = quota.room(planned.trigger().tenant());
    Optional<Firing> admitted = fitting(planned, room);
    ArmedTrigger trigger = planned.trigger();
    if (admitted.isEmpty()) {
      if (waiting.put(trigger.id(), trigger) == null) {
        log.info(
            "trigger {} of job {} waits: its tenant has made all the runs that it may in a minute",
            trigger.trigger().key(),
            trigger.job());
      }
      return admitted;
    }
    boolean waited = waiting.remove(trigger.id()) != null;
    Firing firing = admitted.get();
    quota.planned(runs(firing));
    return Optional.of(waited ? firing.because(MisfireCause.QUOTA) : firing);
  }

  private static Optional<Firing> fitting(Firing planned, int room) {
    boolean counts = planned.slots().stream().anyMatch(it -> it.run().placement().takesSlot());
    if (!counts || planned.slots().size() <= room) {
      return Optional.of(planned);
    }
    if (room == 0) {
      return Optional.empty();
    }
    return planned.missed() ? Optional.of(planned.latest(room)) : planned.first(room);
  }

  /// It is kept silent, and waits for another reason.
  void forget(ArmedTrigger trigger) {
    waiting.remove(trigger.id());
  }

  void withdraw(Firing firing) {
    quota.withdrawn(runs(firing));
  }

  /// The jobs of a tenant whose firings wait.
  List<JobId> jobs(TenantId tenant) {
    return waiting.values().stream()
        .filter(trigger -> trigger.tenant().equals(tenant))
        .map(ArmedTrigger::job)
        .distinct()
        .toList();
  }

  private static List<Run> runs(Firing firing) {
    return firing.slots().stream().map(Firing.Slot::run).toList();
  }
}
