package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The firings that triggers are going to make.
public final class Outlook {
  private Outlook() {}

  /// The next firings of a trigger as it is armed, at most so many.
  public static List<Instant> of(ArmedTrigger armed, int most) {
    return from(Schedule.of(armed.trigger()), armed.nextFireAt(), most);
  }

  /// The first firings after an instant, at most so many.
  public static List<Instant> after(Instant now, Trigger trigger, int most) {
    Schedule schedule = Schedule.of(trigger);
    return from(schedule, schedule.next(now).orElse(null), most);
  }

  private static List<Instant> from(Schedule schedule, @Nullable Instant first, int most) {
    List<Instant> firings = new ArrayList<>();
    Optional<Instant> next = Optional.ofNullable(first);
    while (next.isPresent() && firings.size() < most) {
      firings.add(next.get());
      next = schedule.next(next.get());
    }
    return firings;
  }
}
