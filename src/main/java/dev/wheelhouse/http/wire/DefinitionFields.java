package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.model.definition.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// The fields in which two versions of a definition differ, or a draft and what is deployed, as
/// their JSON forms spell them: `nodes[settle].define.retryPolicy.maxAttempts`. What stands in a
/// list is found by its key, and an edge by its ends: `edges[draw → settle]`. Where things stand on
/// a screen is no difference.
public final class DefinitionFields {
  private static final Set<String> LOOKS = Set.of("layout", "position", "positions");

  /// What items of a list are known by, the first that there is.
  private static final List<String> NAMES = List.of("nodeKey", "key", "name");

  private final List<Field> found = new ArrayList<>();

  private DefinitionFields() {}

  /// In the order of the forms.
  public static List<Field> differences(Definition before, Definition after) {
    var fields = new DefinitionFields();
    fields.compare("", DefinitionForm.write(before), DefinitionForm.write(after));
    return List.copyOf(fields.found);
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      compareObjects(path, before, after);
    } else if (items(before) && items(after)) {
      compareLists(path, before, after);
    } else {
      found.add(new Field(path, text(before), text(after)));
    }
  }

  private void compareObjects(String path, JsonNode before, JsonNode after) {
    SequencedSet<String> names = new LinkedHashSet<>();
    before.properties().forEach(it -> names.add(it.getKey()));
    after.properties().forEach(it -> names.add(it.getKey()));
    names.removeAll(LOOKS);
    for (String name : names) {
      String inner = path.isEmpty() ? name : path + "." + name;
      compare(inner, before.path(name), after.path(name));
    }
  }

  private void compareLists(String path, JsonNode before, JsonNode after) {
    Map<String, JsonNode> former = byName(before);
    Map<String, JsonNode> latter = byName(after);
    SequencedSet<String> names = new LinkedHashSet<>(former.keySet());
    names.addAll(latter.keySet());
    for (String name : names) {
      compare(
          path + "[" + name + "]",
          former.getOrDefault(name, MissingNode.getInstance()),
          latter.getOrDefault(name, MissingNode.getInstance()));
    }
  }

  /// A list whose items are objects, or an empty one.
  private static boolean items(JsonNode node) {
    if (!node.isArray()) {
      return false;
    }
    for (JsonNode item : node) {
      if (!item.isObject()) {
        return false;
      }
    }
    return true;
  }

  private static SequencedMap<String, JsonNode> byName(JsonNode list) {
    SequencedMap<String, JsonNode> items = new LinkedHashMap<>();
    for (JsonNode item : list) {
      String name = name(item, items.size());
      items.put(items.containsKey(name) ? name + "#" + items.size() : name, item);
    }
    return items;
  }

  private static String name(JsonNode item, int index) {
    if (item.has("from") && item.has("to")) {
      return item.get("from").asText() + " → " + item.get("to").asText();
    }
    return NAMES.stream()
        .map(name -> item.path(name).textValue())
        .filter(Objects::nonNull)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(Integer.toString(index));
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "" : node.toString();
  }
}
