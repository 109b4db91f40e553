package dev.wheelhouse.engine.task.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.engine.task.service.ServiceFolder;
import dev.wheelhouse.model.definition.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a new engine needs to go on waiting: the file `state` of the attempt's folder, which only
/// its owner can read and which is gone when the attempt has ended.
///
/// @param deadline of the attempt; null for none
/// @param tokenHash of the callback; empty for a poll
/// @param called the first answer was what was expected, so the work is under way elsewhere
/// @param poll what is asked; null for a callback
record WaitState(
    @Nullable Instant deadline, String tokenHash, boolean called, @Nullable Poll poll) {
  private static final Logger log = LoggerFactory.getLogger(WaitState.class);
  private static final String NAME = "state";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A question that is asked again and again, and how.
  record Poll(Question question, HttpCall.Trust trust, Duration connectTimeout) {}

  void write(ServiceFolder folder) throws IOException {
    ObjectNode json =
        JSON.createObjectNode()
            .put("deadline", deadline == null ? "" : deadline.toString())
            .put("tokenHash", tokenHash)
            .put("called", called);
    if (poll != null) {
      Question question = poll.question();
      ObjectNode to = json.putObject("poll");
      to.put("method", question.method()).put("uri", question.uri().toString());
      to.set("headers", JSON.valueToTree(new TreeMap<>(question.headers())));
      to.put("certificate", poll.trust().certificate());
      to.put("clientKeyStore", poll.trust().clientKeyStore());
      to.put("clientPassword", poll.trust().clientPassword());
      to.put("anyHost", poll.trust().anyHost());
      to.put("connectTimeout", poll.connectTimeout().toString());
    }
    folder.write(NAME, json.toString());
  }

  /// Empty when there is none, or none that can be read.
  static Optional<WaitState> read(ServiceFolder folder) throws IOException {
    Optional<String> text = folder.read(NAME);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(state(JSON.readTree(text.get())));
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      log.warn("reading the damaged state in {}; the attempt is lost", folder.path(), damaged);
      return Optional.empty();
    }
  }

  private static WaitState state(JsonNode json) {
    String deadline = json.path("deadline").asText();
    return new WaitState(
        deadline.isEmpty() ? null : Instant.parse(deadline),
        json.path("tokenHash").asText(),
        json.path("called").asBoolean(),
        json.has("poll") ? poll(json.get("poll")) : null);
  }

  private static Poll poll(JsonNode json) {
    Map<String, String> headers = new TreeMap<>();
    json.path("headers")
        .properties()
        .forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
    var trust =
        new HttpCall.Trust(
            json.path("certificate").asText(),
            json.path("clientKeyStore").asText(),
            json.path("clientPassword").asText(),
            json.path("anyHost").asBoolean());
    return new Poll(
        new Question(
            json.path("method").asText(), URI.create(json.path("uri").asText()), headers, ""),
        trust,
        Duration.parse(json.path("connectTimeout").asText()));
  }

  /// What is left of the attempt's time; zero for no bound.
  Duration left(Instant now) {
    if (deadline == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, deadline);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
