package dev.wheelhouse.console.jobs.form;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of a SQL task.
final class SqlPart {
  private final FormFields fields;

  SqlPart(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var texts = fields.texts();
    var part =
        new VBox(
            fields.columns(
                fields
                    .known("task.dataSource", "job-form.data-source", KnownNames::dataSources)
                    .required()
                    .hint(texts.get("job-form.data-source-hint")),
                fields
                    .line("task.maxRows", "job-form.max-rows", "mono-field")
                    .hint(texts.get("job-form.max-rows-hint"))),
            fields
                .area("task.script", "job-form.sql", 6, "mono-field")
                .required()
                .hint(texts.get("job-form.sql-hint")),
            fields.flag("task.oneTransaction", "job-form.one-transaction"));
    part.getStyleClass().add("fields");
    return part;
  }
}
