package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import java.util.stream.Collectors;

/// Says an edge's condition in a few words: `exit 0`, `rows > 0`, `otherwise`.
record ConditionWords(Texts texts) {

  /// Empty for an edge without one.
  String of(EdgeCondition condition) {
    return switch (condition) {
      case EdgeCondition.Always _ -> "";
      case EdgeCondition.ExitCode(var codes) ->
          texts.get(
              "dag.when-exit",
              codes.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      case EdgeCondition.Output(var name, var comparison, var value) ->
          name + " " + sign(comparison) + " " + value;
      case EdgeCondition.Otherwise _ -> texts.get("dag.when-otherwise");
    };
  }

  String sign(Comparison comparison) {
    return switch (comparison) {
      case IS -> "=";
      case IS_NOT -> "≠";
      case LESS -> "<";
      case AT_MOST -> "≤";
      case MORE -> ">";
      case AT_LEAST -> "≥";
      case CONTAINS -> texts.get("dag.when-contains");
    };
  }
}
