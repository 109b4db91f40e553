package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/// An edge's condition against what its upstream ended with, and both in words. Pure.
final class Condition {
  private Condition() {}

  /// Whether it asks about the upstream's end itself.
  static boolean asks(EdgeCondition condition) {
    return switch (condition) {
      case EdgeCondition.ExitCode _, EdgeCondition.Output _ -> true;
      case EdgeCondition.Always _, EdgeCondition.Otherwise _ -> false;
    };
  }

  /// What was found in place of what it asks for; empty when it holds.
  static Optional<String> against(EdgeCondition condition, NodeEvidence known) {
    return switch (condition) {
      case EdgeCondition.Always _, EdgeCondition.Otherwise _ -> Optional.empty();
      case EdgeCondition.ExitCode(var codes) -> {
        Integer code = known.exitCode();
        yield code != null && codes.contains(code)
            ? Optional.empty()
            : Optional.of(code == null ? "there was no exit code" : "it was " + code);
      }
      case EdgeCondition.Output(var name, var comparison, var value) -> {
        String found = known.outputs().get(name);
        yield found != null && holds(comparison, found.strip(), value.strip())
            ? Optional.empty()
            : Optional.of(found == null ? "it handed on no " + name : name + " is " + found);
      }
    };
  }

  private static boolean holds(Comparison comparison, String found, String value) {
    return switch (comparison) {
      case IS -> compare(found, value) == 0;
      case IS_NOT -> compare(found, value) != 0;
      case LESS -> compare(found, value) < 0;
      case AT_MOST -> compare(found, value) <= 0;
      case MORE -> compare(found, value) > 0;
      case AT_LEAST -> compare(found, value) >= 0;
      case CONTAINS -> found.contains(value);
    };
  }

  private static int compare(String found, String value) {
    Optional<BigDecimal> one = number(found);
    Optional<BigDecimal> other = number(value);
    return one.isPresent() && other.isPresent()
        ? one.get().compareTo(other.get())
        : found.compareTo(value);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /// What it asks for.
  static String words(EdgeCondition condition) {
    return switch (condition) {
      case EdgeCondition.Always _ -> "always";
      case EdgeCondition.Otherwise _ -> "otherwise";
      case EdgeCondition.ExitCode(var codes) ->
          "exit code " + codes.stream().map(String::valueOf).collect(Collectors.joining(" or "));
      case EdgeCondition.Output(var name, var comparison, var value) ->
          "%s %s %s".formatted(name, sign(comparison), value);
    };
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case IS -> "=";
      case IS_NOT -> "≠";
      case LESS -> "<";
      case AT_MOST -> "≤";
      case MORE -> ">";
      case AT_LEAST -> "≥";
      case CONTAINS -> "contains";
    };
  }
}
