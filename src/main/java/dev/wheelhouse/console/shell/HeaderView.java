package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The header: brand, the engine that is shown, where one is, and the engine's time.
public final class HeaderView {
  private final ShellModel shell;
  private final EngineModel engine;
  private final ClockModel clock;
  private final Texts texts;
  private final Formats formats;

  @FXML private Label engineName;
  @FXML private Label engineKind;
  @FXML private Region engineHealth;
  @FXML private HBox engineChip;
  @FXML private HBox crumbs;
  @FXML private Label day;
  @FXML private Label time;
  @FXML private Label zone;

  public HeaderView(ShellModel shell, EngineModel engine, ClockModel clock, Texts texts) {
    this.shell = shell;
    this.engine = engine;
    this.clock = clock;
    this.texts = texts;
    this.formats = new Formats(texts, engine.zone());
  }

  @FXML
  void initialize() {
    engineName.setText(texts.get(engine.nameKey()));
    engineKind.setText(texts.get(engine.kindKey()));
    var inScene = InScene.of(crumbs);
    engine.healthProperty().when(inScene).subscribe(this::showHealth);
    trail().when(inScene).subscribe(this::showTrail);
    clock.nowProperty().when(inScene).subscribe(this::showTime);
  }

  private void showHealth(Health health) {
    engineHealth.getStyleClass().setAll("health-dot", health.styleClass());
    engineChip.setAccessibleText(
        String.join(", ", engineName.getText(), engineKind.getText(), texts.get(health.textKey())));
  }

  private ObjectBinding<List<String>> trail() {
    var sources = new Observable[] {shell.screenProperty(), shell.trail()};
    return Bindings.createObjectBinding(
        () ->
            Stream.concat(
                    Stream.of(texts.get(shell.screenProperty().get().textKey())),
                    shell.trail().stream())
                .toList(),
        sources);
  }

  private void showTrail(List<String> names) {
    crumbs.getChildren().clear();
    for (var name : names) {
      if (!crumbs.getChildren().isEmpty()) {
        crumbs.getChildren().add(Icons.of("mdi2c-chevron-right"));
      }
      crumbs.getChildren().add(new Label(name));
    }
    crumbs.getChildren().getLast().getStyleClass().add("current");
  }

  private void showTime(Instant now) {
    day.setText(formats.longDay(now));
    time.setText(formats.clock(now));
    zone.setText(formats.zoneShort(now));
  }
}
