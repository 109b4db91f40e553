package dev.wheelhouse.model.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Days under a name, such as bank holidays (T6).
///
/// @param name unique in the tenant
/// @param days with what they are called; in order
public record HolidayCalendar(String name, SortedMap<LocalDate, String> days) {
  public HolidayCalendar {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }
}
