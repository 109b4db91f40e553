package dev.wheelhouse.model.definition;

import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/// The texts of an HTTP task that are templates. Where a callback's token or the first answer may
/// be named, what dispatch leaves is a [LateText].
public final class HttpTemplates {
  public static final String TOKEN = "callback.token";
  public static final String RESPONSE_HEADER = "response.header.";

  /// Followed by a JSON pointer, which begins with a slash.
  public static final String RESPONSE = "response.";

  private HttpTemplates() {}

  /// A place of an answer: `response./id` or `response.header.location`.
  public static boolean ofResponse(String inside) {
    return inside.startsWith(RESPONSE + "/")
        || (inside.startsWith(RESPONSE_HEADER) && inside.length() > RESPONSE_HEADER.length());
  }

  static Task each(Task.Http task, BinaryOperator<String> change) {
    BinaryOperator<String> ofCall =
        task.completion() instanceof HttpCompletion.Callback ? late(TOKEN::equals, change) : change;
    return new Task.Http(
        call(task.call(), ofCall, change),
        new HttpExpectation(
            task.expect().statuses(),
            task.expect().jsonPointer(),
            change.apply("task.expect.equalTo", task.expect().equalTo()),
            change.apply("task.expect.bodyContains", task.expect().bodyContains())),
        completion(task.completion(), late(HttpTemplates::ofResponse, change)));
  }

  private static BinaryOperator<String> late(
      Predicate<String> late, BinaryOperator<String> change) {
    return (path, text) -> LateText.between(text, late, part -> change.apply(path, part));
  }

  private static HttpCall call(
      HttpCall call, BinaryOperator<String> ofCall, BinaryOperator<String> change) {
    TreeMap<String, String> headers = new TreeMap<>(call.headers());
    headers.replaceAll((name, value) -> ofCall.apply("task.headers." + name, value));
    HttpCall.Trust trust = call.trust();
    return new HttpCall(
        call.method(),
        ofCall.apply("task.url", call.url()),
        headers,
        ofCall.apply("task.body", call.body()),
        auth(call.auth(), change),
        new HttpCall.Trust(
            trust.certificate(),
            trust.clientKeyStore(),
            change.apply("task.tls.clientPassword", trust.clientPassword()),
            trust.anyHost()),
        call.connectTimeout());
  }

  private static HttpCall.Auth auth(HttpCall.Auth auth, BinaryOperator<String> change) {
    return switch (auth) {
      case HttpCall.Auth.None none -> none;
      case HttpCall.Auth.Basic(var user, var password) ->
          new HttpCall.Auth.Basic(
              change.apply("task.auth.user", user), change.apply("task.auth.password", password));
      case HttpCall.Auth.Bearer(var token) ->
          new HttpCall.Auth.Bearer(change.apply("task.auth.token", token));
    };
  }

  private static HttpCompletion completion(
      HttpCompletion completion, BinaryOperator<String> ofAnswer) {
    return completion instanceof HttpCompletion.Poll poll
        ? new HttpCompletion.Poll(
            ofAnswer.apply("task.completion.url", poll.url()),
            poll.interval(),
            poll.jsonPointer(),
            poll.done(),
            poll.failed())
        : completion;
  }
}
