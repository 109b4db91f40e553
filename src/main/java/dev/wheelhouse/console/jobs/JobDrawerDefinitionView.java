package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.Clip;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the job is made of: the nodes of a DAG, the DAGs that use it, its policies, its parameters,
/// and all of it as text.
public final class JobDrawerDefinitionView {
  private static final int MOST_LINES = 40;

  private final JobDrawerModel model;
  private final Links links;
  private final Texts texts;
  private final PolicyWords policyWords;

  @FXML private VBox root;
  @FXML private VBox nodesPart;
  @FXML private VBox nodes;
  @FXML private VBox usesPart;
  @FXML private VBox uses;
  @FXML private GridPane policies;
  @FXML private VBox parametersPart;
  @FXML private VBox parameters;
  @FXML private TextArea yaml;

  public JobDrawerDefinitionView(JobDrawerModel model, JobWords words, Links links) {
    this.model = model;
    this.links = links;
    this.texts = words.texts();
    this.policyWords = new PolicyWords(texts, words.formats());
  }

  @FXML
  void initialize() {
    model.contentProperty().when(InScene.of(root)).subscribe(this::show);
  }

  @FXML
  void copy() {
    Clip.copy(yaml.getText());
  }

  @FXML
  void versions() {
    var shown = model.contentProperty().get();
    if (shown != null) {
      links.open(new Link.ToVersions(shown.definition().name()));
    }
  }

  private void show(@Nullable JobContent shown) {
    if (shown == null) {
      return;
    }
    var definition = shown.definition();
    fill(nodesPart, nodes, nodes(definition));
    fill(usesPart, uses, shown.detail().usedBy().stream().map(this::use).toList());
    fill(
        parametersPart, parameters, definition.parameters().stream().map(this::parameter).toList());
    showPolicies(definition);
    showText(shown.yaml());
  }

  /// Text that is being read or marked is not set anew for nothing.
  private void showText(String text) {
    if (!text.equals(yaml.getText())) {
      yaml.setText(text);
      var lines = Math.min(MOST_LINES, text.lines().count());
      yaml.setPrefRowCount((int) lines + 1);
    }
  }

  private void showPolicies(Definition definition) {
    var lines = policyWords.of(definition);
    policies.getChildren().clear();
    lines.forEach(
        (name, words) ->
            policies.addRow(policies.getRowCount(), name(name), label(words, "plain")));
  }

  private List<Button> nodes(Definition definition) {
    if (!(definition instanceof DagDefinition dag)) {
      return List.of();
    }
    var graph = DagGraph.of(dag);
    return graph.topologicalOrder().stream().map(key -> node(graph, graph.node(key))).toList();
  }

  private Button node(DagGraph graph, Node node) {
    var after = graph.upstreams(node.key());
    var name = node.key().equals(node.job()) ? node.key() : node.key() + " · " + node.job();
    var words = after.isEmpty() ? "" : texts.get("jobs.after", String.join(", ", after));
    return row("node-" + node.key(), "mdi2v-vector-line", name, words, node.job());
  }

  private Button use(String dag) {
    return row("use-" + dag, "mdi2s-sitemap-outline", dag, "", dag);
  }

  /// A row that leads to a job or DAG.
  private Button row(String id, String icon, String name, String words, String leadsTo) {
    var detail = label(words, "muted");
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.setMaxWidth(Double.MAX_VALUE);
    var title = label(name, "plain");
    title.setMinWidth(0);
    var row = FactRow.of(Icons.of(icon, "in-row"), title, detail);
    row.setId(id);
    row.setAccessibleText(words.isEmpty() ? name : name + ", " + words);
    row.setOnAction(_ -> links.open(new Link.ToJob(leadsTo)));
    return row;
  }

  /// `batch_size whole number, default 500`
  private HBox parameter(Parameter parameter) {
    var name = label(parameter.name(), "mono");
    name.setMinWidth(Label.USE_PREF_SIZE);
    var words = label(ParameterWords.of(parameter, texts), "muted");
    var row = new HBox(name, words);
    row.getStyleClass().add("parameter-line");
    return row;
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().addAll("small", styleClass);
    label.setWrapText(styleClass.equals("plain"));
    return label;
  }

  private static Label name(String text) {
    var label = label(text, "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static void fill(Pane part, Pane rows, List<? extends javafx.scene.Node> children) {
    rows.getChildren().setAll(children);
    there(part, !children.isEmpty());
  }

  private static void there(Pane part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
