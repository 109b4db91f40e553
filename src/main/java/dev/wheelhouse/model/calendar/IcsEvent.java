package dev.wheelhouse.model.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days of one event: from its start up to its end, again in each year if it repeats. A time of
/// day counts as its day, as written.
final class IcsEvent {
  private static final Pattern DATE = Pattern.compile("(\\d{8})(?:T(\\d{6})Z?)?");
  private static final Pattern DURATION = Pattern.compile("\\+?P(\\d{1,6})([DW]).*");
  private static final int LONGEST = 366;

  private final List<IcsLine> lines;
  private final FoundDays found;
  private final LocalDate today;

  IcsEvent(List<IcsLine> lines, FoundDays found, LocalDate today) {
    this.lines = lines;
    this.found = found;
    this.today = today;
  }

  /// True when it repeats beyond what was taken.
  boolean read() {
    boolean cancelled =
        property("STATUS").filter(it -> it.value().equalsIgnoreCase("CANCELLED")).isPresent();
    Optional<IcsLine> start = property("DTSTART");
    if (cancelled) {
      return false;
    }
    if (start.isEmpty()) {
      found.problem(lines.isEmpty() ? 0 : lines.getFirst().number(), "The event has no DTSTART.");
      return false;
    }
    Optional<LocalDate> first = date(start.get());
    return first.isPresent() && take(start.get().number(), first.get());
  }

  private boolean take(int line, LocalDate first) {
    int length = length(line, first);
    String name = property("SUMMARY").map(IcsLine::plain).orElse("");
    Set<LocalDate> without = dates("EXDATE");
    Optional<YearlyRule> rule = rule(first);
    List<LocalDate> starts = new ArrayList<>();
    starts.add(first);
    rule.ifPresent(it -> starts.addAll(it.repeats(first, lastYear())));
    starts.addAll(dates("RDATE"));
    for (LocalDate start : starts) {
      for (int i = 0; i < length && !without.contains(start) && !found.full(); i++) {
        found.day(line, start.plusDays(i), name);
      }
    }
    return rule.filter(it -> it.goesOnAfter(lastYear(), first)).isPresent();
  }

  private int lastYear() {
    return today.getYear() + CalendarImport.YEARS_AHEAD;
  }

  private Optional<YearlyRule> rule(LocalDate first) {
    Optional<IcsLine> line = property("RRULE");
    Optional<YearlyRule> rule = line.flatMap(it -> YearlyRule.parse(it.value(), first));
    if (line.isPresent() && rule.isEmpty()) {
      found.problem(
          line.get().number(),
          "The rule %s is not read: only FREQ=YEARLY on one date is. Just the first day is taken."
              .formatted(FoundDays.shown(line.get().value())));
    }
    return rule;
  }

  /// In days.
  private int length(int line, LocalDate first) {
    long days = property("DTEND").map(end -> untilEnd(end, first)).orElseGet(this::duration);
    if (days >= 1 && days <= LONGEST) {
      return (int) days;
    }
    found.problem(
        line,
        "The event lasts %d days; 1 to %d are read. Just the first is taken."
            .formatted(days, LONGEST));
    return 1;
  }

  /// A date as the end is the day after the last one; so is midnight.
  private long untilEnd(IcsLine end, LocalDate first) {
    Optional<LocalDate> date = date(end);
    if (date.isEmpty()) {
      return 1;
    }
    Matcher matcher = DATE.matcher(end.value());
    boolean within =
        matcher.matches() && matcher.group(2) != null && !matcher.group(2).equals("000000");
    long days = ChronoUnit.DAYS.between(first, date.get()) + (within ? 1 : 0);
    return days == 0 ? 1 : days;
  }

  private long duration() {
    Matcher matcher = DURATION.matcher(property("DURATION").map(IcsLine::value).orElse("P1D"));
    if (!matcher.matches()) {
      return 1;
    }
    int count = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("W") ? count * 7L : count;
  }

  private Set<LocalDate> dates(String name) {
    Set<LocalDate> dates = new HashSet<>();
    for (IcsLine line : lines) {
      if (line.name().equals(name)) {
        for (String value : line.value().split(",", -1)) {
          date(new IcsLine(line.number(), name, line.parameters(), value.strip()))
              .ifPresent(dates::add);
        }
      }
    }
    return dates;
  }

  private Optional<LocalDate> date(IcsLine line) {
    Matcher matcher = DATE.matcher(line.value());
    Optional<LocalDate> date =
        matcher.matches() ? CsvDays.date(matcher.group(1)) : Optional.empty();
    if (date.isEmpty()) {
      found.problem(
          line.number(),
          "%s \"%s\" is not a date such as 20261225."
              .formatted(line.name(), FoundDays.shown(line.value())));
    }
    return date;
  }

  private Optional<IcsLine> property(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }
}
