package dev.wheelhouse.console.jobs.form;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of what a task's processes may take.
final class ProcessLimitsPart {
  private final FormFields fields;

  ProcessLimitsPart(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var texts = fields.texts();
    var part =
        new VBox(
            fields.columns(
                fields
                    .line(ProcessLimitFields.CPU, "job-form.limit-cpu", "mono-field")
                    .hint(texts.get("job-form.limit-cpu-hint")),
                fields
                    .line(ProcessLimitFields.MEMORY, "job-form.limit-memory", "mono-field")
                    .hint(texts.get("job-form.limit-memory-hint")),
                fields
                    .line(ProcessLimitFields.OPEN_FILES, "job-form.limit-files", "mono-field")
                    .hint(texts.get("job-form.no-limit-hint")),
                fields
                    .line(ProcessLimitFields.USER, "job-form.limit-user", "mono-field")
                    .hint(texts.get("job-form.limit-user-hint"))),
            fields.flag(ProcessLimitFields.NO_NETWORK, "job-form.limit-network"));
    part.getStyleClass().add("fields");
    return part;
  }
}
