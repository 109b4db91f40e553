package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.List;

/// The fields that only DAGs have. A node given as a bare text is a job's name.
final class DagJson {
  private DagJson() {}

  static void write(DagDefinition dag, ObjectNode json) {
    json.set("nodes", Tree.objects(dag.nodes(), DagJson::write));
    json.set("edges", Tree.objects(dag.edges(), DagJson::write));
    ConcurrencyJson.write(dag.concurrency(), json);
  }

  private static ObjectNode write(Node node) {
    return Tree.object()
        .put("nodeKey", node.key())
        .put("job", node.job())
        .put("triggerRule", node.rule().name())
        .put("mayFail", node.mayFail());
  }

  private static ObjectNode write(Edge edge) {
    return Tree.object().put("from", edge.from()).put("to", edge.to());
  }

  static DagDefinition read(
      Fields fields,
      Naming naming,
      List<Trigger> triggers,
      List<Parameter> parameters,
      String label) {
    List<Node> nodes = fields.list("nodes", DagJson::node);
    List<Edge> edges = fields.list("edges", DagJson::edge);
    return new DagDefinition(
        naming, triggers, nodes, edges, parameters, ConcurrencyJson.read(fields), label);
  }

  private static Node node(JsonNode node, String path) {
    if (node.isTextual()) {
      return Node.of(node.textValue());
    }
    if (!node.isObject()) {
      throw Refusal.wrongType(path, node, "a job's name as text, or an object with job");
    }
    Fields fields = new Fields(node, path);
    String job = fields.text("job");
    Node read =
        new Node(
            fields.text("nodeKey", job),
            job,
            fields.choice("triggerRule", TriggerRule.class, TriggerRule.ALL_SUCCESS),
            fields.flag("mayFail", false));
    fields.end();
    return read;
  }

  private static Edge edge(JsonNode node, String path) {
    Fields fields = new Fields(node, path);
    Edge edge = new Edge(fields.text("from"), fields.text("to"));
    fields.end();
    return edge;
  }
}
