package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Guard;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The hours in which bulk operations of some kinds go on (K7).
final class Hours {
  private Hours() {}

  /// When the act may go on; empty when it may now.
  static Optional<Instant> opening(Guard guard, Act act, Instant now) {
    ZonedDateTime local = now.atZone(guard.zone());
    boolean free =
        !guard.windowed().contains(Guard.Kind.of(act)) || inside(guard, local.toLocalTime());
    return free ? Optional.empty() : Optional.of(next(guard.from(), local).toInstant());
  }

  private static boolean inside(Guard guard, LocalTime time) {
    boolean begun = !time.isBefore(guard.from());
    boolean goesOn = time.isBefore(guard.to());
    if (guard.from().equals(guard.to())) {
      return true;
    }
    return guard.from().isBefore(guard.to()) ? begun && goesOn : begun || goesOn;
  }

  private static ZonedDateTime next(LocalTime from, ZonedDateTime now) {
    ZonedDateTime today = now.toLocalDate().atTime(from).atZone(now.getZone());
    return today.isAfter(now)
        ? today
        : now.toLocalDate().plusDays(1).atTime(from).atZone(now.getZone());
  }
}
