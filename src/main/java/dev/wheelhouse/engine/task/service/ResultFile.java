package dev.wheelhouse.engine.task.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.engine.task.OutputTypes;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `result`: an outcome, there as a whole or not at all.
record ResultFile(ServiceFolder folder) {
  private static final Logger log = LoggerFactory.getLogger(ResultFile.class);
  private static final String NAME = "result";
  private static final ObjectMapper JSON = new ObjectMapper();

  void write(Outcome outcome) throws IOException {
    ObjectNode json =
        JSON.createObjectNode()
            .put("kind", outcome.kind().name())
            .put("message", outcome.message())
            .put("httpStatus", outcome.cause().httpStatus());
    json.set("exceptions", JSON.valueToTree(outcome.cause().exceptions()));
    ObjectNode outputs = json.putObject("outputs");
    new TreeMap<>(outcome.outputs())
        .forEach(
            (name, output) ->
                outputs
                    .putObject(name)
                    .put("type", output.type().name())
                    .put("value", output.text()));
    folder.write(NAME, json.toString());
  }

  void forget() throws IOException {
    folder.forget(NAME);
  }

  /// Absent too when the disk damaged it: then there is no proof of a result.
  Optional<Outcome> read() throws IOException {
    Optional<String> text = folder.read(NAME);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(outcome(JSON.readTree(text.get())));
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      log.warn("reading the damaged result in {}; it counts for nothing", folder.path(), damaged);
      return Optional.empty();
    }
  }

  private static Outcome outcome(JsonNode json) {
    List<String> exceptions = new ArrayList<>();
    json.path("exceptions").forEach(each -> exceptions.add(each.asText()));
    Map<String, Output> outputs = new TreeMap<>();
    json.path("outputs")
        .properties()
        .forEach(it -> outputs.put(it.getKey(), output(it.getValue())));
    return new Outcome(
        Outcome.Kind.valueOf(json.path("kind").asText()),
        null,
        "",
        json.path("message").asText(),
        new Outcome.Cause(json.path("httpStatus").asInt(), exceptions),
        outputs);
  }

  /// An engine before this one wrote texts only.
  private static Output output(JsonNode written) {
    return written.isTextual()
        ? OutputTypes.inferred(written.asText())
        : new Output(
            Output.Type.valueOf(written.path("type").asText()), written.path("value").asText());
  }
}
