package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.RuleRow;
import dev.wheelhouse.store.RuleState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `named_rule`.
@Entity(name = "NamedRule")
@Table(name = "named_rule")
@IdClass(RuleEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RuleEntity {
  @Id long tenantId;
  @Id String name;
  String body;
  Instant savedAt;
  String savedBy;
  int revision;
  boolean armed;
  long holdId;
  boolean unfinished;
  @Nullable Instant countsFrom;
  @Nullable Instant lastActed;
  long acted;

  /// A tenant's rules have names of their own.
  record Key(long tenantId, String name) implements Serializable {}

  static RuleEntity of(RuleRow rule) {
    RuleState state = rule.state();
    var row = new RuleEntity();
    row.tenantId = rule.tenant().value();
    row.name = rule.name();
    row.body = rule.body();
    row.savedAt = Texts.micros(rule.savedAt());
    row.savedBy = Texts.line(rule.savedBy(), 256);
    row.revision = state.revision();
    row.armed = state.armed();
    row.holdId = state.hold();
    row.unfinished = state.unfinished();
    row.countsFrom = Texts.microsOrNull(state.countsFrom());
    row.lastActed = Texts.microsOrNull(state.lastActed());
    row.acted = state.acted();
    return row;
  }

  RuleRow toRow() {
    var state = new RuleState(revision, armed, holdId, unfinished, countsFrom, lastActed, acted);
    return new RuleRow(new TenantId(tenantId), name, body, savedAt, savedBy, state);
  }
}
