package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.store.BulkItem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `operation_item`; [OperationRows] moves it on.
@Entity(name = "OperationItem")
@Table(name = "operation_item")
@IdClass(OperationItemEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OperationItemEntity {
  @Id long operationId;
  @Id long itemNumber;
  long tenantId;
  long runId;
  String state;
  @Nullable Long madeRunId;
  boolean again;
  String said;
  @Nullable Instant changedAt;

  static OperationItemEntity waiting(long operation, long number, long tenant, long run) {
    var row = new OperationItemEntity();
    row.operationId = operation;
    row.itemNumber = number;
    row.tenantId = tenant;
    row.runId = run;
    row.state = ItemState.WAITING.name();
    row.said = "";
    return row;
  }

  BulkItem toItem() {
    return new BulkItem(
        operationId,
        itemNumber,
        new TenantId(tenantId),
        new RunId(runId),
        ItemState.valueOf(state),
        madeRunId == null ? null : new RunId(madeRunId),
        again,
        said,
        changedAt);
  }

  /// What makes an item unique.
  record Key(long operationId, long itemNumber) implements Serializable {}
}
