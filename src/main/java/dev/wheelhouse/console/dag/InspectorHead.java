package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.text.Texts;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The first line of the inspector: what is inspected, what kind it is, what can be done with it.
final class InspectorHead {
  private final InspectorModel model;
  private final InspectorParts parts;
  private final Texts texts;
  private final HBox head;
  private final KeyField key;
  private final Label square = new Label();
  private final Label type = tag();
  private final Label times = tag();
  private final Label fresh = tag();

  InspectorHead(InspectorParts parts, HBox head) {
    this.model = parts.model();
    this.parts = parts;
    this.texts = parts.formats().texts();
    this.head = head;
    this.key = new KeyField(model, texts);
    square.getStyleClass().add("inspector-icon");
    square.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
    times.getStyleClass().add("accent");
    fresh.getStyleClass().add("changed");
    fresh.setText(texts.get("dag.inspector.new"));
    parts.fields().document(head).subscribe((JobFields now) -> tags(now));
  }

  private static Label tag() {
    var tag = new Label();
    tag.getStyleClass().add("tag");
    tag.managedProperty().bind(tag.visibleProperty());
    tag.setMinWidth(Label.USE_PREF_SIZE);
    return tag;
  }

  void show(Inspected what) {
    switch (what) {
      case Inspected.WholeDag _ -> fill("mdi2s-sitemap-outline", dagName(), dagTag());
      case Inspected.OneNode(var node) -> node(node);
      case Inspected.Several(var keys) -> several(keys);
      case Inspected.OneEdge(var edge) -> fill("mdi2v-vector-line", name(words(edge)), delete());
      case Inspected.Edges(var edges) ->
          fill(
              "mdi2v-vector-polyline",
              name(texts.count("dag.inspector.edges", edges.size())),
              delete());
      case Inspected.OneNote _ ->
          fill("mdi2n-note-text-outline", name(texts.get("dag.inspector.note")), delete());
    }
  }

  private static String words(WireKey edge) {
    return edge.from() + " → " + edge.to();
  }

  private void node(String shown) {
    key.show(shown);
    var menu = new NodeMenu(model, texts, key).button();
    fill("mdi2h-help-circle-outline", key.node(), type, times, fresh, menu);
    tags(parts.fields().model().fields());
  }

  private void several(Set<String> keys) {
    var name = name(texts.count("dag.inspector.nodes", keys.size()));
    name.setTooltip(new Tooltip(String.join("\n", keys.stream().sorted().limit(30).toList())));
    fill("mdi2g-group", name, delete());
  }

  private Label dagTag() {
    var tag = tag();
    tag.setText("DAG");
    return tag;
  }

  /// What is opened comes after the inspector.
  private Label dagName() {
    var name = name("");
    model
        .dagName()
        .when(InScene.of(name))
        .subscribe(it -> name.setText(it.isEmpty() ? texts.get("dag.title-new") : it));
    return name;
  }

  private static Label name(String words) {
    var name = new Label(words);
    name.getStyleClass().add("h2");
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(words));
    return name;
  }

  private void fill(String icon, Node name, Node... more) {
    square.setGraphic(Icons.of(icon));
    head.getChildren().setAll(square, name);
    var last = more.length == 0 ? null : more[more.length - 1];
    for (var each : more) {
      if (each.equals(last) && !(each instanceof Label)) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().add(space);
      }
      head.getChildren().add(each);
    }
  }

  private Button delete() {
    var delete = new Button("", Icons.of("mdi2d-delete-outline"));
    delete.setId("inspector-delete");
    delete.getStyleClass().addAll("ghost", "icon-only");
    delete.setAccessibleText(texts.get("dag.inspector.delete"));
    delete.setTooltip(new Tooltip(texts.get("dag.inspector.delete") + "  Del"));
    delete
        .disableProperty()
        .bind(model.context().seen().readOnly().when(InScene.of(delete)).orElse(false));
    delete.setOnAction(_ -> model.edits().delete());
    return delete;
  }

  /// What kind of node it is may change under the hand.
  private void tags(JobFields fields) {
    model.node().ifPresent(it -> mark(it, fields));
  }

  private void mark(dev.wheelhouse.model.definition.Node node, JobFields fields) {
    var job = model.jobProperty().getValue();
    square.setGraphic(Icons.of(job == null ? TaskIcons.UNKNOWN : TaskIcons.of(job.task())));
    type.setText(
        job == null ? texts.get("dag.kind-job") : texts.get(NodeWords.kindKey(job.task())));
    var mapping = node.mapping();
    times.setVisible(mapping != null);
    if (mapping != null) {
      times.setText(
          MappedItems.of(mapping.over(), model.dag())
              .map(it -> texts.get("dag.inspector.times", it.size(), mapping.parameter()))
              .orElse(texts.get("dag.inspector.times-some", mapping.parameter())));
    }
    fresh.setVisible(
        model.context().seen().deployed().getValue() != null
            && parts.fields().model().comparedProperty().getValue() == null
            && !fields.texts().isEmpty());
  }
}
