package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.run.Run;

/// What is set for pools, tenants, groups and jobs at this moment. It is asked under the
/// dispatcher's lock, so it answers from memory.
@FunctionalInterface
public interface DispatchRules {

  PoolSettings pool(String name);

  default TenantQuota quota(TenantId tenant) {
    return TenantQuota.NONE;
  }

  /// How many runs of a group hold a slot at once; zero for no limit.
  default int groupLimit(TenantId tenant, String group) {
    return 0;
  }

  /// What limits the run, by the version of its job that it was made with.
  default Traits traits(Run run) {
    return Traits.NONE;
  }

  default DispatchOrder order() {
    return DispatchOrder.USUAL;
  }

  /// @param group empty for none
  /// @param limit of the job's runs that hold a slot at once; zero for none
  record Traits(String group, int limit) {
    public static final Traits NONE = new Traits("", 0);
  }
}
