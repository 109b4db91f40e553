package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.MisfireDecision.Choice;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `hold`.
@Entity(name = "Hold")
@Table(name = "hold")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class HoldEntity {
  @Id long id;
  long tenantId;
  String level;
  String name;
  long objectId;
  String cause;
  String heldBy;
  String reason;
  Instant heldAt;
  @Nullable Instant untilAt;
  @Nullable Instant liftedAt;
  @Nullable String liftedBy;
  @Nullable String liftReason;
  @Nullable String missed;

  static HoldEntity of(Hold hold) {
    var row = new HoldEntity();
    row.id = hold.id();
    row.tenantId = hold.tenant().value();
    row.level = hold.place().level().name();
    row.name = hold.place().name();
    row.objectId = hold.object();
    row.cause = hold.cause().name();
    row.heldBy = hold.who();
    row.reason = Texts.line(hold.reason());
    row.heldAt = Texts.micros(hold.since());
    row.untilAt = Texts.microsOrNull(hold.until());
    return row;
  }

  Hold toHold() {
    return new Hold(
        id,
        new TenantId(tenantId),
        new HoldPlace(HoldPlace.Level.valueOf(level), name),
        objectId,
        Hold.Cause.valueOf(cause),
        heldBy,
        reason,
        heldAt,
        untilAt);
  }

  LiftedHold toLifted() {
    return new LiftedHold(
        toHold(),
        Objects.requireNonNull(liftedAt),
        Texts.orEmpty(liftedBy),
        Texts.orEmpty(liftReason),
        Choice.valueOf(Objects.requireNonNull(missed)));
  }
}
