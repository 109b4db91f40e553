package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.ChoiceTexts;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.IdempotencyKey;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What may happen to a run that failed, vanished or comes twice.
final class SafetySection {
  private final FormFields fields;
  private final Texts texts;

  SafetySection(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var card = new SectionCard(FormSection.SAFETY, texts);
    card.add(
        flag("idempotent", "job-form.idempotent", "job-form.idempotent-hint"),
        flag("deadLetter", "job-form.dead-letter", "job-form.dead-letter-hint"),
        new FoldedFields(
            fields,
            List.of(SafetyFields.KEY_ON, SafetyFields.COMPENSATION, "resource"),
            flag(SafetyFields.KEY_ON, "job-form.key", "job-form.key-hint"),
            fields.when(key(), it -> it.flag(SafetyFields.KEY_ON)),
            compensation(),
            fields
                .line("resource", "job-form.resource", "mono-field")
                .hint(texts.get("job-form.resource-hint"))));
    return card;
  }

  private Node key() {
    return fields.columns(
        fields
            .line(SafetyFields.KEY, "job-form.key-template", "mono-field")
            .hint(texts.get("job-form.key-template-hint", "${params.invoice}")),
        fields
            .line(SafetyFields.KEY_TIME, "job-form.key-time", "mono-field")
            .hint(texts.get("job-form.key-time-hint")),
        fields.choice(
            SafetyFields.KEY_REPEAT,
            "job-form.key-repeat",
            IdempotencyKey.Repeat.class,
            ChoiceTexts::of));
  }

  private Node compensation() {
    return fields.columns(
        fields
            .named(SafetyFields.COMPENSATION, "job-form.compensation", KnownNames::jobs)
            .hint(texts.get("job-form.compensation-hint")),
        fields.when(
            fields.choice(
                SafetyFields.COMPENSATION_WHEN,
                "job-form.compensation-when",
                Compensation.When.class,
                ChoiceTexts::of),
            it -> !it.text(SafetyFields.COMPENSATION).isBlank()));
  }

  private Node flag(String path, String labelKey, String hintKey) {
    var hint = new Label(texts.get(hintKey));
    hint.getStyleClass().addAll("small", "subtle", "flag-hint");
    hint.setWrapText(true);
    return new VBox(fields.flag(path, labelKey), hint);
  }
}
