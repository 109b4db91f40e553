package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.CommaList;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The items that a mapping would run for, as far as the document tells them.
final class MappedItems {
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{\\s*params\\.(\\w+)\\s*}");

  private MappedItems() {}

  /// Of a list that is written out, or is the default of the DAG's parameter; empty where only a
  /// run can tell.
  static Optional<List<String>> of(String over, DagDefinition dag) {
    var parameter = PARAMETER.matcher(over.strip());
    if (parameter.matches()) {
      return dag.parameters().stream()
          .filter(it -> it.name().equals(parameter.group(1)))
          .map(Parameter::fallback)
          .filter(it -> !it.isBlank() && !it.contains("${"))
          .findFirst()
          .flatMap(MappedItems::items);
    }
    return over.isBlank() || over.contains("${") ? Optional.empty() : items(over);
  }

  private static Optional<List<String>> items(String text) {
    return text.strip().startsWith("[")
        ? DefinitionJson.readList(text)
        : CommaList.split(text).filter(it -> !it.isEmpty());
  }
}
