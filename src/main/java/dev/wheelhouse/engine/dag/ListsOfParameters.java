package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lists from the parameters of a DAG run and of the node's job.
public record ListsOfParameters(Definitions definitions) implements ListTexts {

  @Override
  public String fill(String template, Run map, Run dagRun, List<? extends Change> unwritten) {
    List<Parameter> declared = new ArrayList<>(definitions.jobOf(map).parameters());
    declared.addAll(definitions.dagOf(dagRun).parameters());
    Map<String, String> values = Parameters.merge(declared, List.of(map.parameters()));
    var scope = new TemplateScope(map.origin().logicalTime(), map.origin().zone(), values);
    return Template.parse(template).resolve(scope);
  }
}
