/// Holiday calendars of the engine.
@NullMarked
package dev.wheelhouse.engine.calendar;

import org.jspecify.annotations.NullMarked;
