package dev.wheelhouse.engine.event;

import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.ArmedTrigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A definition that an event concerns.
///
/// @param triggers of it that the event fits, at least one
record Subscriber(SavedDefinition definition, List<ArmedTrigger> triggers) {
  Subscriber {
    triggers = List.copyOf(triggers);
  }

  ArmedTrigger first() {
    return triggers.getFirst();
  }

  List<String> keys() {
    return triggers.stream().map(armed -> armed.trigger().key()).toList();
  }

  /// What of a payload the definition asks for, by the names of its parameters.
  Map<String, String> wanted(Map<String, String> payload) {
    Set<String> declared =
        definition.definition().parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.toSet());
    return payload.entrySet().stream()
        .filter(field -> declared.contains(field.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
