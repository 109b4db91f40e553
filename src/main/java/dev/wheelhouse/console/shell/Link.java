package dev.wheelhouse.console.shell;

import dev.wheelhouse.model.RunId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where an object is found: can be copied as text, sent to a colleague, and opened (U2).
public sealed interface Link {
  String SCHEME = "wheelhouse:";

  /// A run, DAG run or node's run.
  record ToRun(RunId run) implements Link {}

  /// A job or DAG by its name.
  record ToJob(String name) implements Link {}

  /// A screen by its id.
  record ToScreen(String id) implements Link {}

  /// The link as people copy it, such as `wheelhouse:run/8841`.
  default String text() {
    return SCHEME
        + switch (this) {
          case ToRun(var run) -> "run/" + run.value();
          case ToJob(var name) -> "job/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
          case ToScreen(var id) -> "screen/" + id;
        };
  }

  /// Reads what [#text] wrote; empty for anything else.
  static Optional<Link> of(String text) {
    var stripped = text.strip();
    var slash = stripped.indexOf('/');
    if (!stripped.startsWith(SCHEME) || slash < 0) {
      return Optional.empty();
    }
    var name = stripped.substring(slash + 1);
    return switch (stripped.substring(SCHEME.length(), slash)) {
      case "run" -> run(name);
      case "job" -> name.isEmpty() ? Optional.empty() : job(name);
      case "screen" -> Optional.of(new ToScreen(name));
      default -> Optional.empty();
    };
  }

  private static Optional<Link> run(String number) {
    try {
      return Optional.of(new ToRun(new RunId(Long.parseLong(number))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Link> job(String encoded) {
    try {
      return Optional.of(new ToJob(URLDecoder.decode(encoded, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
