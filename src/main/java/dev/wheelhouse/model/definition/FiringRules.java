package dev.wheelhouse.model.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What makes firings of a trigger's slots, beside the expression that names them (T4, T6, T9).
///
/// @param catchUp what becomes of missed ones
/// @param startsAt no slot lies before; null for the beginning
/// @param endsAt no slot lies at it or after; null for no end
/// @param only calendars by name: a slot lies on a day of one of them; empty for any day
/// @param never calendars by name: no slot lies on a day of any of them
/// @param jitter a slot fires up to so long after its logical time; the delay is the same each time
///   it is asked
/// @param keepAwake the machine is asked not to sleep when a slot is near, and until its run ends
public record FiringRules(
    CatchUp catchUp,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    List<String> only,
    List<String> never,
    Duration jitter,
    boolean keepAwake) {
  public static final FiringRules USUAL = of(CatchUp.USUAL);

  public FiringRules {
    only = List.copyOf(only);
    never = List.copyOf(never);
  }

  public static FiringRules of(CatchUp catchUp) {
    return new FiringRules(catchUp, null, null, List.of(), List.of(), Duration.ZERO, false);
  }

  public static FiringRules of(MisfirePolicy policy) {
    return of(CatchUp.of(policy));
  }

  public FiringRules between(@Nullable Instant start, @Nullable Instant end) {
    return new FiringRules(catchUp, start, end, only, never, jitter, keepAwake);
  }

  public FiringRules on(List<String> include, List<String> exclude) {
    return new FiringRules(catchUp, startsAt, endsAt, include, exclude, jitter, keepAwake);
  }

  public FiringRules jitter(Duration most) {
    return new FiringRules(catchUp, startsAt, endsAt, only, never, most, keepAwake);
  }

  public FiringRules awake(boolean keep) {
    return new FiringRules(catchUp, startsAt, endsAt, only, never, jitter, keep);
  }
}
