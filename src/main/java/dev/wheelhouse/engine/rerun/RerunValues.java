package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.control.Values;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parameters of a rerun's runs (K4), judged as those of a run that is started by hand. Of a
/// secret the value is its name.
final class RerunValues {
  private RerunValues() {}

  /// What a run is given beside the definition's defaults.
  static Map<String, String> given(Map<String, String> former, Values values) {
    Map<String, String> given = new HashMap<>(values.defaults() ? Map.of() : former);
    given.putAll(values.changed());
    return given;
  }

  /// A changed value that nobody asks for.
  ///
  /// @param declared by whatever runs again, and by its DAG
  static Optional<Fault> unknown(List<Parameter> declared, Values values) {
    Set<String> known = declared.stream().map(Parameter::name).collect(Collectors.toSet());
    Map<String, String> strange = new HashMap<>(values.changed());
    strange.keySet().removeAll(known);
    return first(Parameters.problems(declared, strange));
  }

  /// A value that one definition can't take, or lacks.
  ///
  /// @param given what the run is given; what the definition does not declare is passed over
  /// @param all with the defaults
  static Optional<Fault> unfit(
      List<Parameter> declared, Map<String, String> given, Map<String, String> all) {
    Map<String, String> asked = new HashMap<>(given);
    asked.keySet().retainAll(declared.stream().map(Parameter::name).toList());
    return first(
        Stream.concat(
                Parameters.problems(declared, asked).stream(),
                Parameters.missing(declared, all).stream())
            .toList());
  }

  private static Optional<Fault> first(List<Problem> problems) {
    return problems.stream().findFirst().map(it -> Fault.field(it.path(), it.message()));
  }
}
