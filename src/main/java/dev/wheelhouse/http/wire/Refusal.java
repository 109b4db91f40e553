package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;

/// The sentences with which a field is refused: where it stands, what it is, what to do.
final class Refusal {
  private static final int SHOWN = 60;

  private Refusal() {}

  /// @param rest continues the sentence that the path begins
  static EngineException.Refused of(String path, String rest) {
    String where = path.isEmpty() ? "The definition" : path;
    return new EngineException.Refused(Fault.field(path, where + " " + rest));
  }

  static EngineException.Refused wrongType(String path, JsonNode found, String wanted) {
    return of(path, "is " + describe(found) + "; give " + wanted + ".");
  }

  static String join(String path, String field) {
    return path.isEmpty() ? shown(field) : path + "." + shown(field);
  }

  static String join(String path, int index) {
    return path + "[" + index + "]";
  }

  private static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "a list";
      case NULL, MISSING -> "empty";
      case STRING -> "the text \"" + shown(node.textValue()) + "\"";
      case NUMBER -> "the number " + shown(node.toString());
      case BOOLEAN, BINARY -> shown(node.asText());
    };
  }

  static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /// What a caller sent, short and without control characters.
  static String shown(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
  }
}
