package dev.wheelhouse.engine.capacity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wheelhouse.engine.dag.Routing;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.CanaryRow;
import dev.wheelhouse.store.CapacityReads;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sends a share of a job's new runs the canary's way (P4).
///
/// The runs of a job are numbered from 0 in the order in which they are planned, and run `n` goes
/// the canary's way where `(n + 1) * share` passes a whole number: of any consecutive runs exactly
/// the share, give or take one. The number belongs to the run's key, so what is planned twice (a
/// second trigger of the same slot, a repeated call) goes the same way and takes one number. An
/// engine that starts goes on counting from the rows. Reruns keep the way of what they rerun.
public final class CanaryRoutes implements Routing {
  private static final int REMEMBERED = 10_000;

  private final CapacityReads reads;
  private final Definitions definitions;
  private final Map<JobId, Canary> canaries = new ConcurrentHashMap<>();

  public CanaryRoutes(CapacityReads reads, Definitions definitions) {
    this.reads = reads;
    this.definitions = definitions;
  }

  public void load() {
    reads.canaries().forEach(row -> canaries.put(row.job(), new Canary(row, planned(row))));
  }

  private long planned(CanaryRow row) {
    return reads.tally(row.job(), false, row.since()).made()
        + reads.tally(row.job(), true, row.since()).made();
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.SetCanary(var row) -> canaries.put(row.job(), new Canary(row, 0));
          case Change.EndCanary(var job) -> canaries.remove(job);
          default -> {}
        }
      }
    }
  }

  @Override
  public Way wayOf(SavedDefinition job, RunKey key) {
    Canary canary = canaries.get(job.id());
    return canary != null && canary.takes(key) ? canaryWay(job, canary.row) : Way.usual(job);
  }

  private Way canaryWay(SavedDefinition job, CanaryRow canary) {
    Optional<SavedDefinition> version =
        canary.version() == 0 ? Optional.of(job) : definitions.version(job.id(), canary.version());
    SavedDefinition taken = version.orElse(job);
    Placement usual = Way.placement((JobDefinition) taken.definition());
    boolean elsewhere = usual.takesSlot() && !canary.pool().isEmpty();
    Placement placement = elsewhere ? usual.pool(canary.pool()) : usual;
    return new Way(taken.version(), placement.asCanary());
  }

  /// A canary with the numbers that it has given.
  private static final class Canary {
    final CanaryRow row;
    private final Cache<RunKey, Boolean> taken =
        Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private long next;

    Canary(CanaryRow row, long next) {
      this.row = row;
      this.next = next;
    }

    synchronized boolean takes(RunKey key) {
      Boolean known = taken.getIfPresent(key);
      if (known != null) {
        return known;
      }
      boolean takes = passes(next, row.share());
      next++;
      taken.put(key, takes);
      return takes;
    }
  }

  /// True when run `n` makes the share's next whole number.
  static boolean passes(long n, double share) {
    return Math.floor((n + 1) * share + TINY) > Math.floor(n * share + TINY);
  }

  /// What a share such as 0.1 misses of its multiples by being a binary fraction.
  private static final double TINY = 1e-9;
}
