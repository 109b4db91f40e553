package dev.wheelhouse.model.definition;

import java.time.ZonedDateTime;

/// `- 1d` in a template: d, w, M, y are calendar units in the scope's zone, h, m, s elapsed time.
record TemplateTerm(long amount, char unit) {
  static final String UNITS = "dwMyhms";

  ZonedDateTime addTo(ZonedDateTime time) {
    return switch (unit) {
      case 'd' -> time.plusDays(amount);
      case 'w' -> time.plusWeeks(amount);
      case 'M' -> time.plusMonths(amount);
      case 'y' -> time.plusYears(amount);
      case 'h' -> time.plusHours(amount);
      case 'm' -> time.plusMinutes(amount);
      case 's' -> time.plusSeconds(amount);
      default -> throw new IllegalStateException("unit " + unit);
    };
  }
}
