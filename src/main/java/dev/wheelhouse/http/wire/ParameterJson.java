package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Parameter;

/// `{"name": "day", "type": "DATE", "required": true, "default": …, "allowed": […]}`.
final class ParameterJson {
  private ParameterJson() {}

  static ObjectNode write(Parameter parameter) {
    ObjectNode json =
        Tree.object()
            .put("name", parameter.name())
            .put("type", parameter.type().name())
            .put("required", parameter.required())
            .put("default", parameter.fallback());
    json.set("allowed", Tree.texts(parameter.allowed()));
    return json;
  }

  static Parameter read(JsonNode node, String path) {
    Fields fields = new Fields(node, path);
    Parameter parameter =
        new Parameter(
            fields.text("name"),
            fields.choice("type", Parameter.Type.class, Parameter.Type.TEXT),
            fields.flag("required", false),
            fields.text("default", ""),
            fields.texts("allowed"));
    fields.end();
    return parameter;
  }
}
