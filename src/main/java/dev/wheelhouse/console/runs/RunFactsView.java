package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.control.StatePath;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is known of the run: a DAG run's nodes, the attempts, and the history of its states.
public final class RunFactsView {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RunDrawerModel model;
  private final ClockModel clock;
  private final RunWords words;
  private final EventWords eventWords;
  private final Texts texts;
  private final StatePath statePath;

  @FXML private ScrollPane root;
  @FXML private VBox nodesPart;
  @FXML private Label nodesTitle;
  @FXML private Label nodesSummary;
  @FXML private VBox nodes;
  @FXML private VBox attemptsPart;
  @FXML private Label attemptsSummary;
  @FXML private VBox attempts;
  @FXML private VBox outputsPart;
  @FXML private VBox outputs;
  @FXML private VBox path;
  @FXML private VBox history;

  public RunFactsView(RunDrawerModel model, ClockModel clock, RunWords words) {
    this.model = model;
    this.clock = clock;
    this.words = words;
    this.eventWords = new EventWords(words);
    this.texts = words.texts();
    this.statePath = new StatePath(words.formats());
  }

  @FXML
  void initialize() {
    Children.bind(nodes, model.nodes(), this::node);
    Children.bind(attempts, model.attempts(), this::attempt);
    Children.bind(history, model.history(), this::event);
    Children.bind(outputs, model.outputs(), it -> OutputRow.of(it, texts));
    there(outputsPart, Bindings.isNotEmpty(model.outputs()));
    path.getChildren().setAll(statePath);
    there(path, statePath.visibleProperty());
    model.contentProperty().when(InScene.of(root)).subscribe(this::showPath);
    there(nodesPart, Bindings.isNotEmpty(model.nodes()));
    there(attemptsPart, Bindings.isNotEmpty(model.attempts()));
    nodesTitle
        .textProperty()
        .bind(Bindings.createStringBinding(this::parts, model.contentProperty()));
    nodesSummary
        .textProperty()
        .bind(Bindings.createStringBinding(this::progress, model.contentProperty()));
    attemptsSummary
        .textProperty()
        .bind(Bindings.createStringBinding(this::used, model.contentProperty()));
    root.sceneProperty().subscribe(_ -> root.setVvalue(0));
  }

  private void showPath(@Nullable RunContent shown) {
    statePath.show(shown == null ? List.of() : shown.detail().history());
  }

  private static void there(Node part, ObservableValue<Boolean> there) {
    part.visibleProperty().bind(there);
    part.managedProperty().bind(there);
  }

  private String progress() {
    var shown = model.contentProperty().get();
    if (shown == null || shown.nodes().isEmpty()) {
      return "";
    }
    var view = shown.view();
    return view.nodes() > shown.nodes().size()
        ? texts.get("items.summary", view.nodesDone(), view.nodes(), shown.nodes().size())
        : texts.get("nodes.summary", view.nodesDone(), view.nodes());
  }

  private String parts() {
    var shown = model.contentProperty().get();
    return texts.get(shown != null && shown.view().run().mapRun() ? "items.title" : "nodes.title");
  }

  private String used() {
    var shown = model.contentProperty().get();
    return shown == null || shown.detail().attempts().isEmpty()
        ? ""
        : eventWords.summary(Tried.of(shown.detail()), shown.detail().maxAttempts());
  }

  private Node node(RunView view) {
    var why = ticking(() -> words.why(view, clock.now()));
    HBox.setHgrow(why, Priority.ALWAYS);
    why.setMaxWidth(Double.MAX_VALUE);
    why.getStyleClass().setAll("label", "small", "muted");
    var took = ticking(() -> words.took(view.run().status(), clock.now()));
    var name = new Label(view.name());
    name.setMinWidth(Label.USE_PREF_SIZE);
    var row = row(icon(StateStyle.of(view.run().state())), name, why, took);
    row.setId("node-" + view.name());
    row.setAccessibleText(words.accessible(view, clock.now()));
    row.setOnAction(_ -> model.open(view.run().id()));
    return row;
  }

  private Node attempt(Tried tried) {
    var attempt = tried.attempt();
    var result = new Label(eventWords.result(attempt));
    HBox.setHgrow(result, Priority.ALWAYS);
    result.setMaxWidth(Double.MAX_VALUE);
    Tips.onHover(result, result::getText);
    var row =
        row(
            cell(Integer.toString(attempt.number()), "number"),
            icon(StateStyle.of(tried.state())),
            cell(words.formats().clock(attempt.startedAt()), "started"),
            ticking(() -> took(attempt, clock.now())),
            cell(Formats.durationCell(tried.waited()), "waited"),
            result);
    row.setId("attempt-" + attempt.number());
    row.setAccessibleText(
        texts.get(
            "attempts.accessible",
            words.word(tried.state()),
            attempt.number(),
            words.formats().clock(attempt.startedAt()),
            result.getText()));
    row.setOnAction(_ -> model.chosenProperty().set(attempt.number()));
    model
        .chosenProperty()
        .when(InScene.of(row))
        .subscribe(
            chosen -> row.pseudoClassStateChanged(CHOSEN, chosen.intValue() == attempt.number()));
    return row;
  }

  private static String took(Attempt attempt, Instant now) {
    var until = attempt.endedAt() == null ? now : attempt.endedAt();
    var took = Duration.between(attempt.startedAt(), until);
    return Formats.durationCell(took.isNegative() ? Duration.ZERO : took);
  }

  private Node event(RunEvent event) {
    var style = StateStyle.of(event.to());
    var word = new Label(eventWords.word(event));
    word.getStyleClass().setAll("label", "state-word", "event-word", style.styleClass());
    var detail = new Label(eventWords.detail(event));
    detail.getStyleClass().addAll("small", "muted");
    HBox.setHgrow(detail, Priority.ALWAYS);
    Tips.onHover(detail, detail::getText);
    var time = cell(words.formats().clock(event.at()), "event-time");
    Tips.onHover(time, () -> words.timeInFull(event.at()));
    var link = new Region();
    link.getStyleClass().add("event-link");
    link.setVisible(event.from() != null);
    var row = new HBox(new StackPane(link, icon(style)), time, word, detail);
    row.getStyleClass().add("event-row");
    return row;
  }

  private StateIcon icon(StateStyle style) {
    return new StateIcon(texts, style);
  }

  private Label ticking(Supplier<String> text) {
    var label = cell("", "took");
    clock.nowProperty().map(_ -> text.get()).when(InScene.of(label)).subscribe(label::setText);
    return label;
  }

  private static Label cell(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().addAll("mono", styleClass);
    return label;
  }

  private static Button row(Node... cells) {
    var content = new HBox(cells);
    content.getStyleClass().add("fact-cells");
    var row = new Button("", content);
    row.getStyleClass().setAll("button", "fact-row");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    return row;
  }
}
