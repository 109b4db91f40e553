package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.KnownNames;
import dev.wheelhouse.console.text.ChoiceTexts;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.IdempotencyKey;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// What may happen to a run that was lost, comes twice, or failed for good.
final class SafetyPart {
  private static final String KEY_ON = "idempotencyKey.on";
  private static final String COMPENSATION = "compensation.job";

  private SafetyPart() {}

  static Node of(InspectorParts parts) {
    var fields = parts.fields();
    var texts = fields.texts();
    return new InspectorSection(texts, "dag.inspector.safety")
        .marked(fields, "idempotent", "deadLetter", "idempotencyKey", "compensation", "resource")
        .with(
            fields.choice(
                "idempotent",
                "dag.inspector.if-lost",
                List.of("true", "false"),
                it ->
                    texts.get(
                        Boolean.parseBoolean(it)
                            ? "dag.inspector.lost-retry"
                            : "dag.inspector.lost-ask")),
            fields.markedFlag("deadLetter", "job-form.dead-letter"),
            fields.markedFlag(KEY_ON, "job-form.key"),
            fields.when(key(fields), it -> it.flag(KEY_ON)),
            undoing(parts),
            fields.when(
                fields.choice(
                    "compensation.when",
                    "job-form.compensation-when",
                    Compensation.When.class,
                    ChoiceTexts::of),
                it -> !it.text(COMPENSATION).isBlank()));
  }

  /// The job that undoes it, and a button that makes one.
  private static Node undoing(InspectorParts parts) {
    var fields = parts.fields();
    var texts = fields.texts();
    var make = new Button(texts.get("dag.create-job"));
    make.setId("new-undoing");
    make.setMinWidth(Button.USE_PREF_SIZE);
    make.setOnAction(_ -> parts.model().newUndoing());
    return fields
        .named(COMPENSATION, "job-form.compensation", KnownNames::jobs)
        .beside(make)
        .hint(texts.get("job-form.compensation-hint"));
  }

  private static Node key(FormFields fields) {
    var texts = fields.texts();
    return fields.columns(
        fields.line("idempotencyKey.timeToLiveSec", "job-form.key-time", "mono-field"),
        fields.choice(
            "idempotencyKey.repeat",
            "job-form.key-repeat",
            IdempotencyKey.Repeat.class,
            ChoiceTexts::of),
        fields
            .line("idempotencyKey.template", "job-form.key-template", "mono-field")
            .hint(texts.get("job-form.key-template-hint", "${params.invoice}")));
  }
}
