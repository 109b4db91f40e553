package dev.wheelhouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import picocli.CommandLine.ExitCode;

/// Writes a verb's answers, as text or with `--json` as one JSON object a line, and turns bad input
/// into a message and exit code 2.
record AnswerWriter(PrintWriter out, PrintWriter err, boolean json) {
  private static final JsonMapper MAPPER = new JsonMapper();

  int answer(IntSupplier verb) {
    try {
      return verb.getAsInt();
    } catch (BadInput e) {
      Map<String, Object> error = fields("code", e.code(), "message", e.text());
      err.print((json ? text(Map.of("error", error)) : e.text()) + "\n");
      return ExitCode.USAGE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  void print(Supplier<String> line, Supplier<Map<String, Object>> object) {
    out.print((json ? text(object.get()) : line.get()) + "\n");
  }

  /// Names and values, kept in order.
  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private static String text(Map<String, ?> answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing an answer as JSON", e);
    }
  }
}
