package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.store.ArmedTrigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The firings that triggers are going to make.
public final class Outlook {
  private Outlook() {}

  /// The next firings of a trigger as it is armed, at most so many.
  public static List<Instant> of(ArmedTrigger armed, Schedule schedule, int most) {
    return from(schedule, Optional.ofNullable(armed.nextFireAt()).flatMap(schedule::slotAt), most);
  }

  /// The firings of the first slots after an instant, at most so many.
  public static List<Instant> after(Instant now, Schedule schedule, int most) {
    return from(schedule, schedule.next(now), most);
  }

  private static List<Instant> from(Schedule schedule, Optional<Instant> first, int most) {
    List<Instant> firings = new ArrayList<>();
    Optional<Instant> slot = first;
    while (slot.isPresent() && firings.size() < most) {
      firings.add(schedule.firesAt(slot.get()));
      slot = schedule.next(slot.get());
    }
    return firings;
  }
}
