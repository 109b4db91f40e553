package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons under a [GraphCanvas]: farther, 100 %, nearer, all of it, and whether things snap.
public final class ZoomBar extends HBox {
  private final Texts texts;

  public ZoomBar(GraphCanvas canvas, Texts texts) {
    this.texts = texts;
    getStyleClass().add("zoom-bar");
    var out = button("graph.zoom-out", Icons.of("mdi2m-minus"), "icon-only", "first");
    out.setOnAction(_ -> canvas.zoomOut());
    var in = button("graph.zoom-in", Icons.of("mdi2p-plus"), "icon-only", "last");
    in.setOnAction(_ -> canvas.zoomIn());
    var steps = new HBox(out, percent(canvas), in);
    steps.getStyleClass().add("zoom-steps");
    var fit = button("graph.fit-tip", Icons.of("mdi2f-fit-to-page-outline"));
    fit.setText(texts.get("graph.fit"));
    fit.setOnAction(_ -> canvas.fit());
    getChildren().addAll(steps, fit, snap(canvas));
  }

  private Button percent(GraphCanvas canvas) {
    var percent = new Button();
    percent.getStyleClass().addAll("percent", "middle");
    percent
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Math.round(canvas.zoomProperty().get() * 100) + " %", canvas.zoomProperty()));
    percent.setTooltip(new Tooltip(texts.get("graph.normal")));
    percent.setOnAction(_ -> canvas.zoomToNormal());
    return percent;
  }

  private ToggleButton snap(GraphCanvas canvas) {
    var snap = new ToggleButton(texts.get("graph.snap"), Icons.of("mdi2m-magnet-on"));
    snap.selectedProperty().bindBidirectional(canvas.snapProperty());
    snap.disableProperty().bind(canvas.readOnlyProperty());
    named(snap, "graph.snap-tip");
    return snap;
  }

  private Button button(String key, FontIcon icon, String... styleClasses) {
    var button = new Button("", icon);
    button.getStyleClass().addAll(styleClasses);
    named(button, key);
    return button;
  }

  private void named(ButtonBase button, String key) {
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
  }
}
