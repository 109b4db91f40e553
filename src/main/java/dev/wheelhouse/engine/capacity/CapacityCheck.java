package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.definition.Naming;
import java.util.Optional;

/// What is wrong with values that somebody wants to set.
final class CapacityCheck {
  private static final int MOST_SLOTS = 100_000;

  private CapacityCheck() {}

  static Optional<Fault> of(PoolSettings pool) {
    return name("pool", pool.name())
        .or(() -> between("slots", pool.slots(), 1, MOST_SLOTS))
        .or(() -> share("backfillShare", pool.backfillShare(), true));
  }

  static Optional<Fault> of(TenantQuota quota) {
    return between("runs", quota.runs(), 0, Integer.MAX_VALUE)
        .or(() -> between("firingsPerMinute", quota.firingsPerMinute(), 0, Integer.MAX_VALUE));
  }

  static Optional<Fault> ofGroup(String group, int limit) {
    return name("group", group).or(() -> between("limit", limit, 0, Integer.MAX_VALUE));
  }

  static Optional<Fault> name(String field, String name) {
    boolean sound =
        !name.isBlank()
            && name.length() <= Naming.MAX_NAME
            && name.chars().noneMatch(Character::isISOControl);
    return sound
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                field,
                "The %s needs a name of 1 to %d characters in one line."
                    .formatted(field, Naming.MAX_NAME)));
  }

  static Optional<Fault> share(String field, double share, boolean none) {
    boolean sound = share <= 1 && (none ? share >= 0 : share > 0);
    return sound
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                field,
                "%s is %s; it must be %s 0 and at most 1."
                    .formatted(field, share, none ? "at least" : "more than")));
  }

  private static Optional<Fault> between(String field, int value, int least, int most) {
    return value >= least && value <= most
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                field, "%s is %d; it must be %d to %d.".formatted(field, value, least, most)));
  }
}
