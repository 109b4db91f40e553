package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.EdgeCondition;
import java.util.Set;

/// `"when": {"exitCodes": [0, 3]}`, `"when": {"output": "rows", "comparison": "MORE", "value":
/// "0"}`, `"when": {"otherwise": true}`; an edge without one is always picked.
final class EdgeConditionJson {
  private EdgeConditionJson() {}

  static void write(EdgeCondition condition, ObjectNode edge) {
    switch (condition) {
      case EdgeCondition.Always _ -> {}
      case EdgeCondition.ExitCode(var codes) ->
          edge.putObject("when").set("exitCodes", Tree.integers(codes));
      case EdgeCondition.Output(var name, var comparison, var value) ->
          edge.putObject("when")
              .put("output", name)
              .put("comparison", comparison.name())
              .put("value", value);
      case EdgeCondition.Otherwise _ -> edge.putObject("when").put("otherwise", true);
    }
  }

  static EdgeCondition read(Fields edge) {
    return edge.object("when").map(EdgeConditionJson::condition).orElse(EdgeCondition.ALWAYS);
  }

  private static EdgeCondition condition(Fields when) {
    EdgeCondition condition;
    if (when.has("exitCodes")) {
      condition = new EdgeCondition.ExitCode(when.integers("exitCodes", Set.of()));
    } else if (when.has("output")) {
      condition =
          new EdgeCondition.Output(
              when.text("output"),
              when.choice(
                  "comparison", EdgeCondition.Comparison.class, EdgeCondition.Comparison.IS),
              when.text("value", ""));
    } else if (when.flag("otherwise", false)) {
      condition = new EdgeCondition.Otherwise();
    } else {
      throw Refusal.of(when.path(""), "names nothing; give one of exitCodes, output, otherwise.");
    }
    when.end();
    return condition;
  }
}
