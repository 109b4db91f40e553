package dev.wheelhouse.engine.dag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The items that a text stands for (D4): a JSON array, or texts with commas between. A text that
/// is blank has none.
final class ItemList {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ItemList() {}

  /// @throws UnreadableList when it is none, is too long, or has an item that the parameter can't
  ///   take
  static List<String> of(String text, Parameter parameter) {
    List<String> items = items(text.strip());
    if (items.size() > Mapping.MOST) {
      throw new UnreadableList(
          "The list has %,d items; %,d is the most. Give the node a shorter one."
              .formatted(items.size(), Mapping.MOST));
    }
    for (int i = 0; i < items.size(); i++) {
      check(i, items.get(i), parameter);
    }
    return items;
  }

  private static void check(int index, String value, Parameter parameter) {
    Optional<String> fault =
        parameter.required() && value.isEmpty()
            ? Optional.of(parameter.name() + " is required. Give it a value.")
            : fault(parameter, value);
    fault.ifPresent(
        it -> {
          throw new UnreadableList("Item %,d of the list: %s".formatted(index + 1, it));
        });
  }

  /// An empty value of a parameter that needs none is no value at all.
  private static Optional<String> fault(Parameter parameter, String value) {
    return value.isEmpty() ? Optional.empty() : ParameterValue.fault(parameter, value);
  }

  private static List<String> items(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return text.startsWith("[")
        ? array(text)
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static List<String> array(String text) {
    List<String> items = new ArrayList<>();
    parsed(text).forEach(it -> items.add(text(it)));
    return List.copyOf(items);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableList(
          "The list begins with [ but is no JSON array: %s. Give a JSON array, or texts with commas between."
              .formatted(e.getOriginalMessage()));
    }
  }

  private static String text(JsonNode item) {
    return item.isNull() ? "" : item.isValueNode() ? item.asText() : item.toString();
  }
}
