package dev.wheelhouse.console.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A strip over a pane's content: the engine does not answer, or the role may only look.
public final class Banner extends HBox {
  private final Label title = new Label();
  private final Label detail = new Label();

  private Banner(String icon, String styleClass, Node... actions) {
    getStyleClass().addAll("banner", styleClass);
    title.getStyleClass().add("strong");
    detail.getStyleClass().add("small");
    detail.managedProperty().bind(detail.textProperty().isNotEmpty());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var words = new VBox(title, detail);
    words.getStyleClass().add("words");
    getChildren().addAll(Icons.of(icon), words, space);
    getChildren().addAll(actions);
  }

  /// The last known state is shown; its age and the next try stand in the detail.
  public static Banner disconnected(Node... actions) {
    return new Banner("mdi2l-lan-disconnect", "disconnected", actions);
  }

  public static Banner readOnly(Node... actions) {
    return new Banner("mdi2l-lock-outline", "read-only", actions);
  }

  /// Something else that the whole pane should know; the style class gives it its colours.
  public static Banner of(String icon, String styleClass, Node... actions) {
    return new Banner(icon, styleClass, actions);
  }

  /// Shows it while something holds; it leaves no gap.
  ///
  /// @param place that it stands in: it listens while that is in a scene
  public void shown(ObservableValue<Boolean> when, Node place) {
    setVisible(false);
    managedProperty().bind(visibleProperty());
    when.when(InScene.of(place)).subscribe(on -> setVisible(Boolean.TRUE.equals(on)));
  }

  public Label title() {
    return title;
  }

  public Label detail() {
    return detail;
  }
}
