package dev.wheelhouse.model.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The values of a definition's parameters for one run (N10).
public final class Parameters {
  private Parameters() {}

  /// What keeps the given values from being taken; empty when nothing does.
  public static List<Problem> problems(List<Parameter> declared, Map<String, String> given) {
    SequencedMap<String, Parameter> known = byName(declared);
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(given)
        .forEach((name, value) -> fault(known, name, value).ifPresent(problems::add));
    return List.copyOf(problems);
  }

  private static Optional<Problem> fault(
      SequencedMap<String, Parameter> known, String name, String value) {
    Parameter parameter = known.get(name);
    Optional<String> fault =
        parameter == null
            ? Optional.of(
                "The parameter "
                    + name
                    + " does not exist. "
                    + ParameterNames.existing(known.sequencedKeySet()))
            : ParameterValue.fault(parameter, value);
    return fault.map(message -> new Problem("params." + name, message));
  }

  /// Required parameters that have no value in the end.
  public static List<Problem> missing(List<Parameter> declared, Map<String, String> values) {
    return declared.stream()
        .filter(Parameter::required)
        .filter(parameter -> values.getOrDefault(parameter.name(), "").isEmpty())
        .map(Parameter::name)
        .map(name -> new Problem("params." + name, name + " is required. Give it a value."))
        .toList();
  }

  /// One value for each declared parameter: its default, overridden by each layer in turn. What a
  /// layer names beyond the declared is passed over: a DAG's values reach only jobs that ask.
  ///
  /// @param layers from the weakest to the strongest: job, DAG, node, trigger, event, backfill,
  ///   person
  public static Map<String, String> merge(
      List<Parameter> declared, List<Map<String, String>> layers) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : declared) {
      String value = parameter.fallback();
      for (Map<String, String> layer : layers) {
        value = layer.getOrDefault(parameter.name(), value);
      }
      values.put(parameter.name(), value);
    }
    return Map.copyOf(values);
  }

  /// Those whose value is the name of a secret.
  public static Set<String> secrets(List<Parameter> declared) {
    return declared.stream()
        .filter(parameter -> parameter.type() == Parameter.Type.SECRET)
        .map(Parameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SequencedMap<String, Parameter> byName(List<Parameter> declared) {
    SequencedMap<String, Parameter> known = new LinkedHashMap<>();
    declared.forEach(parameter -> known.put(parameter.name(), parameter));
    return known;
  }
}
