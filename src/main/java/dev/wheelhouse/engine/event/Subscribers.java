package dev.wheelhouse.engine.event;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.EventReads;
import dev.wheelhouse.store.PublishedEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the definitions that an event concerns now.
final class Subscribers {
  private static final Logger log = LoggerFactory.getLogger(Subscribers.class);

  private final EventReads reads;
  private final Definitions definitions;
  private final Schedules schedules;

  Subscribers(EventReads reads, Definitions definitions, Schedules schedules) {
    this.reads = reads;
    this.definitions = definitions;
    this.schedules = schedules;
  }

  List<Subscriber> of(TenantId tenant, Command.PublishEvent event, Instant now) {
    return reads.waitingFor(tenant, event.name()).stream()
        .filter(armed -> fits(armed, event.payload(), now))
        .collect(Collectors.groupingBy(ArmedTrigger::job, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(triggers -> subscriber(triggers).stream())
        .toList();
  }

  private boolean fits(ArmedTrigger armed, Map<String, String> payload, Instant now) {
    return armed.trigger() instanceof Trigger.OnEvent on
        && PublishedEvent.fits(on.filter(), payload)
        && admits(armed, now);
  }

  /// Start, end and calendars say whether an event of this instant counts (T6).
  private boolean admits(ArmedTrigger armed, Instant now) {
    try {
      return schedules.of(armed).admits(now);
    } catch (RuntimeException e) {
      log.error("reading trigger {}; the event does not fire it", armed.id(), e);
      return false;
    }
  }

  /// A definition that can't be read must not keep the event from the others.
  private Optional<Subscriber> subscriber(List<ArmedTrigger> triggers) {
    ArmedTrigger first = triggers.getFirst();
    try {
      SavedDefinition definition = definitions.version(first.job(), first.version()).orElseThrow();
      return Optional.of(new Subscriber(definition, triggers));
    } catch (RuntimeException e) {
      log.error("reading definition {}; the event does not start it", first.job(), e);
      return Optional.empty();
    }
  }
}
