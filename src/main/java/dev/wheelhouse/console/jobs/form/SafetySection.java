package dev.wheelhouse.console.jobs.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What may happen to a run that failed or vanished.
final class SafetySection {
  private final FormFields fields;

  SafetySection(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var card = new SectionCard(FormSection.SAFETY, fields.texts());
    card.add(
        flag("idempotent", "job-form.idempotent", "job-form.idempotent-hint"),
        flag("deadLetter", "job-form.dead-letter", "job-form.dead-letter-hint"));
    return card;
  }

  private Node flag(String path, String labelKey, String hintKey) {
    var hint = new Label(fields.texts().get(hintKey));
    hint.getStyleClass().addAll("small", "subtle", "flag-hint");
    hint.setWrapText(true);
    return new VBox(fields.flag(path, labelKey), hint);
  }
}
