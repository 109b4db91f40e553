package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.CanaryView;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.Canary;
import java.util.List;

/// Sends a share of a job's runs another way (P4).
public final class Canaries {
  public List<CanaryView> list(TenantId tenant) {
    return java.util.Optional.<List<CanaryView>>empty().orElseThrow();
  }

  public Answer<Canary> set(Command.SetCanary command, Caller caller) {
    return java.util.Optional.<Answer<Canary>>empty().orElseThrow();
  }

  public Answer<String> end(Command.EndCanary command, Caller caller) {
    return java.util.Optional.<Answer<String>>empty().orElseThrow();
  }
}
