package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.store.BulkOperation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `operation`.
@Entity(name = "Operation")
@Table(name = "operation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OperationEntity {
  @Id long id;
  long tenantId;
  String state;
  int revision;
  String plan;
  long total;
  String askedBy;
  String reason;
  String approvedBy;
  String why;
  Instant createdAt;
  @Nullable Instant startedAt;
  @Nullable Instant endedAt;

  static OperationEntity of(BulkOperation operation) {
    var row = new OperationEntity();
    row.id = operation.id();
    row.tenantId = operation.tenant().value();
    row.plan = Texts.parameters(PlanText.of(operation.plan()));
    row.total = operation.total();
    row.askedBy = operation.who();
    row.reason = Texts.line(operation.reason());
    row.createdAt = Texts.micros(operation.createdAt());
    row.take(operation);
    return row;
  }

  /// Takes over what changes.
  final void take(BulkOperation operation) {
    state = operation.state().name();
    revision = operation.revision();
    approvedBy = operation.approvedBy();
    why = Texts.line(operation.why());
    startedAt = Texts.microsOrNull(operation.startedAt());
    endedAt = Texts.microsOrNull(operation.endedAt());
  }

  BulkOperation toOperation() {
    return new BulkOperation(
        id,
        new TenantId(tenantId),
        PlanText.plan(Texts.parameters(plan)),
        OperationState.valueOf(state),
        revision,
        total,
        askedBy,
        reason,
        approvedBy,
        why,
        createdAt,
        startedAt,
        endedAt);
  }
}
