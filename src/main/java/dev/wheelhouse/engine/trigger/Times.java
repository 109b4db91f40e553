package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The instants that a trigger's expression names, before any rule takes some of them away.
sealed interface Times {

  /// @throws dev.wheelhouse.model.cron.InvalidCron for an expression that a save would refuse
  static Times of(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Cron cron -> new Cron(CronExpression.parse(cron.expression()), cron.zone());
      case Trigger.Once once -> new Once(once.at());
      case Trigger.OnEvent _ -> new None();
    };
  }

  /// The first one strictly after an instant.
  Optional<Instant> next(Instant after);

  /// The last one in [from, until].
  Optional<Instant> latest(Instant from, Instant until);

  /// How many lie in [from, until].
  long count(Instant from, Instant until);

  /// The times of a cron expression in a zone.
  record Cron(CronExpression cron, ZoneId zone) implements Times {
    @Override
    public Optional<Instant> next(Instant after) {
      return cron.next(after, zone);
    }

    @Override
    public Optional<Instant> latest(Instant from, Instant until) {
      return cron.latestAtOrBefore(until, from, zone);
    }

    @Override
    public long count(Instant from, Instant until) {
      return cron.count(from, until.plusNanos(1), zone);
    }
  }

  /// A single instant.
  record Once(Instant at) implements Times {
    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(at).filter(it -> it.isAfter(after));
    }

    @Override
    public Optional<Instant> latest(Instant from, Instant until) {
      return Optional.of(at).filter(it -> !it.isBefore(from) && !it.isAfter(until));
    }

    @Override
    public long count(Instant from, Instant until) {
      return latest(from, until).isPresent() ? 1 : 0;
    }
  }

  /// No time makes an event.
  record None() implements Times {
    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> latest(Instant from, Instant until) {
      return Optional.empty();
    }

    @Override
    public long count(Instant from, Instant until) {
      return 0;
    }
  }
}
