package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;

/// The fields that only DAGs have.
final class DagJson {
  private DagJson() {}

  static void write(DagDefinition dag, ObjectNode json) {
    json.set("nodes", Tree.objects(dag.nodes(), NodeJson::write));
    json.set("edges", Tree.objects(dag.edges(), DagJson::write));
    ConcurrencyJson.write(dag.concurrency(), json);
  }

  private static ObjectNode write(Edge edge) {
    ObjectNode json = Tree.object().put("from", edge.from()).put("to", edge.to());
    EdgeConditionJson.write(edge.when(), json);
    return json;
  }

  static DagDefinition read(
      Fields fields,
      Naming naming,
      List<Trigger> triggers,
      List<Parameter> parameters,
      String label) {
    return new DagDefinition(
        naming,
        triggers,
        fields.list("nodes", (node, path) -> NodeJson.read(node, path, naming.name())),
        fields.list("edges", DagJson::edge),
        parameters,
        ConcurrencyJson.read(fields),
        label);
  }

  private static Edge edge(JsonNode node, String path) {
    Fields fields = new Fields(node, path);
    Edge edge = new Edge(fields.text("from"), fields.text("to"), EdgeConditionJson.read(fields));
    fields.end();
    return edge;
  }
}
