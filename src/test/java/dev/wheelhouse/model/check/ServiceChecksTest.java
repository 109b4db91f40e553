package dev.wheelhouse.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X2")
class ServiceChecksTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final HttpCompletion ANSWERED = new HttpCompletion.Answered();

  @Test
  void soundTasksAreTaken() {
    HttpCompletion poll =
        new HttpCompletion.Poll(
            "${response.header.location}",
            Duration.ofSeconds(5),
            "/a~1b/0",
            List.of("OK"),
            List.of("NO"));

    assertEquals(List.of(), problems(http("https://h/x?${params.day}", poll)));
    assertEquals(
        List.of(), problems(http("http://h/${callback.token}", new HttpCompletion.Callback())));
    assertEquals(
        List.of(), problems(new Task.Sql("db", "insert into t values (${params.day})", 10, true)));
    assertEquals(List.of(), problems(new Task.Java("x.Handler", List.of("/a.jar"), Map.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h/x", "ftp://h/x", "http:///x", "https:// h", "http://h/\n"})
  void addressThatIsNoneIsRefused(String url) {
    assertEquals(List.of("task.url"), paths(http(url, ANSWERED)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Host,          x, task.headers.Host
          'a b',         x, task.headers.a b
          X,             'a\u0001b', task.headers.X
          Authorization, x, task.headers.Authorization
          """)
  void headerThatCannotBeSentIsRefused(String name, String value, String path) {
    HttpCall call =
        new HttpCall(
            "GET",
            "http://h/",
            Map.of(name, value),
            "",
            new HttpCall.Auth.Bearer("t"),
            HttpCall.Trust.SYSTEM,
            Duration.ofSeconds(1));

    assertEquals(List.of(path), paths(new Task.Http(call, HttpExpectation.USUAL, ANSWERED)));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200, true",
    "2xx, 204, true",
    "2xx, 304, false",
    "200-404, 404, true",
    "200-404, 405, false"
  })
  void expectedStatusIsANumberAClassOrARange(String text, int status, boolean accepted) {
    var expectation = new HttpExpectation(List.of(text), "", "", "");

    assertEquals(accepted, expectation.accepts(status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99", "2x", "xx2", "6xx", "300-200", "200-", "2000"})
  void statusThatIsNoneIsRefused(String text) {
    var expectation = new HttpExpectation(List.of(text), "", "", "");

    assertEquals(
        List.of("task.expect.statuses"),
        paths(new Task.Http(HttpCall.of("GET", "http://h/"), expectation, ANSWERED)));
  }

  @Test
  void pollMustSayWhereTheStateStandsAndWhatItMeans() {
    var poll = new HttpCompletion.Poll("http://h/", Duration.ZERO, "", List.of(), List.of("a"));

    assertEquals(
        List.of(
            "task.completion.intervalSec", "task.completion.jsonPointer", "task.completion.done"),
        paths(http("http://h/", poll)));
  }

  @Test
  void callbackNobodyCanSendIsRefused() {
    assertThat(problems(http("http://h/", new HttpCompletion.Callback())))
        .first()
        .extracting(Problem::message)
        .asString()
        .startsWith("The call does not carry ${callback.token}, so nobody could report back.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select '${params.day}' | stands inside quotes
          select ${params.week}  | The template names the parameter week.
          -- nothing             | The script has no statement.
          """)
  void scriptIsRefusedWithItsFault(String script, String words) {
    assertThat(problems(new Task.Sql("db", script, 0, false)))
        .anyMatch(it -> it.path().equals("task.script") && it.message().contains(words));
  }

  @Test
  void handlerAndSourceMustBeNamed() {
    assertEquals(List.of("task.handler"), paths(new Task.Java(" ", List.of(), Map.of())));
    assertEquals(
        List.of("task.dataSource", "task.maxRows"),
        paths(new Task.Sql("", "select 1", 10_001, false)));
  }

  private static Task.Http http(String url, HttpCompletion completion) {
    return new Task.Http(HttpCall.of("GET", url), HttpExpectation.USUAL, completion);
  }

  private static List<String> paths(Task task) {
    return problems(task).stream().map(Problem::path).toList();
  }

  private static List<Problem> problems(Task task) {
    JobDefinition job =
        JobDefinition.of("x", task).withParameters(List.of(Parameter.text("day", "")));
    return DefinitionCheck.problems(job, NOW);
  }
}
