package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.CapacityReads.GroupLimit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// A row of `group_limit`.
@Entity(name = "GroupLimit")
@Table(name = "group_limit")
@IdClass(GroupLimitEntity.Key.class)
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

  GroupLimit toLimit() {
    return new GroupLimit(new TenantId(tenantId), groupName, runs);
  }

  /// What makes a limit unique.
  record Key(long tenantId, String groupName) implements Serializable {}
}
