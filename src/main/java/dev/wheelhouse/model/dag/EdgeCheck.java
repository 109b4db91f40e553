package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is wrong with the condition of an edge (D2).
final class EdgeCheck {
  private static final int LARGEST_CODE = 255;
  private static final Set<Comparison> WITH_NOTHING = EnumSet.of(Comparison.IS, Comparison.IS_NOT);

  private EdgeCheck() {}

  /// @param edges all of the DAG
  static Optional<String> problem(Edge edge, List<Edge> edges) {
    return switch (edge.when()) {
      case EdgeCondition.Always _ -> Optional.empty();
      case EdgeCondition.ExitCode(var codes) -> codes(edge, codes);
      case EdgeCondition.Output output -> output(edge, output);
      case EdgeCondition.Otherwise _ -> otherwise(edge, edges);
    };
  }

  private static Optional<String> codes(Edge edge, Set<Integer> codes) {
    if (codes.isEmpty()) {
      return problem(edge, "asks for no exit code, so it would never be picked. Name one.");
    }
    return codes.stream()
        .filter(code -> code < 0 || code > LARGEST_CODE)
        .findFirst()
        .flatMap(
            code ->
                problem(
                    edge,
                    "asks for exit code %d. No process ends with one outside 0 to %d."
                        .formatted(code, LARGEST_CODE)));
  }

  private static Optional<String> output(Edge edge, EdgeCondition.Output output) {
    if (output.name().isBlank()) {
      return problem(edge, "asks about an output without saying which. Give its name.");
    }
    boolean nothing = output.value().isEmpty() && !WITH_NOTHING.contains(output.comparison());
    return nothing
        ? problem(edge, "compares %s with nothing. Give a value.".formatted(output.name()))
        : Optional.empty();
  }

  private static Optional<String> otherwise(Edge edge, List<Edge> edges) {
    boolean choice =
        edges.stream().anyMatch(it -> it.from().equals(edge.from()) && Condition.asks(it.when()));
    return choice
        ? Optional.empty()
        : problem(
            edge,
            "is for when no other is picked, but no other edge of %s has a condition. Give one of them a condition, or take this one's away."
                .formatted(edge.from()));
  }

  private static Optional<String> problem(Edge edge, String what) {
    return Optional.of("The edge %s → %s %s".formatted(edge.from(), edge.to(), what));
  }
}
