package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Brake;
import dev.wheelhouse.model.TenantId;
import java.util.List;

/// Shows the circuit breakers and retry budgets that hold something back (F3).
public final class Brakes {
  public List<Brake> list(TenantId tenant) {
    return java.util.Optional.<List<Brake>>empty().orElseThrow();
  }
}
