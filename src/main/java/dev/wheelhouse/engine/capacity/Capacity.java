package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.PoolView;
import dev.wheelhouse.api.QuotaView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import java.util.List;

/// Shows and changes pools, quotas and limits.
public final class Capacity {
  public List<PoolView> pools(TenantId tenant) {
    return java.util.Optional.<List<PoolView>>empty().orElseThrow();
  }

  public Answer<PoolSettings> setPool(Command.SetPool command, Caller caller) {
    return java.util.Optional.<Answer<PoolSettings>>empty().orElseThrow();
  }

  public QuotaView quota(TenantId tenant) {
    return java.util.Optional.<QuotaView>empty().orElseThrow();
  }

  public Answer<TenantQuota> setQuota(Command.SetQuota command, Caller caller) {
    return java.util.Optional.<Answer<TenantQuota>>empty().orElseThrow();
  }

  public Answer<Integer> setGroupLimit(Command.SetGroupLimit command, Caller caller) {
    return java.util.Optional.<Answer<Integer>>empty().orElseThrow();
  }

  public Answer<RunId> setPriority(Command.SetPriority command, Caller caller) {
    return java.util.Optional.<Answer<RunId>>empty().orElseThrow();
  }
}
