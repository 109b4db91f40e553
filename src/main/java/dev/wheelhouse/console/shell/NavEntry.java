package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A screen in the navigation: icon and name, and at the right a number that belongs to it. In a
/// narrow window the icon alone; its tooltip has the rest.
final class NavEntry extends StackPane {
  private final Screen screen;
  private final Texts texts;
  private final ToggleButton button;
  private final Label count = new Label();

  NavEntry(Screen screen, ShellModel model, EngineModel engine, Texts texts) {
    this.screen = screen;
    this.texts = texts;
    this.button = new ToggleButton(name(), Icons.of(screen.icon()));
    button.setId("nav-" + screen.id());
    button.getStyleClass().add("nav-item");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setTooltip(new Tooltip());
    count.setMouseTransparent(true);
    setAlignment(count, Pos.CENTER_RIGHT);
    getStyleClass().add("nav-entry");
    getChildren().setAll(button, count);
    var inScene = InScene.of(this);
    model
        .screenProperty()
        .when(inScene)
        .subscribe(shown -> button.setSelected(screen.holds(shown)));
    button.setOnAction(_ -> model.show(screen));
    // A second click on the shown screen must not look like leaving it.
    button
        .selectedProperty()
        .subscribe(_ -> button.setSelected(screen.holds(model.screenProperty().get())));
    if (screen.equals(Screen.QUEUES)) {
      engine
          .queuesProperty()
          .when(inScene)
          .subscribe(queues -> count(queues == null ? NavCount.NONE : NavCount.of(queues)));
    } else {
      engine.figuresProperty().when(inScene).subscribe(this::count);
    }
  }

  private void count(@Nullable EngineHealth figures) {
    count(figures == null ? NavCount.NONE : NavCount.of(screen.id(), figures));
  }

  private void count(NavCount number) {
    count.setVisible(number.number() > 0);
    count.setText(Formats.number(number.number()));
    count.getStyleClass().setAll("label", "nav-count", number.styleClass());
    var words = number.number() > 0 ? ", " + texts.count(number.textKey(), number.number()) : "";
    button.getTooltip().setText(name() + words);
    button.setAccessibleText(name() + words);
  }

  private String name() {
    return texts.get(screen.textKey());
  }
}
