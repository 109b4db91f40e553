package dev.wheelhouse.console.jobs.form;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of a CONTAINER task.
final class ContainerPart {
  private final FormFields fields;

  ContainerPart(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var texts = fields.texts();
    var part =
        new VBox(
            fields
                .line("task.image", "job-form.image", "mono-field")
                .required()
                .hint(texts.get("job-form.image-hint")),
            fields
                .line("task.command", "job-form.command", "mono-field")
                .hint(texts.get("job-form.container-command-hint")),
            new NamedValuesPane(
                fields, JobFields.ENVIRONMENT, "job-form.environment", "job-form.add-variable"),
            rarer());
    part.getStyleClass().add("fields");
    return part;
  }

  private Node rarer() {
    var texts = fields.texts();
    return new FoldedFields(
        fields,
        List.of("task.volumes", "task.noNetwork", "task.memoryBytes", "task.cpus"),
        fields
            .line("task.volumes", "job-form.volumes", "mono-field")
            .hint(texts.get("job-form.volumes-hint")),
        fields.columns(
            fields
                .line("task.memoryBytes", "job-form.limit-memory", "mono-field")
                .hint(texts.get("job-form.limit-memory-hint")),
            fields
                .line("task.cpus", "job-form.cpus", "mono-field")
                .hint(texts.get("job-form.no-limit-hint"))),
        fields.flag("task.noNetwork", "job-form.limit-network"));
  }
}
