package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The fields of a SHELL task.
final class ShellPart {
  private static final String SCRIPT = "SCRIPT";
  private static final String PROGRAM = "PROGRAM";

  private final FormFields fields;
  private final Texts texts;

  ShellPart(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var part =
        new VBox(
            way(),
            command(),
            fields
                .line("task.directory", "job-form.directory", "mono-field")
                .hint(texts.get("job-form.directory-hint")),
            new NamedValuesPane(
                fields, JobFields.ENVIRONMENT, "job-form.environment", "job-form.add-variable"),
            fields.columns(
                fields
                    .line("task.exitCodes.success", "job-form.success-codes", "mono-field")
                    .hint(texts.get("job-form.success-codes-hint")),
                fields
                    .line("task.exitCodes.skip", "job-form.skip-codes", "mono-field")
                    .hint(texts.get("job-form.skip-codes-hint"))),
            rarer());
    part.getStyleClass().add("fields");
    return part;
  }

  /// Whether a shell reads the command, or the system starts a program with arguments.
  private FieldBox way() {
    var choice = new ComboBox<String>();
    choice.getItems().setAll(SCRIPT, PROGRAM);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(
        new ChoiceWords(
            it -> texts.get(it.equals(SCRIPT) ? "job-form.way-script" : "job-form.way-program")));
    choice.setId("task-way");
    fields
        .document(choice)
        .subscribe(it -> choice.setValue(it.flag("task.shell") ? SCRIPT : PROGRAM));
    choice.valueProperty().subscribe((_, chosen) -> choose(SCRIPT.equals(chosen)));
    return fields.box("task.shell", "job-form.way", choice);
  }

  private void choose(boolean script) {
    if (fields.model().fields().flag("task.shell") != script) {
      fields
          .model()
          .change(
              it ->
                  it.with("task.shell", Boolean.toString(script))
                      .with("task.parts", Boolean.toString(!script)));
    }
  }

  private FieldBox command() {
    var command = fields.area("task.command", "job-form.command", 5, "mono-field").required();
    fields
        .document(command)
        .subscribe(
            it ->
                command.hint(
                    it.flag("task.shell")
                        ? texts.get("job-form.script-hint", "${params.name}", "$${", "${")
                        : texts.get("job-form.program-hint")));
    ((TextArea) command.input()).setPromptText(texts.get("job-form.command-prompt"));
    return command;
  }

  private Node rarer() {
    return new FoldedFields(
        fields,
        List.of(
            "task.stdin",
            "task.cleanUp",
            ProcessLimitFields.CPU,
            ProcessLimitFields.MEMORY,
            ProcessLimitFields.OPEN_FILES,
            ProcessLimitFields.NO_NETWORK,
            ProcessLimitFields.USER),
        fields.area("task.stdin", "job-form.stdin", 2, "mono-field"),
        new ProcessLimitsPart(fields).node(),
        fields
            .area("task.cleanUp", "job-form.clean-up", 2, "mono-field")
            .hint(texts.get("job-form.clean-up-hint")));
  }
}
