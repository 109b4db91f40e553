package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import java.time.Instant;

/// A calendar as it was saved last.
///
/// @param revision counts its saves, from 1
public record SavedCalendar(
    long id,
    TenantId tenant,
    HolidayCalendar calendar,
    int revision,
    Instant savedAt,
    String savedBy) {}
