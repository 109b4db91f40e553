package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Rights;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sheet: a row for each window of missed firings, and the choices for all of them.
public final class MissedView {
  private final MissedModel model;
  private final MissedWords words;
  private final ClockModel clock;
  private final Rights rights;

  @FXML private VBox root;
  @FXML private Label sentence;
  @FXML private Label locked;
  @FXML private ScrollPane scroll;
  @FXML private VBox rows;
  @FXML private HBox forAll;
  @FXML private Button all;
  @FXML private Button latest;
  @FXML private Button none;

  MissedView(MissedModel model, MissedWords words, ClockModel clock, Rights rights) {
    this.model = model;
    this.words = words;
    this.clock = clock;
    this.rights = rights;
  }

  @FXML
  void initialize() {
    Children.bind(rows, model.windows(), this::row);
    scroll.prefViewportHeightProperty().bind(rows.heightProperty());
    sentence.textProperty().bind(text(() -> words.sentence(model.windows())));
    all.textProperty().bind(text(() -> words.buttonForAll(model.windows(), Which.ALL)));
    latest.textProperty().bind(text(() -> words.buttonForAll(model.windows(), Which.LATEST)));
    none.textProperty().bind(text(() -> words.buttonForAll(model.windows(), Which.NONE)));
    locked.visibleProperty().bind(locked.textProperty().isNotEmpty());
    locked.managedProperty().bind(locked.visibleProperty());
    rights
        .obstacle(Command.RunMissed.class, words.texts())
        .when(InScene.of(root))
        .subscribe(this::lock);
  }

  private ObservableValue<String> text(Callable<String> said) {
    return Bindings.createStringBinding(said, model.windows()).when(InScene.of(root));
  }

  private MissedRow row(MisfireView window) {
    return new MissedRow(model, words, clock, window);
  }

  private void lock(String why) {
    locked.setText(why);
    rows.setDisable(!why.isEmpty());
    forAll.setDisable(!why.isEmpty());
  }

  @FXML
  void runAll() {
    model.decide(model.windows(), Which.ALL);
  }

  @FXML
  void runLatest() {
    model.decide(model.windows(), Which.LATEST);
  }

  @FXML
  void runNone() {
    model.decide(model.windows(), Which.NONE);
  }
}
