package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.KnownNames;
import javafx.scene.Node;

/// Where a job of the DAG's own runs, how urgently, and how long it may take.
final class PlacementPart {
  private PlacementPart() {}

  static Node of(FormFields fields) {
    var texts = fields.texts();
    return new InspectorSection(texts, "dag.inspector.limits")
        .marked(
            fields,
            "timeoutSec",
            "runTimeoutSec",
            "graceSec",
            "executorSelector",
            "priority",
            "concurrencyLimit")
        .with(
            fields.columns(
                fields.line("timeoutSec", "dag.inspector.try-limit", "mono-field"),
                fields
                    .line("runTimeoutSec", "dag.inspector.run-limit", "mono-field")
                    .tip(texts.get("job-form.run-limit-hint")),
                fields
                    .line("graceSec", "job-form.grace", "mono-field")
                    .tip(texts.get("job-form.grace-hint")),
                fields.known("executorSelector", "job-form.pool", KnownNames::pools),
                fields
                    .line("priority", "job-form.priority", "mono-field")
                    .tip(texts.get("job-form.priority-hint")),
                fields
                    .line("concurrencyLimit", "job-form.concurrency", "mono-field")
                    .tip(texts.get("job-form.concurrency-hint"))));
  }
}
