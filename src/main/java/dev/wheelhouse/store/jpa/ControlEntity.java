package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.ControlEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;

/// A row of `control_record`.
@Entity(name = "Control")
@Table(name = "control_record")
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ControlEntity {
  @Id long id;
  long tenantId;
  Instant givenAt;
  String who;
  String command;
  String objectName;
  long took;
  String fault;

  static ControlEntity of(ControlEntry entry) {
    var row = new ControlEntity();
    row.id = entry.id();
    row.tenantId = entry.tenant().value();
    row.givenAt = Texts.micros(entry.at());
    row.who = Texts.line(entry.who(), 256);
    row.command = Texts.line(entry.command(), 64);
    row.objectName = Texts.line(entry.object(), 512);
    row.took = entry.took().toNanos() / 1_000;
    row.fault = Texts.line(entry.fault(), 64);
    return row;
  }

  ControlEntry toEntry() {
    return new ControlEntry(
        id, new TenantId(tenantId), givenAt, who, command, objectName, micros(took), fault);
  }

  static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
