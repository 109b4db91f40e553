package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import java.time.Instant;
import java.util.Collection;

/// How many runs a tenant may make in a minute (P2).
public interface FiringQuota {

  /// How many it may make now.
  int room(TenantId tenant);

  /// When there will be room again.
  Instant nextRoom(TenantId tenant);

  /// These runs are about to be written; they count from now on.
  void planned(Collection<Run> runs);

  /// They were not written after all.
  void withdrawn(Collection<Run> runs);

  /// No limit.
  FiringQuota NONE =
      new FiringQuota() {
        @Override
        public int room(TenantId tenant) {
          return Integer.MAX_VALUE;
        }

        @Override
        public Instant nextRoom(TenantId tenant) {
          return Instant.MIN;
        }

        @Override
        public void planned(Collection<Run> runs) {}

        @Override
        public void withdrawn(Collection<Run> runs) {}
      };
}
