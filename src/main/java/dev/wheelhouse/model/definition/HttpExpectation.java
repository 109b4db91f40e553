package dev.wheelhouse.model.definition;

import java.util.List;
import java.util.regex.Pattern;

/// What makes an answer over HTTP a success.
///
/// @param statuses as `200`, `200-299` or `2xx`; empty for 200 to 299
/// @param jsonPointer what the body must have there (RFC 6901); empty for anything
/// @param equalTo the value that must stand there, as a template; empty when it only must exist
/// @param bodyContains a text that the body must hold, as a template; empty for anything
public record HttpExpectation(
    List<String> statuses, String jsonPointer, String equalTo, String bodyContains) {
  public static final HttpExpectation USUAL = new HttpExpectation(List.of(), "", "", "");

  private static final Pattern STATUS = Pattern.compile("[1-5](xx|\\d\\d)|\\d{3}-\\d{3}");

  public HttpExpectation {
    statuses = List.copyOf(statuses);
  }

  /// Whether the text names statuses: `200`, `200-299` or `2xx`.
  public static boolean isStatus(String text) {
    return STATUS.matcher(text).matches() && (text.length() == 3 || first(text) <= last(text));
  }

  /// Whether an answer with this status is what was expected.
  public boolean accepts(int status) {
    return statuses.isEmpty()
        ? status >= 200 && status <= 299
        : statuses.stream()
            .anyMatch(text -> isStatus(text) && first(text) <= status && status <= last(text));
  }

  private static int first(String text) {
    return Integer.parseInt(text.substring(0, 3).replace('x', '0'));
  }

  private static int last(String text) {
    return Integer.parseInt(text.substring(text.length() - 3).replace('x', '9'));
  }
}
