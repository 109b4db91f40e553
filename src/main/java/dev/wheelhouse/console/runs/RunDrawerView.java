package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.control.StateChip;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The drawer of a run: what it is, where it stands and why, above its parts.
public final class RunDrawerView {
  private final RunsModel runs;
  private final RunDrawerModel model;
  private final ClockModel clock;
  private final RunWords words;
  private final Texts texts;
  private final SimpleStringProperty why = new SimpleStringProperty("");

  @FXML private VBox root;
  @FXML private Label name;
  @FXML private HBox chips;
  @FXML private HBox identity;
  @FXML private Label reason;
  @FXML private StackPane message;
  @FXML private VBox parts;

  public RunDrawerView(RunsModel runs, ClockModel clock, RunWords words) {
    this.runs = runs;
    this.model = runs.drawer();
    this.clock = clock;
    this.words = words;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.contentProperty().when(inScene).subscribe(this::show);
    model.problemProperty().when(inScene).subscribe(this::showProblem);
    runs.link().outageProperty().when(inScene).subscribe(it -> Stale.mark(parts, it != null));
    why.bind(
        Bindings.createStringBinding(this::whyNow, model.contentProperty(), clock.nowProperty()));
    reason.textProperty().bind(why);
    reason.managedProperty().bind(why.isNotEmpty());
    reason.visibleProperty().bind(why.isNotEmpty());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @FXML
  void close() {
    model.close();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.close();
    }
  }

  private void show(@Nullable RunContent shown) {
    parts.setVisible(shown != null);
    chips.getChildren().clear();
    identity.getChildren().clear();
    if (shown == null) {
      name.setText("");
      return;
    }
    var view = shown.view();
    name.setText(view.name());
    chips.getChildren().add(new StateChip(texts, StateStyle.of(view.run().state())));
    if (view.deadLetter()) {
      chips.getChildren().add(new StateChip(texts, StateStyle.DEAD_LETTER));
    }
    identity.getChildren().setAll(identity(shown.detail()));
  }

  /// `billing / 2026-02-17 / run #8841 · v13 · by schedule`
  private Node[] identity(RunDetail detail) {
    var run = detail.view().run();
    var date = label(words.businessDate(run), "mono");
    Tips.onHover(date, () -> words.slotInFull(run));
    var version = Integer.toString(run.target().version());
    var number = texts.get("run.identity", run.id().toString(), version);
    var rest = label(RunWords.joined(number, words.cause(run.origin())));
    rest.setMinWidth(0);
    var nodes = new ArrayList<Node>();
    run.parent().ifPresent(dagRun -> with(nodes, link("dag-run", detail.dagName(), dagRun)));
    var links = detail.links();
    if (links.partOf() != null) {
      with(nodes, link("part-of", texts.get("run.part-of", links.partOfName()), links.partOf()));
    }
    with(nodes, date);
    if (links.inner() != null) {
      with(nodes, link("inner-run", texts.get("run.inner", links.inner()), links.inner()));
    }
    nodes.add(rest);
    return nodes.toArray(Node[]::new);
  }

  private static void with(List<Node> nodes, Node part) {
    nodes.add(part);
    nodes.add(slash());
  }

  private Node link(String id, String words, RunId run) {
    var link = new Hyperlink(words);
    link.setId(id);
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    link.setOnAction(_ -> open(run));
    return link;
  }

  private void open(RunId run) {
    model.open(run);
  }

  private static Label slash() {
    var slash = label("/");
    slash.setMinWidth(Label.USE_PREF_SIZE);
    return slash;
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().add("small");
    label.getStyleClass().add("muted");
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(styleClasses.length == 0 ? 0 : Label.USE_PREF_SIZE);
    return label;
  }

  private String whyNow() {
    var shown = model.contentProperty().get();
    if (shown == null) {
      return "";
    }
    return shown.view().run().dagRun()
        ? DagState.blocked(shown.nodes(), words)
        : words.why(shown.view(), clock.now());
  }

  private void showProblem(@Nullable Fault fault) {
    message.getChildren().clear();
    message.setVisible(fault != null);
    if (fault != null) {
      var again = new Button(texts.get("failure.try-again"), Icons.of("mdi2r-refresh"));
      again.setOnAction(_ -> model.reload());
      message
          .getChildren()
          .add(MessagePane.error(texts.get("run.not-loaded"), Faults.words(fault, texts), again));
    }
  }
}
