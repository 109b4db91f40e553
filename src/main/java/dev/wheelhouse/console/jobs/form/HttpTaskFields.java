package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCall.Auth;
import dev.wheelhouse.model.definition.HttpCall.Trust;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Task;
import java.util.List;

/// The fields of an HTTP task, there and back.
final class HttpTaskFields {
  static final String HEADERS = "task.headers";
  static final Task.Http EMPTY =
      new Task.Http(HttpCall.of("GET", ""), HttpExpectation.USUAL, new HttpCompletion.Answered());

  private HttpTaskFields() {}

  /// How a request shows who it is.
  enum AuthKind {
    NONE,
    BASIC,
    BEARER
  }

  /// What ends the task.
  enum Completion {
    ANSWERED,
    POLL,
    CALLBACK
  }

  static void write(Task.Http task, FieldTexts texts) {
    var call = task.call();
    texts.put("task.method", call.method());
    texts.put("task.url", call.url());
    texts.named(HEADERS, call.headers());
    texts.put("task.body", call.body());
    texts.put("task.connectTimeoutSec", DurationWords.format(call.connectTimeout()));
    write(call.auth(), texts);
    write(call.trust(), texts);
    var expect = task.expect();
    texts.put("task.expect.statuses", CommaList.join(expect.statuses()));
    texts.put("task.expect.jsonPointer", expect.jsonPointer());
    texts.put("task.expect.equalTo", expect.equalTo());
    texts.put("task.expect.bodyContains", expect.bodyContains());
    write(task.completion(), texts);
  }

  private static void write(Auth auth, FieldTexts texts) {
    var basic = auth instanceof Auth.Basic it ? it : new Auth.Basic("", "");
    var bearer = auth instanceof Auth.Bearer it ? it : new Auth.Bearer("");
    texts.put(
        "task.auth.type",
        switch (auth) {
          case Auth.None _ -> AuthKind.NONE.name();
          case Auth.Basic _ -> AuthKind.BASIC.name();
          case Auth.Bearer _ -> AuthKind.BEARER.name();
        });
    texts.put("task.auth.user", basic.user());
    texts.put("task.auth.password", basic.password());
    texts.put("task.auth.token", bearer.token());
  }

  private static void write(Trust trust, FieldTexts texts) {
    texts.put("task.tls.certificate", trust.certificate());
    texts.put("task.tls.clientKeyStore", trust.clientKeyStore());
    texts.put("task.tls.clientPassword", trust.clientPassword());
    texts.put("task.tls.anyHost", trust.anyHost());
  }

  private static void write(HttpCompletion completion, FieldTexts texts) {
    var poll =
        completion instanceof HttpCompletion.Poll it
            ? it
            : new HttpCompletion.Poll("", HttpCompletion.USUAL_INTERVAL, "", List.of(), List.of());
    texts.put(
        "task.completion.type",
        switch (completion) {
          case HttpCompletion.Answered _ -> Completion.ANSWERED.name();
          case HttpCompletion.Poll _ -> Completion.POLL.name();
          case HttpCompletion.Callback _ -> Completion.CALLBACK.name();
        });
    texts.put("task.completion.url", poll.url());
    texts.put("task.completion.intervalSec", DurationWords.format(poll.interval()));
    texts.put("task.completion.jsonPointer", poll.jsonPointer());
    texts.put("task.completion.done", CommaList.join(poll.done()));
    texts.put("task.completion.failed", CommaList.join(poll.failed()));
  }

  static Task.Http read(FieldReader reader) {
    var call =
        new HttpCall(
            reader.text("task.method"),
            reader.text("task.url"),
            reader.named(HEADERS),
            reader.text("task.body"),
            auth(reader),
            new Trust(
                reader.text("task.tls.certificate"),
                reader.text("task.tls.clientKeyStore"),
                reader.text("task.tls.clientPassword"),
                reader.flag("task.tls.anyHost")),
            reader.duration("task.connectTimeoutSec", HttpCall.USUAL_CONNECT_TIMEOUT));
    var expect =
        new HttpExpectation(
            reader.list("task.expect.statuses"),
            reader.text("task.expect.jsonPointer"),
            reader.text("task.expect.equalTo"),
            reader.text("task.expect.bodyContains"));
    return new Task.Http(call, expect, completion(reader));
  }

  private static Auth auth(FieldReader reader) {
    return switch (reader.choice("task.auth.type", AuthKind.class, AuthKind.NONE)) {
      case NONE -> new Auth.None();
      case BASIC ->
          new Auth.Basic(reader.text("task.auth.user"), reader.text("task.auth.password"));
      case BEARER -> new Auth.Bearer(reader.text("task.auth.token"));
    };
  }

  private static HttpCompletion completion(FieldReader reader) {
    return switch (reader.choice("task.completion.type", Completion.class, Completion.ANSWERED)) {
      case ANSWERED -> new HttpCompletion.Answered();
      case CALLBACK -> new HttpCompletion.Callback();
      case POLL ->
          new HttpCompletion.Poll(
              reader.text("task.completion.url"),
              reader.duration("task.completion.intervalSec", HttpCompletion.USUAL_INTERVAL),
              reader.text("task.completion.jsonPointer"),
              reader.list("task.completion.done"),
              reader.list("task.completion.failed"));
    };
  }
}
