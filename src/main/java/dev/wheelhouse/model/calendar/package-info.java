/// Calendars of named days.
@NullMarked
package dev.wheelhouse.model.calendar;

import org.jspecify.annotations.NullMarked;
