package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.model.definition.Upstreams;
import java.util.Map;
import java.util.TreeMap;

/// The outputs of nodes before a run, remembering which of them its task names: the attempt keeps
/// what it was given (N10), whatever those nodes hand on later.
final class NamedOutputs implements Upstreams {
  private final Upstreams upstreams;
  private final Map<String, String> named = new TreeMap<>();

  NamedOutputs(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Override
  public String output(String upstream, String name) {
    String text = upstreams.output(upstream, name);
    named.put("upstream.%s.output.%s".formatted(upstream, name), text);
    return text;
  }

  /// By what templates call them.
  Map<String, String> named() {
    return Map.copyOf(named);
  }
}
