package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What the job does.
final class TaskSection {
  private static final String SCRIPT = "SCRIPT";
  private static final String PROGRAM = "PROGRAM";

  private final FormFields fields;
  private final Texts texts;

  TaskSection(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var card = new SectionCard(FormSection.TASK, texts);
    var type =
        fields
            .choice("task.type", "job-form.task-type", List.of("SHELL", "NOOP"), this::typeWords)
            .required();
    var way = way();
    var shell = shell();
    shell
        .visibleProperty()
        .bind(fields.document(card).map(it -> it.text("task.type").equals("SHELL")).orElse(true));
    shell.managedProperty().bind(shell.visibleProperty());
    way.visibleProperty().bind(shell.visibleProperty());
    card.add(SectionCard.columns(type, way), shell);
    return card;
  }

  private String typeWords(String type) {
    return texts.get(type.equals("NOOP") ? "job-form.task-noop" : "job-form.task-shell");
  }

  /// Whether a shell reads the command, or the system starts a program with arguments.
  private FieldBox way() {
    var choice = new ComboBox<String>();
    choice.getItems().setAll(SCRIPT, PROGRAM);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(new WayWords(texts));
    choice.setId("task-way");
    fields
        .document(choice)
        .subscribe(it -> choice.setValue(it.flag("task.shell") ? SCRIPT : PROGRAM));
    choice.valueProperty().subscribe((_, chosen) -> choose(SCRIPT.equals(chosen)));
    return fields.box("task.shell", "job-form.way", choice);
  }

  private void choose(boolean script) {
    var document = fields.model().document();
    if (document.document().fields().flag("task.shell") != script) {
      document.change(
          it ->
              it.with("task.shell", Boolean.toString(script))
                  .with("task.parts", Boolean.toString(!script)));
    }
  }

  private VBox shell() {
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
    var box =
        new VBox(
            command,
            fields
                .line("task.directory", "job-form.directory", "mono-field")
                .hint(texts.get("job-form.directory-hint")),
            new VariablesPane(fields),
            SectionCard.columns(
                fields
                    .line("task.exitCodes.success", "job-form.success-codes", "mono-field")
                    .hint(texts.get("job-form.success-codes-hint")),
                fields
                    .line("task.exitCodes.skip", "job-form.skip-codes", "mono-field")
                    .hint(texts.get("job-form.skip-codes-hint"))),
            fields.area("task.stdin", "job-form.stdin", 2, "mono-field"));
    box.getStyleClass().add("fields");
    return box;
  }

  /// The two ways in words.
  private static final class WayWords extends StringConverter<String> {
    private final Texts texts;

    WayWords(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(String way) {
      return texts.get(SCRIPT.equals(way) ? "job-form.way-script" : "job-form.way-program");
    }

    @Override
    public String fromString(String words) {
      return words;
    }
  }
}
