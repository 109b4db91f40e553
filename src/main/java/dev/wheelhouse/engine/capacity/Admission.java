package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether new work by a person or a program is taken (P2, P3). It is refused when the engine is
/// overloaded, when the tenant's minute is full, and when the tenant has all the runs it may have
/// at once and so many wait already that one more would only wait too.
public final class Admission {
  /// Waiting runs of a tenant with a full quota: so many for each run that it may have at once.
  private static final int WAITING_PER_RUN = 10;

  private static final int LEAST_WAITING = 100;

  private final CapacityRules rules;
  private final FiringMinute minute;
  private final Dispatcher dispatcher;
  private final Backpressure pressure;

  public Admission(
      CapacityRules rules, FiringMinute minute, Dispatcher dispatcher, Backpressure pressure) {
    this.rules = rules;
    this.minute = minute;
    this.dispatcher = dispatcher;
    this.pressure = pressure;
  }

  /// Why a run of the tenant would be refused now.
  public Optional<Fault> refusal(TenantId tenant) {
    return overloaded()
        .or(() -> full(tenant))
        .or(() -> minute.room(tenant) > 0 ? Optional.empty() : Optional.of(minuteFull(tenant)));
  }

  /// Why the run is refused; empty when it may be written. Then [#settle] is told what became of
  /// it.
  public Optional<Fault> admit(Run run) {
    if (!run.placement().takesSlot()) {
      return Optional.empty();
    }
    TenantId tenant = run.key().tenant();
    return overloaded()
        .or(() -> full(tenant))
        .or(() -> minute.enter(run) ? Optional.empty() : Optional.of(minuteFull(tenant)));
  }

  public void settle(Run run, UnitResult result) {
    if (!(result instanceof UnitResult.Written)) {
      minute.withdrawn(List.of(run));
    }
  }

  private Optional<Fault> overloaded() {
    return pressure.level() == Backpressure.Level.REFUSE_MANUAL
        ? Optional.of(
            Fault.of(
                Fault.OVERLOADED,
                "%d runs wait for a slot, more than the engine takes. Nothing was started; try again when the queue is shorter."
                    .formatted(pressure.waiting())))
        : Optional.empty();
  }

  private Optional<Fault> full(TenantId tenant) {
    int quota = rules.quota(tenant).runs();
    if (quota == 0 || dispatcher.running(tenant) < quota) {
      return Optional.empty();
    }
    int waiting = dispatcher.waiting(tenant);
    int bound = Math.max(LEAST_WAITING, WAITING_PER_RUN * quota);
    return waiting < bound
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.QUOTA_EXCEEDED,
                "The tenant has %d runs at once, as many as it may, and %d wait already. Nothing was started; try again when fewer than %d wait."
                    .formatted(quota, waiting, bound),
                Map.of("limit", List.of("runs"))));
  }

  private Fault minuteFull(TenantId tenant) {
    Instant again = minute.nextRoom(tenant).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    return new Fault(
        Fault.QUOTA_EXCEEDED,
        "The tenant has made %d runs in the last minute, as many as it may. Nothing was started; try again at %s."
            .formatted(minute.made(tenant), again),
        Map.of("limit", List.of("firingsPerMinute"), "retryAt", List.of(again.toString())));
  }
}
