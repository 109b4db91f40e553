package dev.wheelhouse.model.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X2")
@Tag("D6")
class LateTextTest {
  private static final TemplateScope SCOPE =
      new TemplateScope(
          Instant.parse("2026-03-01T02:00:00Z"),
          ZoneOffset.UTC,
          Map.of("a", "A", "sly", "${callback.token}", "price", "5$"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          plain                                      → plain
          ${callback.token}                          → secret
          x ${ callback.token }y${callback.token}    → x secretysecret
          ${params.a}/${callback.token}?${params.a}  → A/secret?A
          $${callback.token}                         → ${callback.token}
          ${params.sly} ${callback.token}            → ${callback.token} secret
          ${params.price}${callback.token}           → 5$secret
          costs $5 ${callback.token}                 → costs $5 secret
          """)
  void dispatchFillsItsPlacesAndTheTaskTheOthers(String text, String expected) {
    Task.Http sent = resolved(text);

    assertEquals(expected, LateText.fill(sent.call().body(), _ -> "secret"));
  }

  @Test
  void tokenIsKnownOnlyWhereACallIsWaitedFor() {
    Task.Http answered =
        new Task.Http(
            call("${callback.token}"), HttpExpectation.USUAL, new HttpCompletion.Answered());

    assertEquals(
        List.of("task.body"),
        TaskTemplates.problems(answered, List.of()).stream().map(Problem::path).toList());
  }

  @Test
  void pollsAddressMayNameTheFirstAnswer() {
    HttpCompletion.Poll poll =
        new HttpCompletion.Poll(
            "https://h/${params.a}/${response./id}?${response.header.location}",
            Duration.ofSeconds(1),
            "/state",
            List.of("DONE"),
            List.of());
    Task.Http task = new Task.Http(call("$x"), HttpExpectation.USUAL, poll);

    Task.Http sent = (Task.Http) TaskTemplates.resolve(task, SCOPE);

    assertEquals("$x", sent.call().body());
    assertEquals(
        "https://h/A/<response./id>?<response.header.location>",
        LateText.fill(
            ((HttpCompletion.Poll) sent.completion()).url(), inside -> "<" + inside + ">"));
  }

  private static Task.Http resolved(String body) {
    Task.Http task =
        new Task.Http(call(body), HttpExpectation.USUAL, new HttpCompletion.Callback());
    return (Task.Http) TaskTemplates.resolve(task, SCOPE);
  }

  private static HttpCall call(String body) {
    return new HttpCall(
        "POST",
        "https://h/",
        Map.of(),
        body,
        new HttpCall.Auth.None(),
        HttpCall.Trust.SYSTEM,
        HttpCall.USUAL_CONNECT_TIMEOUT);
  }
}
