package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The log in the drawer: follows its end until the operator scrolls up, finds words, saves.
public final class RunLogView {
  private final RunDrawerModel drawer;
  private final LogModel model;
  private final ToastModel toasts;
  private final LogDestination destination;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private Label hits;
  @FXML private ToggleButton follow;
  @FXML private HBox earlierRow;
  @FXML private Label earlier;
  @FXML private ListView<LogLine> lines;

  public RunLogView(
      RunDrawerModel drawer, ToastModel toasts, LogDestination destination, RunWords words) {
    this.drawer = drawer;
    this.model = drawer.log();
    this.toasts = toasts;
    this.destination = destination;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = root.sceneProperty().isNotNull();
    root.visibleProperty().bind(Bindings.notEqual(model.phaseProperty(), LogModel.Phase.NONE));
    root.managedProperty().bind(root.visibleProperty());
    follow.selectedProperty().bindBidirectional(model.followProperty());
    model.followProperty().when(inScene).subscribe(this::toEnd);
    search();
    earlier();
    lines();
    model.focusWishesProperty().when(inScene).subscribe((_, _) -> lines.requestFocus());
  }

  private void search() {
    var inScene = root.sceneProperty().isNotNull();
    var found = model.search();
    search.textProperty().bindBidirectional(found.textProperty());
    hits.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::position,
                found.textProperty(),
                found.countProperty(),
                found.positionProperty()));
    found.positionProperty().when(inScene).subscribe(_ -> toHit());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInSearch);
  }

  private String position() {
    var found = model.search();
    return found.active()
        ? found.positionProperty().get() + " / " + found.countProperty().get()
        : "";
  }

  private void earlier() {
    earlierRow.visibleProperty().bind(model.earlierProperty().greaterThan(0));
    earlierRow.managedProperty().bind(earlierRow.visibleProperty());
    earlier
        .textProperty()
        .bind(
            model
                .earlierProperty()
                .map(bytes -> texts.get("log.earlier", Formats.bytes(bytes.longValue()))));
  }

  private void lines() {
    lines.setItems(model.lines());
    lines.setCellFactory(_ -> new LogCell(model.search()));
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.setPlaceholder(placeholder());
    lines.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInLines);
    model.lines().addListener((ListChangeListener<LogLine>) change -> keepPlace(change));
  }

  private Label placeholder() {
    var label = new Label();
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::whyEmpty, model.phaseProperty(), model.problemProperty()));
    return label;
  }

  private String whyEmpty() {
    var problem = model.problemProperty().get();
    return switch (model.phaseProperty().get()) {
      case NONE, LOADING -> "";
      case OPEN -> texts.get("log.nothing-yet");
      case ENDED -> texts.get("log.nothing");
      case FAILED -> problem == null ? "" : Faults.words(problem, texts);
    };
  }

  @FXML
  void nextHit() {
    model.search().next();
  }

  @FXML
  void previousHit() {
    model.search().previous();
  }

  @FXML
  void showEarlier() {
    model.loadEarlier();
  }

  @FXML
  void showAll() {
    model.loadAll();
  }

  @FXML
  void save() {
    var run = drawer.runProperty().get();
    if (run != null) {
      var name = "run-" + run.value() + "-" + drawer.chosenProperty().get() + ".log";
      destination.ask(root.getScene().getWindow(), name).ifPresent(this::saveTo);
    }
  }

  private void saveTo(Path file) {
    model.save(
        file,
        () -> toasts.show(Toast.success(texts.get("log.saved"), file.toString())),
        fault -> notSaved(file, fault));
  }

  private void notSaved(Path file, Fault fault) {
    toasts.show(
        Toast.error(texts.get("log.not-saved", file.toString()), Faults.words(fault, texts)));
  }

  /// While following the end stays in sight; else lines added above must not move what is read.
  private void keepPlace(ListChangeListener.Change<? extends LogLine> change) {
    while (change.next()) {
      if (model.followProperty().get()) {
        toEnd(true);
      } else if (change.wasAdded()
          && change.getFrom() == 0
          && change.getTo() < lines.getItems().size()) {
        lines.scrollTo(change.getTo());
      }
    }
  }

  private void toEnd(boolean following) {
    if (following && !lines.getItems().isEmpty()) {
      lines.scrollTo(lines.getItems().size() - 1);
    }
  }

  private void toHit() {
    var line = model.search().line();
    if (line >= 0) {
      model.followProperty().set(false);
      lines.getSelectionModel().clearAndSelect(line);
      lines.scrollTo(Math.max(0, line - 2));
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() > 0) {
      model.followProperty().set(false);
    }
  }

  private void pressedInLines(KeyEvent event) {
    switch (event.getCode()) {
      case UP, PAGE_UP, HOME -> model.followProperty().set(false);
      case END -> model.followProperty().set(true);
      case C -> copyIfAsked(event);
      default -> {}
    }
  }

  private void copyIfAsked(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
      var content = new ClipboardContent();
      content.putString(
          lines.getSelectionModel().getSelectedItems().stream()
              .map(LogLine::text)
              .collect(Collectors.joining("\n")));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void pressedInSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.isShiftDown()) {
        model.search().previous();
      } else {
        model.search().next();
      }
    } else if (event.getCode() == KeyCode.ESCAPE && model.search().active()) {
      event.consume();
      search.clear();
    }
  }
}
