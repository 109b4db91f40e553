package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Task;

/// The fields of an HTTP task. What is usual is left out: no auth, the system's trust, any 2xx, the
/// answer as the end.
final class HttpTaskJson {
  private static final String TYPE = "type";

  private HttpTaskJson() {}

  static void write(Task.Http task, ObjectNode json) {
    HttpCall call = task.call();
    json.put("method", call.method());
    json.put("url", call.url());
    json.set("headers", Tree.textsByName(call.headers()));
    json.put("body", call.body());
    write(call.auth(), json);
    if (!call.trust().equals(HttpCall.Trust.SYSTEM)) {
      write(call.trust(), json.putObject("tls"));
    }
    json.put("connectTimeoutSec", Values.seconds(call.connectTimeout()));
    if (!task.expect().equals(HttpExpectation.USUAL)) {
      write(task.expect(), json.putObject("expect"));
    }
    write(task.completion(), json);
  }

  private static void write(HttpCall.Auth auth, ObjectNode json) {
    switch (auth) {
      case HttpCall.Auth.None _ -> {}
      case HttpCall.Auth.Basic(var user, var password) ->
          json.putObject("auth").put(TYPE, "BASIC").put("user", user).put("password", password);
      case HttpCall.Auth.Bearer(var token) ->
          json.putObject("auth").put(TYPE, "BEARER").put("token", token);
    }
  }

  private static void write(HttpCall.Trust trust, ObjectNode json) {
    json.put("certificate", trust.certificate());
    json.put("clientKeyStore", trust.clientKeyStore());
    json.put("clientPassword", trust.clientPassword());
    json.put("anyHost", trust.anyHost());
  }

  private static void write(HttpExpectation expect, ObjectNode json) {
    json.set("statuses", Tree.texts(expect.statuses()));
    json.put("jsonPointer", expect.jsonPointer());
    json.put("equalTo", expect.equalTo());
    json.put("bodyContains", expect.bodyContains());
  }

  private static void write(HttpCompletion completion, ObjectNode json) {
    switch (completion) {
      case HttpCompletion.Answered _ -> {}
      case HttpCompletion.Callback _ -> json.putObject("completion").put(TYPE, "CALLBACK");
      case HttpCompletion.Poll poll -> {
        ObjectNode to = json.putObject("completion").put(TYPE, "POLL").put("url", poll.url());
        to.put("intervalSec", Values.seconds(poll.interval()));
        to.put("jsonPointer", poll.jsonPointer());
        to.set("done", Tree.texts(poll.done()));
        to.set("failed", Tree.texts(poll.failed()));
      }
    }
  }

  static Task read(Fields fields) {
    HttpCall call =
        new HttpCall(
            fields.text("method", "GET"),
            fields.text("url"),
            fields.textsByName("headers"),
            fields.text("body", ""),
            fields.object("auth").map(HttpTaskJson::auth).orElse(new HttpCall.Auth.None()),
            fields.object("tls").map(HttpTaskJson::trust).orElse(HttpCall.Trust.SYSTEM),
            fields.seconds("connectTimeoutSec", HttpCall.USUAL_CONNECT_TIMEOUT));
    return new Task.Http(
        call,
        fields.object("expect").map(HttpTaskJson::expectation).orElse(HttpExpectation.USUAL),
        fields
            .object("completion")
            .map(HttpTaskJson::completion)
            .orElse(new HttpCompletion.Answered()));
  }

  private static HttpCall.Auth auth(Fields fields) {
    HttpCall.Auth auth =
        switch (fields.text(TYPE)) {
          case "NONE" -> new HttpCall.Auth.None();
          case "BASIC" -> new HttpCall.Auth.Basic(fields.text("user"), fields.text("password", ""));
          case "BEARER" -> new HttpCall.Auth.Bearer(fields.text("token"));
          case String other -> throw notAmong(fields, other, "NONE, BASIC, BEARER");
        };
    fields.end();
    return auth;
  }

  private static HttpCall.Trust trust(Fields fields) {
    var trust =
        new HttpCall.Trust(
            fields.text("certificate", ""),
            fields.text("clientKeyStore", ""),
            fields.text("clientPassword", ""),
            fields.flag("anyHost", false));
    fields.end();
    return trust;
  }

  private static HttpExpectation expectation(Fields fields) {
    var expectation =
        new HttpExpectation(
            fields.texts("statuses"),
            fields.text("jsonPointer", ""),
            fields.text("equalTo", ""),
            fields.text("bodyContains", ""));
    fields.end();
    return expectation;
  }

  private static HttpCompletion completion(Fields fields) {
    HttpCompletion completion =
        switch (fields.text(TYPE)) {
          case "ANSWER" -> new HttpCompletion.Answered();
          case "CALLBACK" -> new HttpCompletion.Callback();
          case "POLL" ->
              new HttpCompletion.Poll(
                  fields.text("url"),
                  fields.seconds("intervalSec", HttpCompletion.USUAL_INTERVAL),
                  fields.text("jsonPointer"),
                  fields.texts("done"),
                  fields.texts("failed"));
          case String other -> throw notAmong(fields, other, "ANSWER, POLL, CALLBACK");
        };
    fields.end();
    return completion;
  }

  private static RuntimeException notAmong(Fields fields, String found, String known) {
    return Refusal.of(
        fields.path(TYPE), "is \"" + Refusal.shown(found) + "\"; give one of " + known + ".");
  }
}
