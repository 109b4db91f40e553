package dev.wheelhouse.model.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// Days from iCalendar: those of each VEVENT. What stands inside other components, such as alarms,
/// is passed over.
final class IcsDays {
  private static final String EVENT = "VEVENT";

  private final FoundDays found;
  private final LocalDate today;
  private final Deque<String> open = new ArrayDeque<>();
  private List<IcsLine> event = new ArrayList<>();
  private boolean endless;

  IcsDays(FoundDays found, LocalDate today) {
    this.found = found;
    this.today = today;
  }

  void read(String text) {
    for (IcsLine.Folded folded : IcsLine.unfold(text)) {
      if (found.full()) {
        return;
      }
      folded
          .parse()
          .ifPresentOrElse(
              this::line,
              () ->
                  found.problem(
                      folded.number(),
                      "\"%s\" is no line of a calendar: it has no colon."
                          .formatted(FoundDays.shown(folded.text()))));
    }
    if (open.contains(EVENT)) {
      found.problem(event.isEmpty() ? 0 : event.getFirst().number(), "The event has no end.");
    }
  }

  private void line(IcsLine line) {
    String value = line.value().toUpperCase(Locale.ROOT);
    switch (line.name()) {
      case "BEGIN" -> {
        open.push(value);
        if (value.equals(EVENT)) {
          event = new ArrayList<>();
        }
      }
      case "END" -> end(line, value);
      default -> {
        if (EVENT.equals(open.peek())) {
          event.add(line);
        }
      }
    }
  }

  private void end(IcsLine line, String component) {
    if (!component.equals(open.peek())) {
      found.problem(line.number(), "END:%s has no BEGIN.".formatted(FoundDays.shown(component)));
      return;
    }
    open.pop();
    if (component.equals(EVENT)) {
      boolean more = new IcsEvent(event, found, today).read();
      if (more && !endless) {
        endless = true;
        found.problem(
            line.number(),
            "Days that repeat each year without an end are taken for %d years, up to %d."
                .formatted(
                    CalendarImport.YEARS_AHEAD, today.getYear() + CalendarImport.YEARS_AHEAD));
      }
    }
  }
}
