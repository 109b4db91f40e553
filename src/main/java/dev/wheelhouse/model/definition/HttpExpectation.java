package dev.wheelhouse.model.definition;

import java.util.List;

/// What makes an answer over HTTP a success.
///
/// @param statuses as `200`, `200-299` or `2xx`; empty for 200 to 299
/// @param jsonPointer what the body must have there (RFC 6901); empty for anything
/// @param equalTo the value that must stand there, as a template; empty when it only must exist
/// @param bodyContains a text that the body must hold, as a template; empty for anything
public record HttpExpectation(
    List<String> statuses, String jsonPointer, String equalTo, String bodyContains) {
  public static final HttpExpectation USUAL = new HttpExpectation(List.of(), "", "", "");

  public HttpExpectation {
    statuses = List.copyOf(statuses);
  }
}
