package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Definitions as trees, whichever text they stand in. Every field is written, so that a stored
/// version keeps its meaning when a default changes.
final class DefinitionForm {
  private static final String JOB = "JOB";
  private static final String DAG = "DAG";

  private DefinitionForm() {}

  static ObjectNode write(Definition definition) {
    ObjectNode json = Tree.object();
    json.put("type", definition instanceof DagDefinition ? DAG : JOB);
    json.put("name", definition.naming().name());
    json.put("group", definition.naming().group());
    json.put("description", definition.naming().description());
    json.put("owner", definition.naming().owner());
    json.set("triggers", Tree.objects(definition.triggers(), TriggerJson::write));
    json.set("parameters", Tree.objects(definition.parameters(), ParameterJson::write));
    json.put("label", definition.label());
    switch (definition) {
      case JobDefinition job -> JobJson.write(job, json);
      case DagDefinition dag -> DagJson.write(dag, json);
    }
    return json;
  }

  static Definition read(JsonNode tree, @Nullable RequestDefaults defaults) {
    Fields fields = new Fields(tree, "");
    boolean dag = dag(fields);
    checkTenant(fields);
    Naming naming = naming(fields, dag);
    List<Trigger> triggers = new TriggerJson(defaults).readAll(fields);
    List<Parameter> parameters = fields.list("parameters", ParameterJson::read);
    String label = fields.text("label", "");
    Definition definition =
        dag
            ? DagJson.read(fields, naming, triggers, parameters, label)
            : JobJson.read(fields, naming, triggers, parameters, label);
    fields.end();
    return definition;
  }

  /// Requests may leave the type out: what has nodes is a DAG.
  private static boolean dag(Fields fields) {
    String usual = fields.has("nodes") || fields.has("dagId") ? DAG : JOB;
    String type = fields.text("type", usual);
    if (!type.equals(DAG) && !type.equals(JOB)) {
      throw Refusal.of(
          fields.path("type"), "is \"" + Refusal.shown(type) + "\"; give one of JOB, DAG.");
    }
    return type.equals(DAG);
  }

  /// The only tenant is `default`; naming it is allowed, naming another is not passed over.
  private static void checkTenant(Fields fields) {
    JsonNode tenant = fields.take("tenantId").orElse(null);
    if (tenant != null
        && !tenant.asText().equals("default")
        && !tenant.asText().equals(Long.toString(TenantId.DEFAULT.value()))) {
      throw Refusal.wrongType(fields.path("tenantId"), tenant, "\"default\", or leave it out");
    }
  }

  private static Naming naming(Fields fields, boolean dag) {
    String name =
        dag && fields.has("dagId") && !fields.has("name")
            ? fields.text("dagId")
            : fields.text("name");
    if (dag && !fields.text("dagId", name).equals(name)) {
      throw Refusal.of(fields.path("dagId"), "differs from name; give one of the two.");
    }
    return new Naming(
        name, fields.text("group", ""), fields.text("description", ""), fields.text("owner", ""));
  }
}
