package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.HoldReads;
import dev.wheelhouse.store.LiftedHold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads holds and the triggers that they keep silent.
final class HoldQueries implements HoldReads {
  private final Reading reading;

  HoldQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<Hold> standing() {
    return reading.all(
        new Hql<>(HoldEntity.class, "from Hold where liftedAt is null order by id", Map.of()),
        HoldEntity::toHold);
  }

  @Override
  public List<LiftedHold> lifted() {
    return reading.all(
        new Hql<>(HoldEntity.class, "from Hold where liftedAt is not null order by id", Map.of()),
        HoldEntity::toLifted);
  }

  @Override
  public List<ArmedTrigger> parked(@Nullable ArmedTrigger after, int limit) {
    Instant since = after == null ? Instant.EPOCH : Objects.requireNonNull(after.parkedAt());
    long id = after == null ? 0 : after.id().value();
    String text =
        """
        from Trigger where parkedAt >= :since and (parkedAt > :since or id > :id)
            and status = 'ENABLED'
        order by parkedAt, id
        """;
    return reading
        .first(
            limit,
            new Hql<>(TriggerEntity.class, text, Map.of("since", since, "id", id)),
            TriggerQueries::readable)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
