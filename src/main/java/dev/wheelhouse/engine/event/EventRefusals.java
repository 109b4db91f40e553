package dev.wheelhouse.engine.event;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.store.PublishedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Why an event is not taken. It is taken whole or not at all: when one job can't take a value, its
/// publisher learns that, and no other job has started meanwhile.
final class EventRefusals {
  static final int LARGEST_PAYLOAD = 256 * 1_024;

  private EventRefusals() {}

  static Optional<Fault> of(Command.PublishEvent event) {
    return nameFault("name", "event's name", event.name(), PublishedEvent.LONGEST_NAME)
        .or(() -> nameFault("eventId", "event's id", event.eventId(), PublishedEvent.LONGEST_ID))
        .or(() -> payloadFault(event.payload()));
  }

  private static Optional<Fault> nameFault(String field, String what, String text, int longest) {
    boolean sound =
        !text.isBlank()
            && text.equals(text.strip())
            && text.length() <= longest
            && text.chars().noneMatch(Character::isISOControl);
    return sound
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                field,
                "The %s is empty, has more than %d characters, a blank at an end or a control character. Give another."
                    .formatted(what, longest)));
  }

  private static Optional<Fault> payloadFault(Map<String, String> payload) {
    long size =
        payload.entrySet().stream()
            .mapToLong(it -> it.getKey().length() + it.getValue().length())
            .sum();
    if (size > LARGEST_PAYLOAD) {
      return Optional.of(
          Fault.field(
              "payload",
              "The payload has %d characters; %d are allowed. Send a reference instead."
                  .formatted(size, LARGEST_PAYLOAD)));
    }
    return payload.entrySet().stream()
        .filter(it -> it.getKey().indexOf('\0') >= 0 || it.getValue().indexOf('\0') >= 0)
        .findFirst()
        .map(
            it ->
                Fault.field(
                    "payload." + it.getKey().replace('\0', '\uFFFD'),
                    "The field has a NUL character. Remove it."));
  }

  /// The first value that one of the jobs can't take, or needs and does not get.
  static Optional<Fault> of(List<Subscriber> subscribers, Map<String, String> payload) {
    return subscribers.stream().flatMap(it -> of(it, payload).stream()).findFirst();
  }

  private static Optional<Fault> of(Subscriber subscriber, Map<String, String> payload) {
    Definition definition = subscriber.definition().definition();
    var given = subscriber.wanted(payload);
    var values = Parameters.merge(definition.parameters(), List.of(given));
    return Stream.of(
            Parameters.problems(definition.parameters(), given),
            Parameters.missing(definition.parameters(), values))
        .flatMap(List::stream)
        .findFirst()
        .map(problem -> fault(definition, problem));
  }

  private static Fault fault(Definition definition, Problem problem) {
    String field = problem.path().replaceFirst("^params\\.", "payload.");
    return Fault.field(
        field,
        "The job %s waits for this event: %s Nothing was started."
            .formatted(definition.name(), problem.message()));
  }

  static Fault otherPayload(Command.PublishEvent event) {
    return Fault.of(
        Fault.EVENT_DIFFERS,
        "The event %s with the id %s was told before with another payload. Nothing was started; use another id."
            .formatted(event.name(), event.eventId()));
  }
}
