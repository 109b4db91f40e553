package dev.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wheelhouse.cli.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Verbs on one store, as a user calls them, in this process.
record Terminal(Path store) {

  /// What a verb has answered.
  record Answer(int exit, String out, String err) {}

  Answer call(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", store.toString()));
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Answer(exit, out.toString(), err.toString());
  }

  /// What a verb that must work has said.
  String says(String... arguments) {
    Answer answer = call(arguments);
    assertEquals(ExitCode.OK, answer.exit(), answer.err());
    return answer.out();
  }

  /// The same as JSON.
  JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    try {
      return new JsonMapper().readTree(says(all.toArray(String[]::new)));
    } catch (JsonProcessingException e) {
      throw new AssertionError("an answer is no JSON", e);
    }
  }

  /// What a verb that must not work has said.
  String refuses(int exit, String... arguments) {
    Answer answer = call(arguments);
    assertEquals(exit, answer.exit(), answer.out() + answer.err());
    assertEquals("", answer.out());
    return answer.err();
  }
}
