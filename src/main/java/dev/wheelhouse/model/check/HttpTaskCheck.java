package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.HttpTemplates;
import dev.wheelhouse.model.definition.LateText;
import dev.wheelhouse.model.definition.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A call that could be made, and an answer that could come.
final class HttpTaskCheck {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern URL = Pattern.compile("(?i)https?://[^/\\s].*|\\$\\{.*");
  private static final Pattern POINTER = Pattern.compile("(/([^~]|~[01])*)?", Pattern.DOTALL);
  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

  /// Java's client sets these by itself and refuses them from others.
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final Problems problems;

  HttpTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.Http task) {
    HttpCall call = task.call();
    problems.addUnless(
        TOKEN.matcher(call.method()).matches() && !call.method().equalsIgnoreCase("CONNECT"),
        "task.method",
        "The method is \"%s\". Give one such as GET or POST."
            .formatted(Texts.shown(call.method())));
    checkUrl("task.url", call.url());
    new TreeMap<>(call.headers()).forEach(this::checkHeader);
    checkAuth(call);
    checkTrust(call.trust());
    problems.addUnless(
        call.connectTimeout().isPositive(),
        "task.connectTimeoutSec",
        "The connect time-out is %s s. Give more than 0."
            .formatted(call.connectTimeout().toSeconds()));
    checkExpectation(task.expect());
    checkCompletion(task);
  }

  private void checkUrl(String path, String url) {
    problems.addUnless(
        URL.matcher(url).matches() && url.chars().noneMatch(Character::isISOControl),
        path,
        "The address \"%s\" is not one. Write one such as https://host/path."
            .formatted(Texts.shown(url)));
  }

  private void checkHeader(String name, String value) {
    String path = "task.headers." + Texts.shown(name);
    problems.addUnless(
        TOKEN.matcher(name).matches(),
        path,
        "The header \"%s\" has a name that is not one. Use letters, digits and -."
            .formatted(Texts.shown(name)));
    problems.addUnless(
        !OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)),
        path,
        "The header %s is set by the engine itself. Remove it.".formatted(Texts.shown(name)));
    problems.addUnless(
        value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t'),
        path,
        "The header %s has a line break or control character. Remove it."
            .formatted(Texts.shown(name)));
  }

  private void checkAuth(HttpCall call) {
    boolean header = call.headers().keySet().stream().anyMatch("authorization"::equalsIgnoreCase);
    switch (call.auth()) {
      case HttpCall.Auth.None _ -> {}
      case HttpCall.Auth.Basic(var user, _) -> {
        problems.addUnless(
            !user.isEmpty(), "task.auth.user", "The user is empty. Name one, or remove auth.");
        problems.addUnless(
            user.replaceAll("\\$\\{[^}]*}", "").indexOf(':') < 0,
            "task.auth.user",
            "The user has a colon, which this kind of auth can't carry. Remove it.");
      }
      case HttpCall.Auth.Bearer(var token) ->
          problems.addUnless(
              !token.isEmpty(), "task.auth.token", "The token is empty. Give it, or remove auth.");
    }
    problems.addUnless(
        !header || call.auth() instanceof HttpCall.Auth.None,
        "task.headers.Authorization",
        "Authorization is given by auth and as a header. Choose one.");
  }

  private void checkTrust(HttpCall.Trust trust) {
    checkFile("task.tls.certificate", trust.certificate());
    checkFile("task.tls.clientKeyStore", trust.clientKeyStore());
  }

  private void checkFile(String path, String file) {
    problems.addUnless(
        !Texts.hasNul(file), path, "The file's name has a NUL character. Remove it.");
  }

  private void checkExpectation(HttpExpectation expect) {
    for (String status : expect.statuses()) {
      problems.addUnless(
          HttpExpectation.isStatus(status),
          "task.expect.statuses",
          "The status \"%s\" is not one. Write 200, 200-299 or 2xx."
              .formatted(Texts.shown(status)));
    }
    checkPointer("task.expect.jsonPointer", expect.jsonPointer());
    problems.addUnless(
        expect.equalTo().isEmpty() || !expect.jsonPointer().isEmpty(),
        "task.expect.equalTo",
        "A value is expected, but not where. Give jsonPointer, such as /state.");
  }

  private void checkPointer(String path, String pointer) {
    problems.addUnless(
        POINTER.matcher(pointer).matches(),
        path,
        "The JSON pointer \"%s\" is not one. Write one such as /state or /items/0/id."
            .formatted(Texts.shown(pointer)));
  }

  private void checkCompletion(Task.Http task) {
    switch (task.completion()) {
      case HttpCompletion.Answered _ -> {}
      case HttpCompletion.Poll poll -> checkPoll(poll);
      case HttpCompletion.Callback _ -> checkCallback(task.call());
    }
  }

  private void checkPoll(HttpCompletion.Poll poll) {
    checkUrl("task.completion.url", poll.url());
    for (String place : LateText.places(poll.url(), HttpTemplates::ofResponse)) {
      if (!place.startsWith(HttpTemplates.RESPONSE_HEADER)) {
        checkPointer("task.completion.url", place.substring(HttpTemplates.RESPONSE.length()));
      }
    }
    problems.addUnless(
        poll.interval().compareTo(SHORTEST_INTERVAL) >= 0,
        "task.completion.intervalSec",
        "The interval is %d ms. Give 0.1 s or more.".formatted(poll.interval().toMillis()));
    checkPointer("task.completion.jsonPointer", poll.jsonPointer());
    problems.addUnless(
        !poll.jsonPointer().isEmpty(),
        "task.completion.jsonPointer",
        "Nothing says where the state stands in the answer. Give a JSON pointer such as /state.");
    problems.addUnless(
        !poll.done().isEmpty(),
        "task.completion.done",
        "No state means that the work is done. Name at least one.");
    List<String> both = new ArrayList<>(poll.done());
    both.retainAll(poll.failed());
    problems.addUnless(
        both.isEmpty(),
        "task.completion.failed",
        "The states %s mean success and failure. Choose one.".formatted(both));
  }

  private void checkCallback(HttpCall call) {
    List<String> texts = new ArrayList<>(call.headers().values());
    texts.add(call.url());
    texts.add(call.body());
    problems.addUnless(
        texts.stream()
            .anyMatch(text -> !LateText.places(text, HttpTemplates.TOKEN::equals).isEmpty()),
        "task.completion",
        "The call does not carry ${callback.token}, so nobody could report back. Put it into the address, a header or the body.");
  }
}
