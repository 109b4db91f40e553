package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What follows a failed attempt, and how long things may take.
final class RetrySection {
  private final FormFields fields;
  private final Texts texts;

  RetrySection(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var card = new SectionCard(FormSection.RETRY, texts);
    card.beside(presets());
    var multiplier = fields.line("retryPolicy.multiplier", "job-form.multiplier", "mono-field");
    multiplier
        .disableProperty()
        .bind(
            fields
                .document(card)
                .map(it -> !it.text("retryPolicy.backoff").equals(Backoff.EXPONENTIAL.name()))
                .orElse(false));
    card.add(
        fields.columns(
            fields.line("retryPolicy.maxAttempts", "job-form.attempts", "mono-field"),
            fields.choice(
                "retryPolicy.backoff",
                "job-form.backoff",
                Arrays.stream(Backoff.values()).map(Backoff::name).toList(),
                this::backoff),
            fields.line("retryPolicy.baseDelaySec", "job-form.first-wait", "mono-field"),
            fields.line("timeoutSec", "job-form.attempt-limit", "mono-field")),
        fields.columns(
            fields.line("retryPolicy.maxDelaySec", "job-form.longest-wait", "mono-field"),
            multiplier,
            fields
                .line("retryPolicy.jitter", "job-form.jitter", "mono-field")
                .tip(texts.get("job-form.jitter-hint")),
            fields
                .line("runTimeoutSec", "job-form.run-limit", "mono-field")
                .tip(texts.get("job-form.run-limit-hint"))),
        fields.columns(
            fields
                .line("retryPolicy.neverExitCodes", "job-form.never-codes", "mono-field")
                .hint(texts.get("job-form.never-codes-hint")),
            fields
                .line("graceSec", "job-form.grace", "mono-field")
                .hint(texts.get("job-form.grace-hint"))),
        fields.flag("retryPolicy.retryOnTimeout", "job-form.retry-on-timeout"),
        rules());
    return card;
  }

  /// What is tried again beyond the default, or not.
  private Node rules() {
    return new FoldedFields(
        fields,
        List.of(
            "retryPolicy.alwaysExitCodes",
            "retryPolicy.neverStatuses",
            "retryPolicy.alwaysStatuses",
            "retryPolicy.neverExceptions",
            "retryPolicy.alwaysExceptions"),
        fields.columns(
            fields
                .line("retryPolicy.alwaysExitCodes", "job-form.always-codes", "mono-field")
                .hint(texts.get("job-form.always-hint")),
            fields
                .line("retryPolicy.neverStatuses", "job-form.never-statuses", "mono-field")
                .hint(texts.get("job-form.never-statuses-hint")),
            fields
                .line("retryPolicy.alwaysStatuses", "job-form.always-statuses", "mono-field")
                .hint(texts.get("job-form.always-hint"))),
        fields.columns(
            fields
                .line("retryPolicy.neverExceptions", "job-form.never-exceptions", "mono-field")
                .hint(texts.get("job-form.exceptions-hint")),
            fields
                .line("retryPolicy.alwaysExceptions", "job-form.always-exceptions", "mono-field")
                .hint(texts.get("job-form.exceptions-hint"))));
  }

  private String backoff(String name) {
    return texts.get(
        switch (Backoff.valueOf(name)) {
          case FIXED -> "job-form.backoff-fixed";
          case EXPONENTIAL -> "job-form.backoff-exponential";
          case FIBONACCI -> "job-form.backoff-fibonacci";
        });
  }

  private Node presets() {
    var label = new Label(texts.get("job-form.presets"));
    label.getStyleClass().addAll("small", "muted");
    var line = new HBox(label);
    line.getStyleClass().add("presets");
    for (var preset : RetryPreset.values()) {
      var button = new Button(texts.get(preset.textKey()), Icons.of(preset.icon()));
      button.getStyleClass().addAll("small", "ghost");
      button.setMinWidth(Button.USE_PREF_SIZE);
      button.setOnAction(_ -> fields.model().change(preset::into));
      line.getChildren().add(button);
    }
    return line;
  }
}
