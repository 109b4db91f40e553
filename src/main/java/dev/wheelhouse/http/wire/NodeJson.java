package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a DAG. One given as a bare text is a job's name; a job that belongs to the DAG stands
/// in `define`, without name and triggers.
final class NodeJson {
  private NodeJson() {}

  static ObjectNode write(Node node) {
    ObjectNode json = Tree.object().put("nodeKey", node.key());
    JobDefinition own = node.own();
    if (own == null) {
      json.put("job", node.job());
    } else {
      json.set("define", define(own));
    }
    json.put("triggerRule", node.rule().name()).put("mayFail", node.mayFail());
    json.set("parameters", Tree.textsByName(node.parameters()));
    Mapping mapping = node.mapping();
    if (mapping != null) {
      json.putObject("forEach")
          .put("over", mapping.over())
          .put("parameter", mapping.parameter())
          .put("parallelism", mapping.parallelism());
    }
    return json;
  }

  private static ObjectNode define(JobDefinition own) {
    ObjectNode json = Tree.object();
    json.put("group", own.naming().group());
    json.put("description", own.naming().description());
    json.put("owner", own.naming().owner());
    json.set("parameters", Tree.objects(own.parameters(), ParameterJson::write));
    json.put("label", own.label());
    JobJson.write(own, json);
    return json;
  }

  /// @param dag its name, which the names of its own jobs begin with
  static Node read(JsonNode node, String path, String dag) {
    if (node.isTextual()) {
      return Node.of(node.textValue());
    }
    if (!node.isObject()) {
      throw Refusal.wrongType(path, node, "a job's name as text, or an object with job or define");
    }
    Fields fields = new Fields(node, path);
    if (fields.has("define") == fields.has("job")) {
      throw Refusal.of(
          Refusal.join(path, "job"),
          "names the job, and define describes one that belongs to the DAG; give one of the two.");
    }
    Fields define = fields.object("define").orElse(null);
    String key =
        define == null ? fields.text("nodeKey", fields.text("job")) : fields.text("nodeKey");
    String job = define == null ? fields.text("job") : Node.ownName(dag, key);
    Node read =
        new Node(
            key,
            job,
            define == null ? null : own(define, job),
            fields.choice("triggerRule", TriggerRule.class, TriggerRule.ALL_SUCCESS),
            fields.flag("mayFail", false),
            fields.textsByName("parameters"),
            mapping(fields));
    fields.end();
    return read;
  }

  private static JobDefinition own(Fields define, String name) {
    var naming =
        new Naming(
            name,
            define.text("group", ""),
            define.text("description", ""),
            define.text("owner", ""));
    JobDefinition job =
        JobJson.read(
            define,
            naming,
            List.of(),
            define.list("parameters", ParameterJson::read),
            define.text("label", ""));
    define.end();
    return job;
  }

  private static @Nullable Mapping mapping(Fields node) {
    Fields each = node.object("forEach").orElse(null);
    if (each == null) {
      return null;
    }
    var mapping =
        new Mapping(each.text("over"), each.text("parameter"), each.integer("parallelism", 0, 0));
    each.end();
    return mapping;
  }
}
