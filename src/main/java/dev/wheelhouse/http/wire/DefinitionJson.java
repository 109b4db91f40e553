package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one text form of definitions, as JSON and as YAML, for API, store and files (A2, A5).
///
/// Reading refuses with an [EngineException.Refused] whose fault names the field's path. Texts come
/// from anywhere: their size and depth are bounded, repeated fields and YAML aliases are refused.
public final class DefinitionJson {
  public static final int MAX_LENGTH = 8 * 1024 * 1024;
  private static final int MAX_DEPTH = 32;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(100).build();

  private static final ObjectMapper JSON =
      mapper(
          JsonFactory.builder()
              .streamReadConstraints(BOUNDS)
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .build());

  private static final ObjectMapper YAML =
      mapper(
          YAMLFactory.builder()
              .streamReadConstraints(BOUNDS)
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private DefinitionJson() {}

  public static String write(Definition definition) {
    return text(DefinitionForm.write(definition), false);
  }

  public static String writeYaml(Definition definition) {
    return text(DefinitionForm.write(definition), true);
  }

  /// A node of a DAG as it stands in the text of its definition.
  public static String writeYaml(Node node) {
    try {
      return YAML.writeValueAsString(NodeJson.write(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing node " + node.key(), e);
    }
  }

  /// The items of a list that is given as a JSON array; empty where it is none.
  public static Optional<List<String>> readList(String text) {
    try {
      var read = JSON.readTree(text);
      return read != null && read.isArray()
          ? Optional.of(read.valueStream().map(DefinitionJson::item).toList())
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String item(JsonNode item) {
    return item.isValueNode() ? item.asText() : item.toString();
  }

  /// Reads a text that leaves nothing to an engine, as [#write] makes it.
  public static Definition read(String json) {
    return read(JSON, "JSON", json, null);
  }

  /// Reads a request; what it leaves out, the defaults say.
  public static Definition read(String json, RequestDefaults defaults) {
    return read(JSON, "JSON", json, defaults);
  }

  public static Definition readYaml(String yaml, RequestDefaults defaults) {
    return read(YAML, "YAML", yaml, defaults);
  }

  private static Definition read(
      ObjectMapper mapper, String format, String text, @Nullable RequestDefaults defaults) {
    return DefinitionForm.read(tree(mapper, format, text), defaults);
  }

  /// Any text, bounded and refused like a definition's.
  static JsonNode tree(String text, boolean yaml) {
    return yaml ? tree(YAML, "YAML", text) : tree(JSON, "JSON", text);
  }

  private static JsonNode tree(ObjectMapper mapper, String format, String text) {
    demandShort(text);
    try {
      refuseAliases(mapper, text);
      JsonNode tree = mapper.readTree(text);
      if (tree == null || tree.isMissingNode()) {
        throw malformed("The text is empty; give an object.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw malformed("The text is not %s: %s%s".formatted(format, words(e), place(e)), line(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory", e);
    }
  }

  /// Jackson would read an alias as the text of its name.
  private static void refuseAliases(ObjectMapper mapper, String text) throws IOException {
    try (JsonParser parser = mapper.createParser(text)) {
      while (parser instanceof YAMLParser yaml && parser.nextToken() != null) {
        if (yaml.isCurrentAlias()) {
          int line = parser.currentTokenLocation().getLineNr();
          throw malformed(
              "The text has the alias *%s in line %d; write out what it stands for."
                  .formatted(Refusal.shown(parser.getText()), line),
              line);
        }
      }
    }
  }

  /// The documents of a YAML text, bounded and refused like a definition's; empty ones are passed
  /// over.
  static List<JsonNode> documents(String yaml) {
    List<JsonNode> found = new ArrayList<>();
    demandShort(yaml);
    try {
      refuseAliases(YAML, yaml);
      try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(yaml)) {
        while (all.hasNextValue()) {
          JsonNode next = all.nextValue();
          if (!empty(next)) {
            found.add(next);
          }
        }
      }
    } catch (JsonProcessingException e) {
      throw malformed("The text is not YAML: %s%s".formatted(words(e), place(e)), line(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory", e);
    }
    if (found.isEmpty()) {
      throw malformed("The text is empty; give an object.");
    }
    return found;
  }

  private static boolean empty(JsonNode document) {
    return document.isNull()
        || document.isMissingNode()
        || (document.isTextual() && document.textValue().isEmpty());
  }

  static String text(JsonNode tree, boolean yaml) {
    try {
      return (yaml ? YAML : JSON).writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a definition", e);
    }
  }

  private static void demandShort(String text) {
    if (text.length() > MAX_LENGTH) {
      throw malformed(
          "The text has %d characters; %d are allowed.".formatted(text.length(), MAX_LENGTH));
    }
  }

  private static ObjectMapper mapper(JsonFactory factory) {
    return new ObjectMapper(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  private static EngineException.Refused malformed(String message) {
    return new EngineException.Refused(Fault.of("400_MALFORMED", message));
  }

  /// @param line where it stands, from 1
  private static EngineException.Refused malformed(String message, int line) {
    return new EngineException.Refused(
        new Fault("400_MALFORMED", message, Map.of("line", List.of(Integer.toString(line)))));
  }

  private static int line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? 1 : at.getLineNr();
  }

  private static String words(JsonProcessingException e) {
    return Refusal.firstLine(e.getOriginalMessage());
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "." : " (line %d, column %d).".formatted(at.getLineNr(), at.getColumnNr());
  }
}
