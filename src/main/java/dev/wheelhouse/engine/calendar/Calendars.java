package dev.wheelhouse.engine.calendar;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import java.util.List;

/// Saves calendars, and knows them by name.
public final class Calendars {
  public List<HolidayCalendar> list(TenantId tenant) {
    return java.util.Optional.<List<HolidayCalendar>>empty().orElseThrow();
  }

  public Answer<HolidayCalendar> save(Command.SaveCalendar command, Caller caller) {
    return java.util.Optional.<Answer<HolidayCalendar>>empty().orElseThrow();
  }

  public Answer<String> delete(Command.DeleteCalendar command, Caller caller) {
    return java.util.Optional.<Answer<String>>empty().orElseThrow();
  }
}
