package dev.wheelhouse.console.jobs.form;

import javafx.scene.Node;

/// Where and how urgently the job runs.
final class PlacementSection {
  private final FormFields fields;

  PlacementSection(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var texts = fields.texts();
    var card = new SectionCard(FormSection.PLACEMENT, texts);
    card.add(
        fields.columns(
            fields.named("executorSelector", "job-form.pool", KnownNames::pools).required(),
            fields
                .line("priority", "job-form.priority", "mono-field")
                .hint(texts.get("job-form.priority-hint")),
            fields
                .line("concurrencyLimit", "job-form.concurrency", "mono-field")
                .hint(texts.get("job-form.concurrency-hint"))));
    return card;
  }
}
