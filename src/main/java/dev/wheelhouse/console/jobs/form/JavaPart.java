package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of a JAVA task: a handler in the engine, or a main class in a process of its own.
final class JavaPart {
  private final FormFields fields;
  private final Texts texts;

  JavaPart(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node handler() {
    return part(
        fields
            .line("task.handler", "job-form.handler", "mono-field")
            .required()
            .hint(texts.get("job-form.handler-hint")),
        classpath().hint(texts.get("job-form.handler-classpath-hint")),
        new NamedValuesPane(
            fields, JavaTaskFields.SETTINGS, "job-form.settings", "job-form.add-setting"));
  }

  Node mainClass() {
    return part(
        classpath().required().hint(texts.get("job-form.classpath-hint")),
        fields.columns(
            fields
                .line("task.mainClass", "job-form.main-class", "mono-field")
                .hint(texts.get("job-form.main-class-hint")),
            fields
                .line("task.arguments", "job-form.arguments", "mono-field")
                .hint(texts.get("job-form.arguments-hint"))),
        new NamedValuesPane(
            fields, JobFields.ENVIRONMENT, "job-form.environment", "job-form.add-variable"),
        new FoldedFields(
            fields,
            List.of(
                "task.options",
                ProcessLimitFields.CPU,
                ProcessLimitFields.MEMORY,
                ProcessLimitFields.OPEN_FILES,
                ProcessLimitFields.NO_NETWORK,
                ProcessLimitFields.USER),
            fields
                .line("task.options", "job-form.jvm-options", "mono-field")
                .hint(texts.get("job-form.jvm-options-hint")),
            new ProcessLimitsPart(fields).node()));
  }

  private FieldBox classpath() {
    return fields.line("task.classpath", "job-form.classpath", "mono-field");
  }

  private static Node part(Node... nodes) {
    var part = new VBox(nodes);
    part.getStyleClass().add("fields");
    return part;
  }
}
