package dev.wheelhouse.engine.event;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.FiringRules;
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

  Subscribers(EventReads reads, Definitions definitions) {
    this.reads = reads;
    this.definitions = definitions;
  }

  List<Subscriber> of(TenantId tenant, Command.PublishEvent event, Instant now) {
    return reads.waitingFor(tenant, event.name()).stream()
        .filter(armed -> fits(armed.trigger(), event.payload(), now))
        .collect(Collectors.groupingBy(ArmedTrigger::job, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(triggers -> subscriber(triggers).stream())
        .toList();
  }

  private static boolean fits(Trigger trigger, Map<String, String> payload, Instant now) {
    return trigger instanceof Trigger.OnEvent on
        && PublishedEvent.fits(on.filter(), payload)
        && inForce(on.rules(), now);
  }

  private static boolean inForce(FiringRules rules, Instant now) {
    Instant start = rules.startsAt();
    Instant end = rules.endsAt();
    return (start == null || !now.isBefore(start)) && (end == null || now.isBefore(end));
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
