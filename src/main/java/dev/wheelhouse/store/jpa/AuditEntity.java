package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.AuditEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A row of `audit`, whose hash covers its fields and the hash of the row before it (SEC4).
@Entity(name = "Audit")
@Table(name = "audit")
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AuditEntity {
  @Id long seq;
  long tenantId;
  Instant happenedAt;
  String who;
  String action;
  String objectName;
  String beforeText;
  String afterText;
  String reason;
  String origin;
  String result;
  String prevHash;
  String hash;

  static AuditEntity after(long formerSeq, String formerHash, AuditEntry entry) {
    var row = new AuditEntity();
    row.seq = formerSeq + 1;
    row.tenantId = entry.tenant().value();
    row.happenedAt = Texts.micros(entry.at());
    row.who = Texts.line(entry.who(), 256);
    row.action = entry.action();
    row.objectName = Texts.line(entry.object(), 512);
    row.beforeText = Texts.body(entry.before());
    row.afterText = Texts.body(entry.after());
    row.reason = Texts.line(entry.reason());
    row.origin = "";
    row.result = "";
    row.prevHash = formerHash;
    row.hash = row.computedHash();
    return row;
  }

  /// The hash that the row must have. Fields are length-prefixed, so that no two rows can read
  /// alike.
  String computedHash() {
    return Sha256.of(
        String.valueOf(seq),
        String.valueOf(tenantId),
        happenedAt.toString(),
        who,
        action,
        objectName,
        beforeText,
        afterText,
        reason,
        origin,
        result,
        prevHash);
  }
}
