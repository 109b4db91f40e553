package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Definitions as files (A5): in YAML one or more documents, in JSON an object or a list of them.
/// Each has the definition's form; how a DAG is drawn stands below it as `layout`.
public final class DefinitionFiles {
  /// Of a fault: which of several definitions it is in, from 1.
  public static final String DOCUMENT = "definition";

  private static final String LAYOUT = "layout";
  private static final String BETWEEN = "---\n";

  private DefinitionFiles() {}

  public static String writeYaml(List<DefinitionFile> files) {
    return files.stream()
        .map(it -> DefinitionJson.text(tree(it), true))
        .collect(Collectors.joining(BETWEEN));
  }

  public static String write(List<DefinitionFile> files) {
    if (files.size() == 1) {
      return DefinitionJson.text(tree(files.getFirst()), false);
    }
    ArrayNode list = Tree.objects(files, DefinitionFiles::tree);
    return DefinitionJson.text(list, false);
  }

  private static ObjectNode tree(DefinitionFile file) {
    ObjectNode json = DefinitionForm.write(file.definition());
    if (!file.layout().equals(DagLayout.NONE)) {
      json.set(LAYOUT, LayoutJson.tree(file.layout()));
    }
    return json;
  }

  /// @param defaults what a text leaves out; null for one that leaves nothing out
  public static List<DefinitionFile> readYaml(String yaml, @Nullable RequestDefaults defaults) {
    return read(DefinitionJson.documents(yaml), defaults);
  }

  public static List<DefinitionFile> read(String json, @Nullable RequestDefaults defaults) {
    JsonNode tree = DefinitionJson.tree(json, false);
    List<JsonNode> trees = new ArrayList<>();
    if (tree.isArray()) {
      tree.forEach(trees::add);
    } else {
      trees.add(tree);
    }
    return read(trees, defaults);
  }

  private static List<DefinitionFile> read(
      List<JsonNode> trees, @Nullable RequestDefaults defaults) {
    if (trees.size() == 1) {
      return List.of(read(trees.getFirst(), defaults));
    }
    List<DefinitionFile> files = new ArrayList<>();
    for (JsonNode tree : trees) {
      try {
        files.add(read(tree, defaults));
      } catch (EngineException e) {
        throw placed(e.fault(), files.size() + 1, tree.path("name").asText());
      }
    }
    return files;
  }

  private static EngineException.Refused placed(Fault fault, int number, String name) {
    String which = name.isEmpty() ? "" : " (" + Refusal.shown(name) + ")";
    Map<String, List<String>> details = new HashMap<>(fault.details());
    details.put(DOCUMENT, List.of(Integer.toString(number)));
    return new EngineException.Refused(
        new Fault(
            fault.code(),
            "Definition %d%s: %s".formatted(number, which, fault.message()),
            details));
  }

  private static DefinitionFile read(JsonNode tree, @Nullable RequestDefaults defaults) {
    if (!(tree instanceof ObjectNode object)) {
      throw Refusal.wrongType("", tree, "an object with name and task, or name and nodes");
    }
    ObjectNode form = object.deepCopy();
    JsonNode layout = form.remove(LAYOUT);
    Definition definition = DefinitionForm.read(form, defaults);
    if (layout == null || layout.isNull()) {
      return new DefinitionFile(definition, DagLayout.NONE);
    }
    if (!(definition instanceof DagDefinition)) {
      throw new EngineException.Refused(
          new Fault(
              Fault.INVALID_FIELD,
              "layout says how a DAG is drawn, and %s is a job. Remove it."
                  .formatted(definition.name()),
              Map.of("field", List.of(LAYOUT))));
    }
    return new DefinitionFile(definition, LayoutJson.read(new Fields(layout, LAYOUT)));
  }
}
