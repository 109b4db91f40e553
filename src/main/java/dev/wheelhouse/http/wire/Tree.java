package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// New JSON values. Sets are written in order, so that equal definitions have equal texts.
final class Tree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Tree() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode texts(List<String> items) {
    ArrayNode list = NODES.arrayNode();
    items.forEach(list::add);
    return list;
  }

  static ObjectNode textsByName(Map<String, String> texts) {
    ObjectNode json = object();
    new TreeMap<>(texts).forEach(json::put);
    return json;
  }

  static ArrayNode integers(Collection<Integer> items) {
    ArrayNode list = NODES.arrayNode();
    items.stream().sorted().forEach(list::add);
    return list;
  }

  static <T> ArrayNode objects(List<T> items, Function<T, ObjectNode> form) {
    ArrayNode list = NODES.arrayNode();
    items.forEach(item -> list.add(form.apply(item)));
    return list;
  }
}
