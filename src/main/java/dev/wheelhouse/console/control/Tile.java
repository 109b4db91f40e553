package dev.wheelhouse.console.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A figure with its target and its course, as one button that leads to what is behind it.
public final class Tile extends Button {
  private final FontIcon icon = new FontIcon("mdi2m-minus-circle-outline");
  private final Label value = new Label();
  private final Label unit = new Label();
  private final Label target = new Label();
  private final Label foot = new Label();
  private final Sparkline course = new Sparkline();
  private final String name;
  private String verdict = "";

  /// What a tile says.
  ///
  /// @param style class of the verdict, which gives it its colour
  /// @param verdict its word for screen readers
  /// @param value empty without data
  public record Face(
      String style,
      String icon,
      String verdict,
      String value,
      String unit,
      String target,
      String foot,
      Sparkline.Values course) {}

  public Tile(String name) {
    this.name = name;
    getStyleClass().setAll("button", "tile");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    var title = new Label(name, icon);
    title.getStyleClass().addAll("tile-title", "muted");
    value.getStyleClass().add("tile-value");
    value.setMinWidth(USE_PREF_SIZE);
    unit.getStyleClass().add("muted");
    target.getStyleClass().addAll("small", "subtle");
    foot.getStyleClass().addAll("small", "muted");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var figure = new HBox(value, unit, space, target);
    figure.getStyleClass().add("tile-figure");
    var face = new VBox(title, figure, course, foot);
    face.getStyleClass().add("tile-face");
    face.setMouseTransparent(true);
    face.prefWidthProperty().bind(widthProperty());
    setGraphic(face);
    Tips.onHover(this, foot::getText);
    setAccessibleText(name);
  }

  public void show(Face face) {
    getStyleClass().remove(verdict);
    verdict = face.style();
    getStyleClass().add(verdict);
    icon.setIconLiteral(face.icon());
    value.setText(face.value());
    unit.setText(face.unit());
    target.setText(face.target());
    foot.setText(face.foot());
    course.show(face.course());
    setAccessibleText(
        String.join(
            ", ",
            face.verdict(),
            name,
            face.value() + " " + face.unit(),
            face.target(),
            face.foot()));
  }
}
