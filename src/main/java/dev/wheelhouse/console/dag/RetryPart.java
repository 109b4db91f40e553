package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FoldedFields;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.RetryCurve;
import dev.wheelhouse.console.jobs.form.RetryPlan;
import dev.wheelhouse.console.jobs.form.RetryWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What follows a failed attempt of a job of the DAG's own, drawn on one scale.
final class RetryPart {
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

  private final InspectorModel model;
  private final FormFields fields;
  private final Formats formats;
  private final RetryCurve curve;
  private final Label end = new Label();
  private final Label late = new Label();

  RetryPart(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.formats = parts.formats();
    this.curve = new RetryCurve(fields.texts());
  }

  Node node() {
    end.getStyleClass().addAll("small", "muted");
    late.getStyleClass().addAll("small", "danger-text");
    late.setWrapText(true);
    late.managedProperty().bind(late.visibleProperty());
    curve.setId("inspector-curve");
    late.setId("inspector-curve-late");
    model.sheet().retriesProperty().when(InScene.of(curve)).subscribe(_ -> draw());
    model.firingsProperty().when(InScene.of(curve)).subscribe(_ -> draw());
    return new InspectorSection(fields.texts(), "dag.inspector.retry")
        .marked(fields, "retryPolicy")
        .beside(end)
        .with(
            fields.row(
                List.of(39, 17, 25, 19),
                fields.choice(
                    "retryPolicy.backoff", "job-form.backoff", Backoff.class, RetryPart::words),
                fields.line("retryPolicy.maxAttempts", "dag.inspector.tries", "mono-field"),
                fields.line("retryPolicy.baseDelaySec", "job-form.first-wait", "mono-field"),
                fields.line("retryPolicy.jitter", "job-form.jitter", "mono-field")),
            curve,
            late,
            rarer());
  }

  private Node rarer() {
    return new FoldedFields(
        fields,
        List.of(
            "retryPolicy.neverExitCodes",
            "retryPolicy.alwaysExitCodes",
            "retryPolicy.neverStatuses",
            "retryPolicy.alwaysStatuses",
            "retryPolicy.neverExceptions",
            "retryPolicy.alwaysExceptions"),
        fields.columns(
            fields.line("retryPolicy.maxDelaySec", "job-form.longest-wait", "mono-field"),
            fields.line("retryPolicy.multiplier", "job-form.multiplier", "mono-field"),
            fields.line("retryPolicy.neverExitCodes", "job-form.never-codes", "mono-field"),
            fields.line("retryPolicy.alwaysExitCodes", "job-form.always-codes", "mono-field"),
            fields.line("retryPolicy.neverStatuses", "job-form.never-statuses", "mono-field"),
            fields.line("retryPolicy.alwaysStatuses", "job-form.always-statuses", "mono-field")),
        fields.line("retryPolicy.neverExceptions", "job-form.never-exceptions", "mono-field"),
        fields.line("retryPolicy.alwaysExceptions", "job-form.always-exceptions", "mono-field"),
        fields.markedFlag("retryPolicy.retryOnTimeout", "job-form.retry-on-timeout"));
  }

  private static String words(Backoff backoff) {
    return switch (backoff) {
      case FIXED -> "job-form.backoff-fixed";
      case EXPONENTIAL -> "job-form.backoff-exponential";
      case FIBONACCI -> "job-form.backoff-fibonacci";
    };
  }

  private void draw() {
    model.sheet().retriesProperty().get().ifPresent(this::draw);
  }

  private void draw(RetryPlan plan) {
    var texts = fields.texts();
    var deadLetter = fields.model().fields().flag("deadLetter");
    var interval = model.firingsProperty().get().shortest();
    curve.show(plan, interval, deadLetter);
    end.setText(
        texts.get(
            deadLetter ? "dag.inspector.dead-letter-after" : "dag.inspector.fails-after",
            formats.duration(plan.end())));
    var outlasted = interval.filter(plan::outlasts);
    var said =
        Stream.concat(
                new RetryWords(texts).limit(plan).stream(),
                outlasted
                    .map(it -> texts.get("dag.inspector.outlasts", formats.duration(it)))
                    .stream())
            .collect(Collectors.joining("\n"));
    late.setVisible(!said.isEmpty());
    late.setText(said);
    end.pseudoClassStateChanged(LATE, outlasted.isPresent());
  }
}
