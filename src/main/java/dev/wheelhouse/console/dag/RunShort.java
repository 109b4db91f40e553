package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/// How a run stands, in the few words that a card has room for: `63 115 rows, 3 m 12 s`.
record RunShort(Texts texts, Formats formats) {
  private static final String ROWS = "rows";

  String of(RunView view, Map<String, String> outputs) {
    var status = view.run().status();
    return switch (view.run().state()) {
      case SUCCESS -> done(status, outputs);
      case FAILED, TIMEOUT, LOST -> error(status);
      case PENDING, QUEUED -> texts.get("dag.waits");
      case RUNNING -> texts.get("dag.is-running");
      case PAUSED -> texts.get("dag.is-paused");
      case RETRY_WAIT -> texts.get("dag.is-retry-wait");
      case NEEDS_CONFIRMATION -> texts.get("dag.is-needs-confirmation");
      case CANCELED -> texts.get("dag.is-canceled");
      case SKIPPED -> texts.get("dag.is-skipped");
    };
  }

  private String done(Status status, Map<String, String> outputs) {
    var parts = new ArrayList<String>();
    var rows = outputs.getOrDefault(ROWS, "");
    if (rows.matches("\\d{1,18}")) {
      parts.add(texts.count("dag.rows", Long.parseLong(rows)));
    }
    if (status.startedAt() != null && status.endedAt() != null) {
      parts.add(formats.duration(Duration.between(status.startedAt(), status.endedAt())));
    }
    return parts.isEmpty()
        ? texts.get("dag.is-success")
        : String.join(texts.get("dag.comma"), parts);
  }

  private String error(Status status) {
    return status.lastError().isBlank()
        ? texts.get("dag.is-failed")
        : status.lastError().lines().findFirst().orElse("").strip();
  }
}
