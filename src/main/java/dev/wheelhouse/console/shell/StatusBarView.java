package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom: how the engine is, its figures, and the zone of all times.
public final class StatusBarView {
  private final EngineModel engine;
  private final ClockModel clock;
  private final OperationsModel operations;
  private final EngineOperationsModel engineOperations;
  private final ShellModel shell;
  private final Texts texts;
  private final Formats formats;

  @FXML private FontIcon healthIcon;
  @FXML private Label health;
  @FXML private HBox figures;
  @FXML private Label zone;
  @FXML private Button underWay;

  public StatusBarView(Frame frame, Texts texts) {
    this.engine = frame.engine();
    this.clock = frame.clock();
    this.operations = frame.operations();
    this.engineOperations = frame.engineOperations();
    this.shell = frame.shell();
    this.texts = texts;
    this.formats = frame.formats(texts);
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(figures);
    engine.healthProperty().when(inScene).subscribe(this::showHealth);
    engine.figuresProperty().when(inScene).subscribe(this::showFigures);
    clock
        .nowProperty()
        .map(now -> texts.get("status.zone", formats.zoneLong(now)))
        .when(inScene)
        .subscribe(zone::setText);
    var running = operations.running();
    var bulk = engineOperations.open();
    underWay.textProperty().bind(Bindings.createStringBinding(this::underWayWords, running, bulk));
    underWay.visibleProperty().bind(Bindings.isNotEmpty(running).or(Bindings.isNotEmpty(bulk)));
    underWay.managedProperty().bind(underWay.visibleProperty());
  }

  @FXML
  void showUnderWay() {
    shell.open(Popover.NOTIFICATIONS);
  }

  private String underWayWords() {
    var running = operations.running();
    var bulk = engineOperations.open();
    return switch (running.size() + bulk.size()) {
      case 0 -> "";
      case 1 -> running.isEmpty() ? bulkWords() : running.getFirst().words(texts) + " …";
      default -> texts.count("operation.several", running.size() + bulk.size());
    };
  }

  private String bulkWords() {
    var operation = engineOperations.open().getFirst();
    var words = new OperationWords(texts);
    return words.title(operation) + " · " + words.state(operation);
  }

  private void showHealth(Health now) {
    health.setText(texts.get(now.textKey()));
    healthIcon.setIconLiteral(now.icon());
    healthIcon.getStyleClass().setAll("ikonli-font-icon", "health-icon", now.styleClass());
  }

  private void showFigures(@Nullable EngineHealth now) {
    figures.getChildren().clear();
    if (now != null) {
      figures
          .getChildren()
          .addAll(
              figure("figure.lag", Formats.durationCell(Duration.ofMillis(now.schedulerLag()))),
              figure("figure.slots", now.slotsBusy() + "/" + now.slots()),
              figure("figure.queue", Formats.number(now.queued())),
              figure("figure.store", Formats.bytes(now.storeBytes())));
    }
  }

  private Node figure(String textKey, String shown) {
    var value = new Label(shown);
    value.getStyleClass().add("value");
    var pair = new HBox(new Label(texts.get(textKey)), value);
    pair.getStyleClass().add("figure");
    return pair;
  }
}
