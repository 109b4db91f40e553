package dev.wheelhouse.app;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.TriggerReads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Triggers that tell when the near future was read.
record WatchedTriggers(TriggerReads reads, Runnable filled) implements TriggerReads {

  @Override
  public List<ArmedTrigger> dueBefore(Instant until, int limit) {
    List<ArmedTrigger> due = reads.dueBefore(until, limit);
    filled.run();
    return due;
  }

  @Override
  public Optional<Instant> soonest() {
    return reads.soonest();
  }

  @Override
  public List<Misfire> misfires(int limit) {
    return reads.misfires(limit);
  }

  @Override
  public Part enabled(long afterId, int limit) {
    return reads.enabled(afterId, limit);
  }

  @Override
  public List<Misfire> misfires(JobId job, TenantId tenant, Instant from, Instant to) {
    return reads.misfires(job, tenant, from, to);
  }
}
