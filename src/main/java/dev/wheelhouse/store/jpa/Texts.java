package dev.wheelhouse.store.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wheelhouse.model.definition.Naming;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How values stand in columns. Texts that come from tasks and people are cut to the column and
/// cleaned of what a database refuses, so that no error message can keep a run from ending.
final class Texts {
  static final int LINE = 4_096;
  static final int FIND = 2_048;
  static final int BODY = 1_048_576;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

  private Texts() {}

  static String line(String text) {
    return line(text, LINE);
  }

  static String body(String text) {
    return line(text, BODY);
  }

  /// At most so many characters, without the NUL that PostgreSQL refuses.
  static String line(String text, int max) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    return clean.length() <= max ? clean : clean.substring(0, max - 1) + "…";
  }

  /// What a definition is found by, one line each: name, group, owner, and its description's first
  /// words.
  static String find(Naming naming) {
    String text =
        String.join("\n", naming.name(), naming.group(), naming.owner(), naming.description());
    return line(text.toLowerCase(Locale.ROOT), FIND);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Instants have microseconds in both databases (N6).
  static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  static @Nullable Instant microsOrNull(@Nullable Instant at) {
    return at == null ? null : micros(at);
  }

  static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  static String parameters(Map<String, String> values) {
    if (values.isEmpty()) {
      return "{}";
    }
    try {
      return JSON.writeValueAsString(new TreeMap<>(values));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("writing parameters as JSON", e);
    }
  }

  /// What an attempt was given, as far as it can be kept: null for nothing, and for too much.
  static @Nullable String given(Map<String, String> values) {
    String json = parameters(values);
    return values.isEmpty() || json.length() > BODY ? null : json;
  }

  static Map<String, String> parameters(String json) {
    if (json.equals("{}")) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, PARAMETERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("reading parameters from JSON", e);
    }
  }
}
