package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Parameter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The values that a run can be given.
public final class ParametersSection {
  private final FormFields fields;
  private final Texts texts;

  public ParametersSection(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var card = new SectionCard(FormSection.PARAMETERS, texts);
    card.beside(adding());
    card.add(none(), head(), rows());
    return card;
  }

  /// The rows where there is no room for columns with a head.
  public Node narrow() {
    var box = new VBox(none(), rows());
    box.getStyleClass().add("fields");
    return box;
  }

  /// The button that adds one.
  public Node adding() {
    var add = new Button(texts.get("job-form.add-parameter"), Icons.of("mdi2p-plus"));
    add.setId("add-parameter");
    add.getStyleClass().addAll("small", "ghost");
    add.setOnAction(_ -> add());
    return add;
  }

  private Node none() {
    var none = new Label(texts.get("job-form.no-parameter", "${params.name}"));
    none.getStyleClass().addAll("small", "muted");
    none.setWrapText(true);
    none.visibleProperty()
        .bind(fields.document(none).map(it -> it.rows(JobFields.PARAMETERS).isEmpty()));
    none.managedProperty().bind(none.visibleProperty());
    return none;
  }

  private Node head() {
    var head =
        ParameterLine.columns(
            heading("job-form.parameter-name"),
            heading("job-form.parameter-type"),
            heading("job-form.parameter-default"),
            heading("job-form.parameter-allowed"),
            heading("job-form.parameter-required"),
            new Label());
    head.getStyleClass().add("parameter-head");
    head.visibleProperty()
        .bind(
            fields
                .document(head)
                .map(it -> !it.rows(JobFields.PARAMETERS).isEmpty())
                .orElse(false));
    head.managedProperty().bind(head.visibleProperty());
    return head;
  }

  private Node rows() {
    return new RowsPane(
        fields, JobFields.PARAMETERS, index -> new ParameterLine(fields, index).node());
  }

  private Label heading(String key) {
    var label = new Label(texts.get(key));
    label.getStyleClass().addAll("small", "medium", "muted");
    return label;
  }

  private void add() {
    var index = fields.model().fields().rows(JobFields.PARAMETERS).size();
    fields
        .model()
        .change(it -> it.add(JobFields.PARAMETERS, ParameterFields.write(Parameter.text("", ""))));
    fields.model().problems().goTo(JobFields.path(JobFields.PARAMETERS, index, "name"));
  }
}
