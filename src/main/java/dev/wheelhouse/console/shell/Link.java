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

  /// The form of a new job.
  record NewJob() implements Link {}

  /// The form of a job that is there.
  record EditJob(String name) implements Link {}

  /// The form of a new job that begins as a copy.
  record DuplicateJob(String name) implements Link {}

  /// The link as people copy it, such as `wheelhouse:run/8841`.
  default String text() {
    return SCHEME
        + switch (this) {
          case ToRun(var run) -> "run/" + run.value();
          case ToJob(var name) -> "job/" + encoded(name);
          case ToScreen(var id) -> "screen/" + id;
          case NewJob() -> "new/job";
          case EditJob(var name) -> "edit/" + encoded(name);
          case DuplicateJob(var name) -> "duplicate/" + encoded(name);
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
      case "job" -> named(name).map(ToJob::new);
      case "new" -> name.equals("job") ? Optional.of(new NewJob()) : Optional.empty();
      case "edit" -> named(name).map(EditJob::new);
      case "duplicate" -> named(name).map(DuplicateJob::new);
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

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /// The name of a job; empty when there is none.
  private static Optional<String> named(String encoded) {
    try {
      return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
          .filter(name -> !name.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
