package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.model.definition.HttpCall;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One request as it goes out. It may hold secrets, so nothing of it is shown but the method, the
/// address without its values, and the names of headers.
record Question(String method, URI uri, Map<String, String> headers, String body) {
  Question {
    headers = Map.copyOf(headers);
  }

  /// @param late fills what dispatch left open
  /// @throws BadCall when the address is none
  static Question of(HttpCall call, UnaryOperator<String> late) throws BadCall {
    Map<String, String> headers = new TreeMap<>();
    call.headers().forEach((name, value) -> headers.put(name, late.apply(value)));
    switch (call.auth()) {
      case HttpCall.Auth.None _ -> {}
      case HttpCall.Auth.Basic(var user, var password) ->
          headers.put("Authorization", "Basic " + base64(user + ":" + password));
      case HttpCall.Auth.Bearer(var token) -> headers.put("Authorization", "Bearer " + token);
    }
    return new Question(
        call.method(), uri(late.apply(call.url())), headers, late.apply(call.body()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static URI uri(String text) throws BadCall {
    return web(reference(text));
  }

  /// An address that may be a relative one.
  static URI reference(String text) throws BadCall {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new BadCall(
          "The address is none: %s at character %d. Correct it."
              .formatted(e.getReason(), e.getIndex() + 1));
    }
  }

  /// Only the web is called, and only by name.
  static URI web(URI uri) throws BadCall {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new BadCall("The address " + shown(uri) + " is not one of http or https. Correct it.");
    }
    return uri;
  }

  /// Asks another address. What shows who we are stays with the host that it was meant for.
  Question get(URI other) {
    Map<String, String> kept = new TreeMap<>();
    if (sameOrigin(other)) {
      headers.forEach(
          (name, value) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
              kept.put(name, value);
            }
          });
    }
    return new Question(method.equals("HEAD") ? "HEAD" : "GET", other, kept, "");
  }

  boolean sameOrigin(URI other) {
    return String.valueOf(uri.getScheme()).equalsIgnoreCase(other.getScheme())
        && String.valueOf(uri.getHost()).equalsIgnoreCase(other.getHost())
        && uri.getPort() == other.getPort();
  }

  /// An address without user, and without the values of its query.
  static String shown(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&"))
                .map(each -> each.split("=", 2)[0] + "=…")
                .collect(Collectors.joining("&", "?", ""));
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath() + query;
  }

  @Override
  public String toString() {
    return method + " " + shown(uri);
  }
}
