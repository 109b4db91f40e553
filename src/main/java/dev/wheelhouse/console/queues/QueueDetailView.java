package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.Clip;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.StateChip;
import dev.wheelhouse.console.runs.EvidenceChips;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The run beside the list: its error, its last words, what is not as it was, its attempts.
public final class QueueDetailView {
  private static final int SKELETON_ROWS = 8;
  private static final int LOG_LINES = 6;

  private final QueuesModel queues;
  private final QueueDetailModel model;
  private final QueueActs acts;
  private final ActionRegistry actions;
  private final ClockModel clock;
  private final QueueWords words;
  private final DifferenceLines differences;
  private final EvidenceChips chips;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label name;
  @FXML private HBox chip;
  @FXML private HBox titleButtons;
  @FXML private Label identity;
  @FXML private ScrollPane scroll;
  @FXML private VBox errorPart;
  @FXML private Label seen;
  @FXML private Hyperlink fold;
  @FXML private VBox error;
  @FXML private VBox logPart;
  @FXML private VBox log;
  @FXML private VBox changesPart;
  @FXML private Label success;
  @FXML private Label changed;
  @FXML private VBox changes;
  @FXML private Label hint;
  @FXML private VBox factsPart;
  @FXML private FlowPane facts;
  @FXML private VBox attemptsPart;
  @FXML private StackPane strip;
  @FXML private StackPane message;
  @FXML private HBox foot;

  QueueDetailView(
      QueuesModel queues,
      QueueActs acts,
      ActionRegistry actions,
      ClockModel clock,
      QueueWords words) {
    this.queues = queues;
    this.model = queues.detail();
    this.acts = acts;
    this.actions = actions;
    this.clock = clock;
    this.words = words;
    this.differences = new DifferenceLines(words);
    this.chips = new EvidenceChips(words.runs());
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.entryProperty().when(inScene).subscribe(this::head);
    model.contentProperty().when(inScene).subscribe(_ -> show());
    model.problemProperty().when(inScene).subscribe(_ -> problem());
    model.foldedProperty().when(inScene).subscribe(_ -> error());
    var skeleton = new LoadingPane(SKELETON_ROWS);
    skeleton
        .loadingProperty()
        .bind(model.contentProperty().isNull().and(model.problemProperty().isNull()));
    ((StackPane) message.getParent()).getChildren().add(skeleton);
    scroll.visibleProperty().bind(model.contentProperty().isNotNull());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    titleButtons.getChildren().setAll(openButton());
    foot.getChildren()
        .setAll(
            new ActionButton(actions.get("queue-parameters"), texts),
            space,
            new ActionButton(actions.get("queue-replay-one"), texts));
  }

  private Button openButton() {
    var open = new Button("", Icons.of("mdi2o-open-in-new"));
    open.getStyleClass().addAll("ghost", "icon-only");
    open.setId("open-run");
    open.setAccessibleText(texts.get("queues.open-run"));
    open.setTooltip(new Tooltip(texts.get("queues.open-run")));
    open.setOnAction(_ -> openRun());
    return open;
  }

  private void head(@Nullable QueueEntry entry) {
    if (entry == null) {
      return;
    }
    name.setText(QueueWords.name(entry));
    var run = entry.run().run();
    var style = entry.run().deadLetter() ? StateStyle.DEAD_LETTER : StateStyle.of(run.state());
    chip.getChildren().setAll(new StateChip(texts, style));
    var parts = new ArrayList<String>();
    if (!entry.dagName().isEmpty()) {
      parts.add(entry.dagName());
    }
    parts.add(words.key(entry));
    parts.add(texts.get("queues.run-number", run.id().toString()));
    parts.add(texts.get("queues.in-queue-since", words.since(entry, clock.now())));
    identity.setText(String.join(" · ", parts));
    identity.setTooltip(new Tooltip(identity.getText()));
    scroll.setVvalue(0);
  }

  private void problem() {
    var fault = model.problemProperty().get();
    message.getChildren().clear();
    if (fault != null) {
      message
          .getChildren()
          .add(FailurePane.of(texts.get("run.not-loaded"), fault, model::reload, texts));
    }
    message.setVisible(fault != null);
  }

  private void show() {
    var shown = model.contentProperty().get();
    var entry = model.entryProperty().get();
    if (shown == null || entry == null) {
      return;
    }
    error();
    log(shown.log());
    differences(shown.diagnosis());
    facts(shown);
    attempts(shown);
    alike(entry);
  }

  /// How many runs of the queue have the same error, as far as that is known.
  private void alike(QueueEntry entry) {
    var count =
        queues.list().groups().stream()
            .filter(group -> group.signature().equals(entry.signature()))
            .mapToLong(group -> group.count())
            .findFirst()
            .orElse(0);
    there(seen, count > 1);
    seen.setText(texts.count("queues.seen", count));
  }

  private void error() {
    var shown = model.contentProperty().get();
    var entry = model.entryProperty().get();
    if (shown == null || entry == null) {
      return;
    }
    var whole = shown.error(entry);
    var folded = model.foldedProperty().get();
    error
        .getChildren()
        .setAll((folded ? whole.folded() : whole).lines().stream().map(this::line).toList());
    there(errorPart, !whole.lines().isEmpty());
    there(fold, whole.hasLibraryFrames());
    fold.setText(texts.get(folded ? "queues.show-frames" : "queues.hide-frames"));
  }

  private Node line(ErrorText.Line line) {
    var folded = line.text().isEmpty();
    var label = new Label(folded ? texts.count("queues.frames", line.frames()) : line.text());
    label.getStyleClass().addAll("mono", "error-line", kind(line.kind()));
    label.setWrapText(line.kind() == ErrorText.Kind.MESSAGE);
    label.setTooltip(new Tooltip(label.getText()));
    return label;
  }

  private static String kind(ErrorText.Kind kind) {
    return switch (kind) {
      case MESSAGE -> "error-message";
      case OWN -> "own-frame";
      case LIBRARY -> "library-frame";
    };
  }

  private void log(List<String> lines) {
    var last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    log.getChildren().setAll(last.stream().map(QueueDetailView::logLine).toList());
    there(logPart, !last.isEmpty());
  }

  private static Node logLine(String text) {
    var line = new Label(text.replace("\t", "    "));
    line.getStyleClass().addAll("mono", "log-text");
    line.setTooltip(new Tooltip(text));
    return line;
  }

  private void differences(@Nullable Diagnosis diagnosis) {
    there(changesPart, diagnosis != null && diagnosis.success() != null);
    if (diagnosis == null || diagnosis.success() == null) {
      return;
    }
    var last = diagnosis.success();
    success.setText(
        texts.get(
            "queues.success-was",
            words.formats().time(last.endedAt(), clock.now()),
            last.run().toString()));
    var lines = differences.of(diagnosis);
    changes.getChildren().setAll(lines.stream().map(QueueDetailView::difference).toList());
    there(changes, !lines.isEmpty());
    var count = lines.stream().map(DifferenceLines.Line::name).distinct().count();
    there(changed, count > 0);
    changed.setText(texts.count("queues.changed", count));
    var came = differences.came(diagnosis, clock.now());
    hint.setText(lines.isEmpty() ? texts.get("queues.nothing-changed") : came);
    hint.setGraphic(came.isEmpty() ? null : Icons.of("mdi2l-lightbulb-on-outline", "warning-icon"));
    there(hint, !hint.getText().isEmpty());
  }

  private static Node difference(DifferenceLines.Line line) {
    var sign = new Label(line.sign());
    sign.getStyleClass().addAll("mono", "difference-sign");
    var what = new Label(line.name());
    what.getStyleClass().addAll("mono", "difference-name");
    what.setMinWidth(40);
    var value = new Label(line.value());
    value.getStyleClass().add("mono");
    value.setTooltip(new Tooltip(line.value()));
    var row = new HBox(sign, what, value);
    row.getStyleClass().add("difference");
    switch (line.sign()) {
      case "-" -> row.getStyleClass().add("removed");
      case "+" -> row.getStyleClass().add("added");
      default -> {}
    }
    return row;
  }

  private void facts(DetailContent shown) {
    var evidence = shown.evidence();
    facts.getChildren().setAll(evidence == null ? List.of() : chips.of(evidence, clock.now()));
    there(factsPart, !facts.getChildren().isEmpty());
  }

  private void attempts(DetailContent shown) {
    var attempts = shown.detail().attempts();
    strip.getChildren().setAll(new AttemptStrip(attempts, clock.now(), words));
    there(attemptsPart, !attempts.isEmpty());
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  @FXML
  void close() {
    model.close();
  }

  @FXML
  void fold() {
    model.foldedProperty().set(!model.foldedProperty().get());
  }

  @FXML
  void copyError() {
    var shown = model.contentProperty().get();
    var entry = model.entryProperty().get();
    if (shown != null && entry != null) {
      Clip.copy(
          shown.error(entry).lines().stream()
              .map(ErrorText.Line::text)
              .collect(Collectors.joining("\n")));
    }
  }

  @FXML
  void openRun() {
    var entry = model.entryProperty().get();
    if (entry != null) {
      acts.open(entry.run().run().id());
    }
  }
}
