package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Operation;
import dev.wheelhouse.console.shell.OperationsModel;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The log in the drawer: follows its end until the operator scrolls up, finds words, saves.
public final class RunLogView {
  private final RunDrawerModel drawer;
  private final LogModel model;
  private final ToastModel toasts;
  private final OperationsModel operations;
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
      RunDrawerModel drawer,
      ToastModel toasts,
      OperationsModel operations,
      LogDestination destination,
      RunWords words) {
    this.drawer = drawer;
    this.model = drawer.log();
    this.toasts = toasts;
    this.operations = operations;
    this.destination = destination;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    root.visibleProperty().bind(Bindings.notEqual(model.phaseProperty(), LogModel.Phase.NONE));
    root.managedProperty().bind(root.visibleProperty());
    follow.selectedProperty().bindBidirectional(model.followProperty());
    new LogList(lines, model).fill();
    lines.setPlaceholder(placeholder());
    search();
    earlier();
  }

  private void search() {
    var found = model.search();
    search.textProperty().bindBidirectional(found.textProperty());
    hits.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::position,
                found.textProperty(),
                found.countProperty(),
                found.positionProperty()));
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
    var saving = operations.beginStoppable("operation.saving-log", file.getFileName().toString());
    model.save(file, saving, () -> saved(file, saving), fault -> notSaved(file, fault));
  }

  private void saved(Path file, Operation saving) {
    var title = texts.get(saving.stopped() ? "log.save-stopped" : "log.saved");
    toasts.show(Toast.success(title, file.toString()));
  }

  private void notSaved(Path file, Fault fault) {
    toasts.show(
        Toast.error(texts.get("log.not-saved", file.toString()), Faults.words(fault, texts)));
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
