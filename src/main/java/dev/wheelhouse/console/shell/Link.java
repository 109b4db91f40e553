package dev.wheelhouse.console.shell;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.run.RunState;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an object is found: can be copied as text, sent to a colleague, and opened (U2).
public sealed interface Link {
  String SCHEME = "wheelhouse:";

  /// A run, DAG run or node's run.
  record ToRun(RunId run) implements Link {}

  /// A job or DAG by its name.
  record ToJob(String name) implements Link {}

  /// The runs that a filter lets through.
  ///
  /// @param states empty for all
  /// @param job part of the job's name; empty for all
  /// @param past how far back; zero for the beginning of all
  record ToRuns(Set<RunState> states, String job, Duration past) implements Link {
    public ToRuns {
      states = Set.copyOf(states);
    }
  }

  /// A queue as a filter narrows it.
  ///
  /// @param text and `owner` empty for all
  record ToQueue(Queue queue, String owner, String text) implements Link {}

  /// A bulk operation.
  record ToOperation(long id) implements Link {}

  /// A screen by its id.
  record ToScreen(String id) implements Link {}

  /// The versions of a job or DAG.
  record ToVersions(String name) implements Link {}

  /// The form for a job that is not there yet.
  ///
  /// @param made goes on with the name of the job once it is saved; null for nobody who waits
  record NewJob(@Nullable Consumer<String> made) implements Link {
    public NewJob() {
      this(null);
    }
  }

  /// The form of a job or DAG.
  record EditJob(String name) implements Link {}

  /// The form for a copy of a job or DAG.
  record DuplicateJob(String name) implements Link {}

  /// The editor with a DAG that is not there yet.
  record NewDag() implements Link {}

  /// The editor with a DAG.
  record EditDag(String name) implements Link {}

  /// The editor with a copy of a DAG.
  record DuplicateDag(String name) implements Link {}

  /// The link as people copy it, such as `wheelhouse:run/8841`.
  default String text() {
    return SCHEME
        + switch (this) {
          case ToRun(var run) -> "run/" + run.value();
          case ToJob(var name) -> "job/" + encoded(name);
          case ToRuns(var states, var job, var past) ->
              "runs/" + names(states) + "/" + past + "/" + encoded(job);
          case ToQueue(var queue, var owner, var text) ->
              "queue/" + queue + "/" + encoded(owner) + "/" + encoded(text);
          case ToOperation(var id) -> "operation/" + id;
          case ToScreen(var id) -> "screen/" + id;
          case ToVersions(var name) -> "versions/" + encoded(name);
          case NewJob _ -> "new/job";
          case EditJob(var name) -> "edit/" + encoded(name);
          case DuplicateJob(var name) -> "duplicate/" + encoded(name);
          case NewDag _ -> "new/dag";
          case EditDag(var name) -> "edit-dag/" + encoded(name);
          case DuplicateDag(var name) -> "duplicate-dag/" + encoded(name);
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
      case "runs" -> runs(name.split("/", -1));
      case "queue" -> queue(name.split("/", -1));
      case "operation" -> operation(name);
      case "job" -> named(name).map(ToJob::new);
      case "versions" -> named(name).map(ToVersions::new);
      case "screen" -> Optional.of(new ToScreen(name));
      case "new" -> fresh(name);
      case "edit" -> named(name).map(EditJob::new);
      case "duplicate" -> named(name).map(DuplicateJob::new);
      case "edit-dag" -> named(name).map(EditDag::new);
      case "duplicate-dag" -> named(name).map(DuplicateDag::new);
      default -> Optional.empty();
    };
  }

  private static Optional<Link> fresh(String kind) {
    return switch (kind) {
      case "job" -> Optional.of(new NewJob());
      case "dag" -> Optional.of(new NewDag());
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

  private static Optional<Link> runs(String[] parts) {
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var states =
          Stream.of(parts[0].split(","))
              .filter(name -> !name.isEmpty())
              .map(RunState::valueOf)
              .collect(Collectors.toSet());
      var job = URLDecoder.decode(parts[2], StandardCharsets.UTF_8);
      return Optional.of(new ToRuns(states, job, Duration.parse(parts[1])));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Link> queue(String[] parts) {
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ToQueue(
              Queue.valueOf(parts[0]),
              URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
              URLDecoder.decode(parts[2], StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Link> operation(String number) {
    try {
      return Optional.of(new ToOperation(Long.parseLong(number)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String names(Set<RunState> states) {
    return states.stream().sorted().map(RunState::name).collect(Collectors.joining(","));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static Optional<String> named(String encoded) {
    try {
      return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
          .filter(name -> !name.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
