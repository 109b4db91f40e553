package dev.wheelhouse.console.control;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A skeleton that shows only if loading lasts: nothing for 200 ms, then for at least 300 ms, so
/// that quick answers never flicker.
public final class LoadingPane extends StackPane {
  private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
  private final PauseTransition patience = new PauseTransition(Duration.millis(200));
  private final PauseTransition atLeast = new PauseTransition(Duration.millis(300));

  public LoadingPane(int rows) {
    getStyleClass().add("loading-pane");
    getChildren().add(new SkeletonPane(rows));
    setVisible(false);
    managedProperty().bind(visibleProperty());
    patience.setOnFinished(_ -> appear());
    atLeast.setOnFinished(_ -> setVisible(loading.get()));
    loading.subscribe(this::change);
  }

  public BooleanProperty loadingProperty() {
    return loading;
  }

  private void change(boolean now) {
    if (now) {
      patience.playFromStart();
      return;
    }
    patience.stop();
    if (atLeast.getStatus() != Animation.Status.RUNNING) {
      setVisible(false);
    }
  }

  private void appear() {
    setVisible(true);
    atLeast.playFromStart();
  }
}
