package dev.wheelhouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.http.wire.DefinitionFiles;
import dev.wheelhouse.http.wire.YamlPlaces;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A file that the user named.
record InputFile(Path path) {
  private static final long LARGEST = 64L << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  String text() {
    try {
      demandReadable();
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  byte[] bytes() {
    try {
      demandReadable();
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void demandReadable() throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new BadInput(
          "file.too_large", "%s has more than %d MiB".formatted(path, LARGEST >> 20));
    }
  }

  private BadInput unreadable(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> new BadInput("file.missing", "there is no file " + path);
      case CharacterCodingException _ ->
          new BadInput("file.unreadable", path + " is not UTF-8; convert it first");
      default -> new BadInput("file.unreadable", "can't read " + path + ": " + e.getMessage());
    };
  }

  /// What of its contents is wrong, with the line where that is known.
  BadInput wrong(Fault fault) {
    int line = yaml() ? line(fault) : 0;
    String place = line == 0 ? path.toString() : "%s, line %d".formatted(path, line);
    return new BadInput(fault.code(), place + ": " + fault.message());
  }

  /// A sentence about what is no YAML at all names its line itself.
  private int line(Fault fault) {
    List<String> fields = fault.details().getOrDefault("field", List.of());
    List<String> document = fault.details().getOrDefault(DefinitionFiles.DOCUMENT, List.of("1"));
    return fields.isEmpty()
        ? 0
        : YamlPlaces.of(text(), Integer.parseInt(document.getFirst())).line(fields.getFirst());
  }

  boolean yaml() {
    String name = path.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /// A JSON object with texts, numbers and truth values, as texts by name.
  Map<String, String> textsByName() {
    JsonNode tree = tree();
    if (!tree.isObject()) {
      throw new BadInput("file.invalid", path + " holds no JSON object; write {\"name\": \"…\"}");
    }
    Map<String, String> texts = new TreeMap<>();
    for (var field : tree.properties()) {
      if (!field.getValue().isValueNode() || field.getValue().isNull()) {
        throw new BadInput(
            "file.invalid",
            "%s in %s is no text, number or truth value; write one"
                .formatted(field.getKey(), path));
      }
      texts.put(field.getKey(), field.getValue().asText());
    }
    return texts;
  }

  private JsonNode tree() {
    try {
      return MAPPER.readTree(text());
    } catch (JsonProcessingException e) {
      throw new BadInput(
          "file.invalid",
          "%s is no JSON: %s".formatted(path, Shown.oneLine(e.getOriginalMessage())));
    }
  }
}
