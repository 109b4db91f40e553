package dev.wheelhouse.model.dag;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a node's end gives the conditions on its edges to go by.
///
/// @param exitCode that it ended with; null when there was none
/// @param outputs that it handed on, by name
public record NodeEvidence(@Nullable Integer exitCode, Map<String, String> outputs) {
  public static final NodeEvidence NONE = new NodeEvidence(null, Map.of());

  /// Of a success that handed nothing on, such as a person's mark.
  public static final NodeEvidence CLEAN = new NodeEvidence(0, Map.of());

  public NodeEvidence {
    outputs = Map.copyOf(outputs);
  }

  /// Of a node of which nothing else is known: what passed did so with exit code 0.
  static NodeEvidence of(NodeState state) {
    return state.passed() ? CLEAN : NONE;
  }
}
