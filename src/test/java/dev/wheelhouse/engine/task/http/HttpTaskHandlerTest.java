package dev.wheelhouse.engine.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.engine.task.TaskHandler.Remains;
import dev.wheelhouse.engine.task.service.Trial;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X2")
@Tag("X8")
class HttpTaskHandlerTest {
  private static final HttpCompletion ANSWERED = new HttpCompletion.Answered();

  @TempDir Path folder;
  private Trial trial;
  private Server server;
  private HttpTaskHandler handler;

  @BeforeEach
  void open() throws IOException {
    trial = new Trial(folder);
    server = new Server();
    handler = new HttpTaskHandler(trial.services(), CallbackDesk.NONE);
  }

  @AfterEach
  void close() {
    server.close();
    trial.close();
  }

  @Test
  void callCarriesMethodHeadersBodyAndAuth() throws Exception {
    server.on("/pay", 201, "{\"id\": 7}");
    HttpCall call =
        new HttpCall(
            "POST",
            server.url("/pay?key=hush"),
            Map.of("X-Key", "very secret"),
            "{\"day\": 1}",
            new HttpCall.Auth.Basic("ann", "geheim"),
            HttpCall.Trust.SYSTEM,
            Duration.ofSeconds(5));
    AttemptContext context = trial.context();

    Outcome outcome =
        run(new Task.Http(call, new HttpExpectation(List.of(), "/id", "7", ""), ANSWERED), context);

    assertEquals(
        Outcome.succeeded(
            Map.of(
                "status", Output.integer(201),
                "body", Output.text("{\"id\": 7}"),
                "value", Output.integer(7))),
        outcome);
    Server.Asked asked = server.asked.getFirst();
    assertEquals("POST {\"day\": 1}", asked.method() + " " + asked.body());
    assertEquals(List.of("very secret"), asked.headers().get("X-key"));
    assertEquals(List.of("Basic YW5uOmdlaGVpbQ=="), asked.headers().get("Authorization"));
    assertThat(trial.log(context))
        .contains("> POST http://localhost:", "/pay?key=…", "Authorization, X-Key", "< 201 in ")
        .doesNotContain("hush", "secret", "geheim", "YW5u");
  }

  @ParameterizedTest
  @Tag("F2")
  @CsvSource({"500", "404", "408", "429", "301"})
  void statusThatWasNotExpectedIsFailureAndEvidence(int status) {
    server.on("/", status, "down for repair");

    Outcome outcome = run(get("/"), trial.context());

    assertEquals(Outcome.Kind.FAILED, outcome.kind());
    assertEquals(status, outcome.cause().httpStatus());
    assertThat(outcome.message()).contains("answered " + status + ": down for repair");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /state  | OK  |        | SUCCEEDED |
          /state  | NO  |        | FAILED    | the answer has "OK" at /state instead of "NO"
          /none   |     |        | FAILED    | the answer has nothing at /none
          /n/0    | 1   |        | SUCCEEDED |
                  |     | "OK"   | SUCCEEDED |
                  |     | absent | FAILED    | the answer does not hold "absent"
          """)
  void bodyIsHeldAgainstWhatIsExpected(
      String pointer, String equalTo, String contains, Outcome.Kind kind, String words) {
    server.on("/", 200, "{\"state\": \"OK\", \"n\": [1]}");
    var expect =
        new HttpExpectation(List.of(), orEmpty(pointer), orEmpty(equalTo), orEmpty(contains));

    Outcome outcome =
        run(new Task.Http(HttpCall.of("GET", server.url("/")), expect, ANSWERED), trial.context());

    assertEquals(kind, outcome.kind());
    assertThat(outcome.message()).contains(orEmpty(words));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  @Test
  void expectedStatusMayBeAnyStatus() {
    server.on("/", 404, "gone, as it should be");
    var expect = new HttpExpectation(List.of("404"), "", "", "");

    Outcome outcome =
        run(new Task.Http(HttpCall.of("GET", server.url("/")), expect, ANSWERED), trial.context());

    assertEquals(Outcome.Kind.SUCCEEDED, outcome.kind());
  }

  @Test
  void redirectOfAGetIsFollowedWithoutCarryingSecretsToOthers() throws IOException {
    try (Server other = new Server()) {
      other.on("/there", 200, "arrived");
      server.on("/near", exchange -> Server.redirect(exchange, 302, other.url("/there")));
      server.on("/far", exchange -> Server.redirect(exchange, 307, "/near"));

      Outcome outcome = run(http(bearer("GET", "/far"), ANSWERED), trial.context());

      assertEquals("arrived", outcome.outputs().get("body").text());
      assertEquals(List.of("Bearer t"), server.asked.getLast().headers().get("Authorization"));
      assertThat(other.asked.getFirst().headers()).doesNotContainKey("Authorization");
    }
  }

  @Test
  void redirectOfAPostIsNotSentTwiceAndCirclesEnd() {
    server.on("/post", exchange -> Server.redirect(exchange, 307, "/post"));
    server.on("/get", exchange -> Server.redirect(exchange, 302, "/get"));

    Outcome post = run(http(HttpCall.of("POST", server.url("/post")), ANSWERED), trial.context());
    Outcome circle = run(get("/get"), trial.context());

    assertEquals(307, post.cause().httpStatus());
    assertEquals(302, circle.cause().httpStatus());
    assertEquals(1 + 6, server.asked.size());
  }

  @Test
  void hugeBodyIsCountedAndNotHeld() throws Exception {
    long size = 200L << 20;
    server.on(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, size);
          byte[] block = new byte[1 << 20];
          for (int i = 0; i < size >> 20; i++) {
            exchange.getResponseBody().write(block);
          }
          exchange.close();
        });
    AttemptContext context = trial.context();

    Outcome outcome = run(get("/"), context);

    assertEquals(Outcome.Kind.SUCCEEDED, outcome.kind());
    assertThat(outcome.outputs().get("body").text()).hasSize(48 << 10);
    assertThat(trial.log(context)).contains(size + " bytes");
  }

  @Test
  @Tag("F2")
  void answerThatBreaksOffIsFailure() {
    server.on(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          throw new IOException("the server falls");
        });

    Outcome outcome = run(get("/"), trial.context());

    assertEquals(Outcome.Kind.FAILED, outcome.kind());
    assertThat(outcome.cause().exceptions()).contains("java.io.IOException");
  }

  @Test
  @Tag("F2")
  void refusedConnectionIsFailureAndEvidence() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    Outcome outcome =
        run(http(HttpCall.of("GET", "http://localhost:" + port), ANSWERED), trial.context());

    assertEquals(Outcome.Kind.FAILED, outcome.kind());
    assertThat(outcome.cause().exceptions()).contains("java.net.ConnectException");
  }

  @ParameterizedTest
  @CsvSource({"http://h h/, none", "file:///etc/passwd, not one of http", "${x}, none"})
  void addressThatIsNoneFailsForGood(String url, String words) {
    Outcome outcome = run(http(HttpCall.of("GET", url), ANSWERED), trial.context());

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, outcome.kind());
    assertThat(outcome.message()).contains(words);
  }

  @Test
  @Tag("X3")
  void stopCutsTheConnectionAtOnce() throws Exception {
    var begun = new CountDownLatch(1);
    var cut = new CountDownLatch(1);
    server.on("/", exchange -> dripUntilCut(exchange, begun, cut));
    Execution execution = handler.begin(get("/"), trial.context());
    assertTrue(begun.await(60, TimeUnit.SECONDS));

    execution.stop(Duration.ofSeconds(30));

    assertEquals(Outcome.Kind.STOPPED, trial.end(execution).kind());
    assertTrue(cut.await(60, TimeUnit.SECONDS), "the server's connection was cut");
  }

  @Test
  @Tag("X3")
  void timeOutCutsAnAnswerThatNeverEnds() throws Exception {
    var cut = new CountDownLatch(1);
    server.on("/", exchange -> dripUntilCut(exchange, new CountDownLatch(1), cut));

    Outcome outcome = run(get("/"), trial.within(Duration.ofSeconds(3)));

    assertEquals(Outcome.Kind.TIMED_OUT, outcome.kind());
    assertTrue(cut.await(60, TimeUnit.SECONDS));
  }

  private static void dripUntilCut(
      com.sun.net.httpserver.HttpExchange exchange, CountDownLatch begun, CountDownLatch cut)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      while (true) {
        exchange.getResponseBody().write(new byte[1024]);
        exchange.getResponseBody().flush();
        begun.countDown();
      }
    } catch (IOException gone) {
      cut.countDown();
      throw gone;
    }
  }

  @Test
  void pollAsksUntilTheWorkIsOver() {
    var looks = new AtomicInteger();
    server.on("/start", 202, "{\"id\": \"a b/c\"}");
    server.on(
        "/jobs/",
        exchange -> {
          int look = looks.incrementAndGet();
          boolean flaky = look == 2;
          Server.send(
              exchange,
              flaky ? 503 : 200,
              "{\"state\": \"" + (look < 4 ? "RUNNING" : "DONE") + "\"}");
        });

    Outcome outcome =
        run(http(bearer("POST", "/start"), poll("/jobs/${response./id}")), trial.context());

    assertEquals("DONE", outcome.outputs().get("value").text());
    assertEquals(4, looks.get());
    assertEquals("/jobs/a%20b%2Fc", server.asked.getLast().uri());
    assertEquals("GET", server.asked.getLast().method());
    assertEquals(List.of("Bearer t"), server.asked.getLast().headers().get("Authorization"));
  }

  @Test
  void pollFollowsALocationAndStateOfFailureIsFailure() {
    server.on(
        "/start",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/status/7?t=x");
          Server.send(exchange, 202, "");
        });
    server.on("/status/", 200, "{\"state\": \"BROKEN\"}");
    HttpCompletion poll =
        new HttpCompletion.Poll(
            "${response.header.location}",
            Duration.ofMillis(100),
            "/state",
            List.of("DONE"),
            List.of("BROKEN"));

    Outcome outcome = run(http(HttpCall.of("POST", server.url("/start")), poll), trial.context());

    assertEquals(Outcome.Kind.FAILED, outcome.kind());
    assertThat(outcome.message()).contains("says that the work ended as \"BROKEN\"");
    assertEquals("/status/7?t=x", server.asked.getLast().uri());
  }

  @Test
  void pollGivesUpAfterSeveralFailuresInARowAndNeedsItsPlaces() {
    server.on("/start", 202, "{}");
    server.on("/jobs", 503, "");

    Outcome failing = run(http(bearer("POST", "/start"), poll("/jobs")), trial.context());
    Outcome without =
        run(http(bearer("POST", "/start"), poll("/jobs/${response./id}")), trial.context());

    assertEquals(503, failing.cause().httpStatus());
    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, without.kind());
    assertThat(without.message()).startsWith("The first answer has nothing at /id");
  }

  @Test
  @Tag("X3")
  void stopEndsAPollBetweenTwoQuestions() throws Exception {
    server.on("/start", 202, "{}");
    server.on("/jobs", 200, "{\"state\": \"RUNNING\"}");
    Execution execution =
        handler.begin(resolved(http(bearer("POST", "/start"), poll("/jobs"))), trial.context());
    await().until(() -> server.asked.size() > 2);

    execution.stop(Duration.ofSeconds(30));

    assertEquals(Outcome.Kind.STOPPED, trial.end(execution).kind());
  }

  @Test
  @Tag("C4")
  void pollGoesOnAfterARestartAsTheSameAttempt() throws Exception {
    var done = new AtomicInteger();
    server.on("/start", 202, "{}");
    server.on(
        "/jobs",
        exchange ->
            Server.send(
                exchange, 200, "{\"state\": \"" + (done.get() > 0 ? "DONE" : "RUNNING") + "\"}"));
    Task.Http task = http(bearer("POST", "/start"), poll("/jobs"));
    AttemptContext context = trial.within(Duration.ofSeconds(30));
    Execution doomed = handler.begin(resolved(task), context);
    await().until(() -> server.asked.size() > 2);
    String state = trial.services().folder(context.place()).read("state").orElseThrow();
    doomed.stop(Duration.ofSeconds(1));
    trial.end(doomed);
    trial.services().folder(context.place()).forget("result");
    trial.services().folder(context.place()).write("state", state);

    Remains found = new HttpTaskHandler(trial.services(), CallbackDesk.NONE).find(task, context);
    done.set(1);

    Outcome outcome = trial.end(((Remains.Alive) found).execution());
    assertEquals("DONE", outcome.outputs().get("value").text());
    assertEquals(1, server.asked.stream().filter(it -> it.uri().equals("/start")).count());
    assertEquals(List.of("Bearer t"), server.asked.getLast().headers().get("Authorization"));
    assertThat(trial.services().folder(context.place()).read("state")).isEmpty();
  }

  @Test
  @Tag("F7")
  void callCutOffByACrashIsLostAndOneThatNeverBeganIsNot() throws Exception {
    AttemptContext cut = trial.context();
    trial.services().folder(cut.place()).write("begun", "");

    assertThat(handler.find(get("/"), cut)).isInstanceOf(Remains.Gone.class);
    assertThat(handler.find(get("/"), trial.context())).isEqualTo(new Remains.NeverStarted());
  }

  private Outcome run(Task.Http task, AttemptContext context) {
    Task.Http given = task.completion() instanceof HttpCompletion.Poll ? resolved(task) : task;
    return trial.end(handler.begin(given, context));
  }

  private static Task.Http resolved(Task.Http task) {
    return (Task.Http)
        TaskTemplates.resolve(
            task, new TemplateScope(Trial.LOGICAL_TIME, ZoneOffset.UTC, Map.of()));
  }

  private Task.Http get(String path) {
    return http(HttpCall.of("GET", server.url(path)), ANSWERED);
  }

  private static Task.Http http(HttpCall call, HttpCompletion completion) {
    return new Task.Http(call, HttpExpectation.USUAL, completion);
  }

  private HttpCall bearer(String method, String path) {
    return new HttpCall(
        method,
        server.url(path),
        Map.of(),
        "",
        new HttpCall.Auth.Bearer("t"),
        HttpCall.Trust.SYSTEM,
        Duration.ofSeconds(60));
  }

  private HttpCompletion.Poll poll(String path) {
    return new HttpCompletion.Poll(
        server.url(path), Duration.ofMillis(100), "/state", List.of("DONE"), List.of("BROKEN"));
  }
}
