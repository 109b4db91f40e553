package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FieldBox;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.KnownNames;
import dev.wheelhouse.console.jobs.form.ParametersSection;
import dev.wheelhouse.console.jobs.form.TriggersSection;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The DAG itself: when it fires, what it is called, what its runs can be given, how it did.
final class DagPane extends VBox {
  private final InspectorModel model;
  private final FormFields fields;
  private final Texts texts;

  DagPane(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.texts = fields.texts();
    getStyleClass().add("inspector-sections");
    getChildren().addAll(triggers(parts), naming(), parameters(), new DagFiguresPart(parts).node());
  }

  private Node triggers(InspectorParts parts) {
    var section = new TriggersSection(fields);
    return new InspectorSection(texts, "job-form.triggers")
        .marked(fields, JobFields.TRIGGERS, "overlap", "concurrencyLimit")
        .beside(section.adding())
        .with(
            section.rows(),
            new FiringsPart(parts).node(),
            section.overlap(),
            fields
                .line("concurrencyLimit", "dag.inspector.runs-at-once", "mono-field")
                .hint(texts.get("job-form.concurrency-hint")));
  }

  private Node naming() {
    return new InspectorSection(texts, "job-form.general")
        .marked(fields, "group", "owner", "label", "description")
        .with(
            name(),
            fields.columns(
                fields.named("group", "job-form.group", KnownNames::groups),
                fields.named("owner", "job-form.owner", KnownNames::owners)),
            fields
                .line("label", "job-form.label", "mono-field")
                .hint(texts.get("job-form.label-hint", "${logicalTime - 1d | yyyy-MM-dd}")),
            fields.area("description", "job-form.description", 2));
  }

  /// A deploy goes by the name, so another name would make another DAG.
  private FieldBox name() {
    var input = fields.lineInput("name");
    var box = fields.box("name", "job-form.name", input).required();
    model
        .context()
        .seen()
        .deployed()
        .when(InScene.of(box))
        .subscribe(
            deployed -> {
              input.setEditable(deployed == null);
              input.setFocusTraversable(deployed == null);
              box.hint(deployed == null ? "" : texts.get("dag.inspector.name-fixed"));
            });
    return box;
  }

  private Node parameters() {
    var section = new ParametersSection(fields);
    return new InspectorSection(texts, "job-form.parameters")
        .marked(fields, JobFields.PARAMETERS)
        .beside(section.adding())
        .with(section.narrow());
  }
}
