package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.util.List;
import java.util.Optional;

/// Reading calendars, and which triggers go by them.
public interface CalendarReads {

  /// By name.
  List<SavedCalendar> list(TenantId tenant);

  Optional<SavedCalendar> byName(TenantId tenant, String name);

  /// Calendars of all tenants whose last save has not reached every trigger yet.
  List<SavedCalendar> unarmed();

  /// Triggers that name any calendar, by ascending id.
  ///
  /// @param afterId 0 from the start
  List<Use> uses(TenantId tenant, long afterId, int limit);

  /// @param enabled whether the trigger's definition is
  record Use(ArmedTrigger trigger, boolean enabled) {
    public boolean names(String calendar) {
      var rules = trigger.trigger().rules();
      return rules.only().contains(calendar) || rules.never().contains(calendar);
    }
  }
}
