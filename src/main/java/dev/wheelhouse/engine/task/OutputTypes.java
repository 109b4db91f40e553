package dev.wheelhouse.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterValue;
import dev.wheelhouse.model.run.Output;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which types the values have that tasks hand over as texts (D7).
///
/// A task says a type behind the name: `code:text`, `rows:integer`, `files:list`. A value that is
/// not of that type is a text. Without a word the value tells: a whole number, a number, `true` or
/// `false`, a date such as 2026-03-29, a JSON array; anything else is a text. A number with leading
/// zeros is one, too: it is a code.
public final class OutputTypes {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern CODE = Pattern.compile("[+].*|-?0\\d+.*");
  private static final List<Output.Type> BY_LOOKS =
      List.of(Output.Type.INTEGER, Output.Type.DECIMAL, Output.Type.BOOLEAN, Output.Type.DATE);

  private OutputTypes() {}

  /// The values by name, without the types behind the names.
  public static Map<String, Output> of(Map<String, String> told) {
    SequencedMap<String, Output> outputs = new LinkedHashMap<>();
    new TreeMap<>(told).forEach((name, text) -> put(outputs, name, text));
    return outputs;
  }

  private static void put(Map<String, Output> outputs, String name, String text) {
    int colon = name.lastIndexOf(':');
    Optional<Output.Type> said = colon <= 0 ? Optional.empty() : type(name.substring(colon + 1));
    if (said.isPresent()) {
      outputs.put(name.substring(0, colon).strip(), declared(said.get(), text));
    } else {
      outputs.put(name, inferred(text));
    }
  }

  private static Optional<Output.Type> type(String word) {
    return Arrays.stream(Output.Type.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word.strip()))
        .findFirst();
  }

  private static Output declared(Output.Type type, String text) {
    String value = text.strip();
    if (type == Output.Type.LIST) {
      return Output.list(array(value).orElseGet(() -> items(value)));
    }
    return type == Output.Type.TEXT || !fits(type, value)
        ? Output.text(text)
        : new Output(type, value);
  }

  /// The type that a text looks like.
  public static Output inferred(String text) {
    if (CODE.matcher(text).matches()) {
      return Output.text(text);
    }
    return BY_LOOKS.stream()
        .filter(type -> fits(type, text))
        .findFirst()
        .map(type -> new Output(type, text))
        .or(() -> array(text).map(Output::list))
        .orElseGet(() -> Output.text(text));
  }

  private static boolean fits(Output.Type type, String value) {
    var like = Parameter.Type.valueOf(type.name());
    return ParameterValue.fault(new Parameter("value", like, false, "", List.of()), value)
        .isEmpty();
  }

  private static Optional<String> array(String text) {
    if (!text.startsWith("[")) {
      return Optional.empty();
    }
    try {
      JsonNode read = JSON.readTree(text);
      return read.isArray() ? Optional.of(text) : Optional.empty();
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  private static String items(String value) {
    return value.isEmpty()
        ? "[]"
        : JSON.valueToTree(Arrays.stream(value.split(",", -1)).map(String::strip).toList())
            .toString();
  }
}
