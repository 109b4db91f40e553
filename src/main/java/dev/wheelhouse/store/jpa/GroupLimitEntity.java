package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.CapacityReads.GroupLimit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `group_limit`.
@Entity(name = "GroupLimit")
@Table(name = "group_limit")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GroupLimitEntity {
  @Id long tenantId;
  @Id String groupName;
  int runs;

  static GroupLimitEntity of(TenantId tenant, String group, int limit) {
    var row = new GroupLimitEntity();
    row.tenantId = tenant.value();
    row.groupName = group;
    row.runs = limit;
    return row;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupLimitEntity row
        && row.tenantId == tenantId
        && row.groupName.equals(groupName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, groupName);
  }

  GroupLimit toLimit() {
    return new GroupLimit(new TenantId(tenantId), groupName, runs);
  }
}
