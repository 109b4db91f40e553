package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The slots of one trigger: strictly ascending, the same whenever it is asked.
public sealed interface Schedule {

  /// @throws dev.wheelhouse.model.cron.InvalidCron for an expression that a save would refuse
  static Schedule of(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Cron cron ->
          new CronSchedule(CronExpression.parse(cron.expression()), cron.zone());
      case Trigger.Once once -> new OneSlot(once.at());
      case Trigger.OnEvent _ -> new NoSlot();
    };
  }

  /// The first slot strictly after an instant.
  Optional<Instant> next(Instant after);

  /// The last slot in [from, until], where `from` is a slot.
  Instant latest(Instant from, Instant until);

  /// How many slots lie in [from, until].
  long count(Instant from, Instant until);

  /// The times of a cron expression in a zone.
  record CronSchedule(CronExpression cron, ZoneId zone) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after) {
      return cron.next(after, zone);
    }

    @Override
    public Instant latest(Instant from, Instant until) {
      return cron.latestAtOrBefore(until, from, zone).orElse(from);
    }

    @Override
    public long count(Instant from, Instant until) {
      return cron.count(from, until.plusNanos(1), zone);
    }
  }

  /// No time makes an event.
  record NoSlot() implements Schedule {
    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.empty();
    }

    @Override
    public Instant latest(Instant from, Instant until) {
      return from;
    }

    @Override
    public long count(Instant from, Instant until) {
      return 0;
    }
  }

  /// A single instant.
  record OneSlot(Instant at) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after) {
      return at.isAfter(after) ? Optional.of(at) : Optional.empty();
    }

    @Override
    public Instant latest(Instant from, Instant until) {
      return at;
    }

    @Override
    public long count(Instant from, Instant until) {
      return 1;
    }
  }
}
