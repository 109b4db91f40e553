package dev.wheelhouse.console.control;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// Content with a drawer that slides in from the right: it pushes the content, or lies over it when
/// the window is narrow. Its left edge is a grip, for the mouse and for the arrow keys.
public final class DrawerPane extends Region {
  public static final double NARROWEST = 320;
  public static final double WIDEST = 720;
  private static final double GRIP = 7;
  private static final double KEY_STEP = 16;

  private final StackPane content = new StackPane();
  private final StackPane drawer = new StackPane();
  private final Region grip = new Region();
  private final DoubleProperty open = new SimpleDoubleProperty(this, "open");
  private final DoubleProperty drawerWidth = new SimpleDoubleProperty(this, "drawerWidth", 376);
  private final BooleanProperty overlay = new SimpleBooleanProperty(this, "overlay");
  private final Timeline slide = new Timeline();
  private BooleanSupplier still = () -> false;
  private DoubleConsumer resized = _ -> {};

  public DrawerPane() {
    content.getStyleClass().add("content");
    drawer.getStyleClass().add("drawer");
    grip.getStyleClass().add("drawer-grip");
    grip.setFocusTraversable(true);
    grip.setAccessibleRole(AccessibleRole.SLIDER);
    getChildren().addAll(content, drawer, grip);
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    open.subscribe(_ -> requestLayout());
    drawerWidth.subscribe(_ -> requestLayout());
    overlay.subscribe(this::overlay);
    grip.setOnMouseDragged(event -> resize(getWidth() - sceneToLocal(event.getSceneX(), 0).getX()));
    grip.addEventHandler(KeyEvent.KEY_PRESSED, this::resizeByKey);
  }

  /// Whether sliding is off, asked at each move.
  public void setStill(BooleanSupplier still) {
    this.still = still;
  }

  /// Called when the operator has given the drawer another width.
  public void setOnResized(DoubleConsumer resized) {
    this.resized = resized;
  }

  public void setContent(Node node) {
    content.getChildren().setAll(node);
  }

  public DoubleProperty drawerWidthProperty() {
    return drawerWidth;
  }

  public BooleanProperty overlayProperty() {
    return overlay;
  }

  public void open(Node node) {
    drawer.getChildren().setAll(node);
    slideTo(1, 180);
  }

  public void close() {
    slideTo(0, 120);
  }

  private void slideTo(double end, double millis) {
    slide.stop();
    if (still.getAsBoolean() || getScene() == null) {
      open.set(end);
      settled();
      return;
    }
    var goal = new KeyValue(open, end, Interpolator.EASE_OUT);
    slide.getKeyFrames().setAll(new KeyFrame(Duration.millis(millis), _ -> settled(), goal));
    slide.playFromStart();
  }

  private void settled() {
    if (open.get() == 0) {
      drawer.getChildren().clear();
    }
  }

  private void overlay(boolean over) {
    drawer.getStyleClass().remove("overlay");
    if (over) {
      drawer.getStyleClass().add("overlay");
    }
    requestLayout();
  }

  private void resizeByKey(KeyEvent event) {
    var step =
        switch (event.getCode()) {
          case LEFT -> KEY_STEP;
          case RIGHT -> -KEY_STEP;
          default -> 0;
        };
    if (step != 0) {
      resize(drawerWidth.get() + step);
      event.consume();
    }
  }

  private void resize(double wanted) {
    drawerWidth.set(Math.clamp(wanted, NARROWEST, WIDEST));
    resized.accept(drawerWidth.get());
  }

  @Override
  protected void layoutChildren() {
    var shown = snapSizeX(Math.min(drawerWidth.get(), getWidth()) * open.get());
    var left = getWidth() - shown;
    content.resizeRelocate(0, 0, overlay.get() ? getWidth() : left, getHeight());
    drawer.setVisible(shown > 0);
    grip.setVisible(shown > 0);
    drawer.resizeRelocate(left, 0, Math.min(drawerWidth.get(), getWidth()), getHeight());
    grip.resizeRelocate(left - GRIP / 2, 0, GRIP, getHeight());
  }
}
