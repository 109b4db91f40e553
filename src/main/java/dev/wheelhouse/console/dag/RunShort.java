package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.dag.Backdrop.Ran;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a run stands, in the few words that a card has room for: `63 115 rows, 3 m 12 s`.
record RunShort(Texts texts, Formats formats) {
  private static final Pattern CALL =
      Pattern.compile(
          "^(?:\\[[^]]*] )?[A-Z]+ https?://(?<host>[^/:\\s]+)\\S*"
              + " answered (?<status>\\d{3})\\b");

  /// Of an error, so that the tries beside it stay in sight.
  private static final int LONGEST_ERROR = 22;

  String of(Ran ran) {
    var status = ran.view().run().status();
    return switch (status.state()) {
      case SUCCESS -> done(status, ran);
      case FAILED, TIMEOUT, LOST -> failed(status, ran);
      case PENDING, QUEUED -> texts.get("dag.waits");
      case RUNNING -> texts.get("dag.is-running");
      case PAUSED -> texts.get("dag.is-paused");
      case RETRY_WAIT -> texts.get("dag.is-retry-wait");
      case NEEDS_CONFIRMATION -> texts.get("dag.is-needs-confirmation");
      case CANCELED -> texts.get("dag.is-canceled");
      case SKIPPED -> texts.get("dag.is-skipped");
    };
  }

  /// What a card has room for: of a success what it handed on or how long it took, not both.
  String brief(Ran ran) {
    var moved =
        ran.view().run().state() == RunState.SUCCESS ? handedOn(ran) : Optional.<String>empty();
    return moved.orElseGet(() -> of(ran));
  }

  private String done(Status status, Ran ran) {
    var parts = new ArrayList<String>();
    handedOn(ran).ifPresent(parts::add);
    if (status.startedAt() != null && status.endedAt() != null) {
      parts.add(formats.duration(Duration.between(status.startedAt(), status.endedAt())));
    }
    return parts.isEmpty() ? texts.get("dag.is-success") : joined(parts);
  }

  /// What tells most of the outputs that tasks have by themselves.
  private Optional<String> handedOn(Ran ran) {
    return rows(ran.output("rows"))
        .or(() -> rows(ran.output("updated")))
        .or(
            () ->
                Optional.of(ran.output("status"))
                    .filter(it -> it.matches("\\d{3}"))
                    .map(it -> texts.get("dag.answered", it)));
  }

  private Optional<String> rows(String number) {
    return Optional.of(number)
        .filter(it -> it.matches("\\d{1,18}"))
        .map(it -> texts.count("dag.rows", Long.parseLong(it)));
  }

  /// What stands for its items has no tries of its own.
  private String failed(Status status, Ran ran) {
    var result = ran.result();
    var words = shortened(status.lastError());
    var first = words.isEmpty() ? texts.get("dag.is-failed") : words;
    return result == null || result.maxAttempts() < 2 || status.attempts() == 0
        ? first
        : joined(List.of(first, tries(status.attempts(), result.maxAttempts())));
  }

  private String tries(int made, int most) {
    return texts.get("dag.tries-of", made, most);
  }

  /// Of a call that was answered otherwise: `503 from sepa-gw`. Else what comes before the
  /// explanation.
  private String shortened(String error) {
    var call = CALL.matcher(error);
    if (call.find()) {
      return texts.get("dag.status-from", call.group("status"), call.group("host"));
    }
    var line = error.lines().findFirst().orElse("").strip();
    var clause = line.split("[:;,] ", 2)[0];
    return clause.length() <= LONGEST_ERROR
        ? clause
        : clause.substring(0, LONGEST_ERROR - 1).stripTrailing() + "…";
  }

  private String joined(List<String> parts) {
    return String.join(texts.get("dag.comma"), parts);
  }
}
