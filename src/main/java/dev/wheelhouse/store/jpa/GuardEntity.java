package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Guard;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/// A row of `operation_guard`.
@Entity(name = "Guard")
@Table(name = "operation_guard")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GuardEntity {
  @Id long tenantId;
  String approval;
  String windowed;
  String fromTime;
  String toTime;
  String zone;

  static GuardEntity of(TenantId tenant, Guard guard) {
    var row = new GuardEntity();
    row.tenantId = tenant.value();
    row.approval = lines(guard.approval());
    row.windowed = lines(guard.windowed());
    row.fromTime = guard.from().toString();
    row.toTime = guard.to().toString();
    row.zone = guard.zone().getId();
    return row;
  }

  Guard toGuard() {
    return new Guard(
        kinds(approval),
        kinds(windowed),
        LocalTime.parse(fromTime),
        LocalTime.parse(toTime),
        ZoneId.of(zone));
  }

  private static String lines(Set<Guard.Kind> kinds) {
    return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining("\n"));
  }

  private static Set<Guard.Kind> kinds(String lines) {
    return Texts.lines(lines).stream().map(Guard.Kind::valueOf).collect(Collectors.toSet());
  }
}
