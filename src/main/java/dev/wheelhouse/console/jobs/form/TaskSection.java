package dev.wheelhouse.console.jobs.form;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the job does: the kind of task, and the fields of that kind.
public final class TaskSection {
  private final FormFields fields;

  public TaskSection(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var card = new SectionCard(FormSection.TASK, fields.texts());
    card.add(fields());
    return card;
  }

  /// The fields without a surface around them.
  public Node fields() {
    var part = new StackPane();
    var kind =
        fields
            .explained(
                TaskFields.TYPE,
                "job-form.task-type",
                TaskChoice.class,
                TaskChoice::textKey,
                TaskChoice::sentenceKey)
            .required();
    var box = new VBox(kind, part);
    box.getStyleClass().add("fields");
    fields.document(box).map(TaskChoice::of).subscribe(it -> part.getChildren().setAll(part(it)));
    return box;
  }

  /// Kinds share fields, so only those of the chosen kind are there.
  private Node part(TaskChoice chosen) {
    return switch (chosen) {
      case SHELL -> new ShellPart(fields).node();
      case HTTP -> new HttpPart(fields).node();
      case SQL -> new SqlPart(fields).node();
      case JAVA -> new JavaPart(fields).handler();
      case JAVA_MAIN -> new JavaPart(fields).mainClass();
      case CONTAINER -> new ContainerPart(fields).node();
      case WAIT -> new WaitPart(fields).node();
      case APPROVAL -> new WaitPart(fields).approval();
      case SUBDAG -> new WaitPart(fields).subDag();
      case NOOP -> new StackPane();
    };
  }
}
