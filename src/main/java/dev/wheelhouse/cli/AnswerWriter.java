package dev.wheelhouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.http.wire.DefinitionFiles;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Definition;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a verb's answers, as text or with `--json` as one JSON object a line, and turns whatever
/// goes wrong into one message and an exit code.
record AnswerWriter(PrintWriter out, PrintWriter err, boolean json) {
  private static final Logger log = LoggerFactory.getLogger(AnswerWriter.class);
  private static final JsonMapper MAPPER = new JsonMapper();

  int answer(IntSupplier verb) {
    try {
      return verb.getAsInt();
    } catch (VerbFailure e) {
      return refuse(e.exitCode(), e.code(), e.text());
    } catch (EngineException e) {
      log.warn("asking the engine", e);
      String message = e.fault().message();
      String code = e.fault().code();
      return refuse(ExitCode.FAILED, code, json ? message : message + " (" + code + ")");
    } catch (RuntimeException e) {
      log.error("running a verb", e);
      String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return refuse(
          ExitCode.FAILED,
          "internal",
          "It failed unexpectedly: " + what + ". Run it again with --verbose to see the details.");
    } finally {
      out.flush();
      err.flush();
    }
  }

  void print(Supplier<String> line, Supplier<Map<String, Object>> object) {
    out.print((json ? text(object.get()) : line.get()) + "\n");
  }

  private int refuse(int exitCode, String code, String message) {
    Map<String, Object> error = fields("code", code, "message", message);
    err.print((json ? text(Map.of("error", error)) : message) + "\n");
    return exitCode;
  }

  /// Names and values, kept in order.
  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /// A definition in the one form that API, store and files have.
  static JsonNode tree(Definition definition) {
    try {
      return MAPPER.readTree(DefinitionJson.write(definition));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a definition as JSON", e);
    }
  }

  /// Definitions with their layouts, as files hold them.
  static List<JsonNode> trees(List<DefinitionFile> files) {
    try {
      List<JsonNode> trees = new ArrayList<>();
      for (DefinitionFile file : files) {
        trees.add(MAPPER.readTree(DefinitionFiles.write(List.of(file))));
      }
      return trees;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a definition as JSON", e);
    }
  }

  private static String text(Map<String, ?> answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing an answer as JSON", e);
    }
  }
}
