package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One JSON object while it is read: hands out fields by name and type, then refuses what nobody
/// asked for. A field that is null counts as left out.
final class Fields {
  private final JsonNode object;
  private final String path;
  private final Set<String> known = new TreeSet<>();

  Fields(JsonNode object, String path) {
    if (!object.isObject()) {
      throw Refusal.wrongType(path, object, "an object in braces");
    }
    this.object = object;
    this.path = path;
  }

  String path(String field) {
    return Refusal.join(path, field);
  }

  boolean has(String field) {
    return object.hasNonNull(field);
  }

  Optional<JsonNode> take(String field) {
    known.add(field);
    return has(field) ? Optional.of(object.get(field)) : Optional.empty();
  }

  String text(String field, String fallback) {
    return take(field).map(node -> Values.text(node, path(field))).orElse(fallback);
  }

  String text(String field) {
    return take(field).map(node -> Values.text(node, path(field))).orElseThrow(() -> gone(field));
  }

  boolean flag(String field, boolean fallback) {
    return take(field).map(node -> Values.flag(node, path(field))).orElse(fallback);
  }

  int integer(String field, int fallback, int min) {
    return take(field).map(node -> Values.integer(node, path(field), min)).orElse(fallback);
  }

  double number(String field, double fallback, double min, double max) {
    return take(field).map(node -> Values.number(node, path(field), min, max)).orElse(fallback);
  }

  Duration seconds(String field, Duration fallback) {
    return take(field).map(node -> Values.seconds(node, path(field))).orElse(fallback);
  }

  <E extends Enum<E>> E choice(String field, Class<E> type, E fallback) {
    return take(field).map(node -> Values.choice(node, path(field), type)).orElse(fallback);
  }

  Optional<Fields> object(String field) {
    return take(field).map(node -> new Fields(node, path(field)));
  }

  /// The items of a list; empty when the field is left out.
  <T> List<T> list(String field, Reader<T> item) {
    return take(field).map(node -> Values.list(node, path(field), item)).orElse(List.of());
  }

  List<String> texts(String field) {
    return list(field, Values::text);
  }

  Set<Integer> integers(String field, Set<Integer> fallback) {
    Reader<Integer> any = (node, at) -> Values.integer(node, at, Integer.MIN_VALUE);
    return has(field) ? Set.copyOf(list(field, any)) : taken(field, fallback);
  }

  Map<String, String> textsByName(String field) {
    Map<String, String> found = new TreeMap<>();
    object(field)
        .ifPresent(inner -> inner.names().forEach(name -> found.put(name, inner.text(name))));
    return found;
  }

  /// Refuses fields that nobody asked for.
  void end() {
    List<String> strange = new ArrayList<>(names());
    strange.removeAll(known);
    if (!strange.isEmpty()) {
      String here = String.join(", ", known);
      throw Refusal.of(
          path(strange.getFirst()),
          "is not known. Known here: " + here + ". Correct its name or remove it.");
    }
  }

  List<String> names() {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  private <T> T taken(String field, T value) {
    known.add(field);
    return value;
  }

  private RuntimeException gone(String field) {
    return Refusal.of(path(field), "is missing; give a text.");
  }

  /// Reads one value at a path.
  interface Reader<T> {
    T read(JsonNode node, String path);
  }

  static String words(Enum<?>[] choices) {
    return String.join(", ", Arrays.stream(choices).map(Enum::name).toList());
  }
}
