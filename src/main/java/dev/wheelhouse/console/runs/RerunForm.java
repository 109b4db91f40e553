package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a rerun can choose from beside the runs.
///
/// @param known false until the engine has answered
/// @param parameters of the run's definition and of its DAG's
/// @param former the values that the run was given
/// @param differences what the latest definitions would change
record RerunForm(
    boolean known,
    List<Parameter> parameters,
    Map<String, String> former,
    List<Difference.Definition> differences) {
  static final RerunForm UNKNOWN = new RerunForm(false, List.of(), Map.of(), List.of());

  RerunForm {
    parameters = List.copyOf(parameters);
    former = Map.copyOf(former);
    differences = List.copyOf(differences);
  }

  static RerunForm of(Questions engine, RunDetail detail) {
    var run = detail.view().run();
    var declared = new LinkedHashMap<String, Parameter>();
    var definitions = new ArrayList<SavedDefinition>();
    found(engine, new Query.GetDefinition(run.target().job())).ifPresent(definitions::add);
    if (!detail.dagName().isEmpty()) {
      found(engine, new Query.FindDefinition(detail.dagName())).ifPresent(definitions::add);
    }
    definitions.stream()
        .flatMap(it -> it.definition().parameters().stream())
        .forEach(it -> declared.putIfAbsent(it.name(), it));
    var differences = engine.ask(new Query.CompareDefinitions(run.id()));
    return new RerunForm(true, List.copyOf(declared.values()), run.parameters(), differences);
  }

  /// A definition may have been deleted since.
  private static Optional<SavedDefinition> found(
      Questions engine, Query<SavedDefinition> definition) {
    try {
      return Optional.of(engine.ask(definition));
    } catch (EngineException.Refused gone) {
      return Optional.empty();
    }
  }

  List<ParameterField> fields() {
    return parameters.stream()
        .map(it -> new ParameterField(it, former.getOrDefault(it.name(), it.fallback())))
        .toList();
  }
}
