package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Brake;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Shows the circuit breakers and retry budgets that hold something back (F3).
public final class Brakes {
  private static final int PAGE = 1_000;

  private final Circuits circuits;
  private final Function<TenantId, List<Brake>> retries;
  private final RunReads runs;

  /// @param retries the budgets that hold retries of a tenant back
  public Brakes(Circuits circuits, Function<TenantId, List<Brake>> retries, RunReads runs) {
    this.circuits = circuits;
    this.retries = retries;
    this.runs = runs;
  }

  public List<Brake> list(TenantId tenant) {
    List<Brake> brakes = new ArrayList<>(retries.apply(tenant));
    if (!circuits.brakes(tenant, _ -> 0).isEmpty()) {
      Map<String, Long> held = held(tenant);
      brakes.addAll(circuits.brakes(tenant, resource -> held.getOrDefault(resource, 0L)));
    }
    return List.copyOf(brakes);
  }

  /// Queued runs by the resource that they wait for.
  private Map<String, Long> held(TenantId tenant) {
    Map<String, Long> held = new HashMap<>();
    long after = 0;
    List<Run> page;
    do {
      page = runs.inStates(EnumSet.of(RunState.QUEUED), after, PAGE);
      for (Run run : page) {
        after = run.id().value();
        if (run.key().tenant().equals(tenant)
            && circuits.holdsBack(run).orElse(WaitReason.NONE) instanceof WaitReason.Circuit it) {
          held.merge(it.resource(), 1L, Long::sum);
        }
      }
    } while (page.size() == PAGE);
    return held;
  }
}
