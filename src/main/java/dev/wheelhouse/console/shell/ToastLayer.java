package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The toasts over the lower right corner. They come and go with a short move, unless motion is
/// unwanted.
final class ToastLayer extends VBox {
  private static final Duration IN = Duration.millis(180);
  private static final Duration OUT = Duration.millis(120);
  private static final double TRAVEL = 8;

  private final ToastModel model;
  private final Texts texts;
  private final Theme theme;
  private final Map<Toast, Node> shown = new HashMap<>();

  /// Kept here, because the model, which outlives the layer, knows it only weakly.
  private final ListChangeListener<Toast> changed = this::changed;

  ToastLayer(ToastModel model, Texts texts, Theme theme) {
    this.model = model;
    this.texts = texts;
    this.theme = theme;
    getStyleClass().add("toast-layer");
    setPickOnBounds(false);
    model.toasts().forEach(this::enter);
    model.toasts().addListener(new WeakListChangeListener<>(changed));
  }

  private void changed(ListChangeListener.Change<? extends Toast> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::leave);
      change.getAddedSubList().forEach(this::enter);
    }
  }

  private void enter(Toast toast) {
    var node = toast(toast);
    shown.put(toast, node);
    getChildren().add(node);
    if (!theme.reducedMotion()) {
      node.setOpacity(0);
      move(node, IN, 1, TRAVEL, 0).play();
    }
  }

  private void leave(Toast toast) {
    var node = shown.remove(toast);
    if (node == null || theme.reducedMotion()) {
      getChildren().remove(node);
      return;
    }
    node.setMouseTransparent(true);
    var out = move(node, OUT, 0, 0, TRAVEL);
    out.setOnFinished(_ -> getChildren().remove(node));
    out.play();
  }

  private static ParallelTransition move(
      Node node, Duration length, double opacity, double from, double to) {
    var fade = new FadeTransition(length, node);
    fade.setToValue(opacity);
    fade.setInterpolator(Interpolator.EASE_OUT);
    var travel = new TranslateTransition(length, node);
    travel.setFromY(from);
    travel.setToY(to);
    travel.setInterpolator(Interpolator.EASE_OUT);
    return new ParallelTransition(fade, travel);
  }

  private Node toast(Toast toast) {
    var words = ToastWords.of(toast);
    HBox.setHgrow(words, Priority.ALWAYS);
    var box = new HBox(Icons.of(toast.kind().icon(), toast.kind().iconClass()), words);
    box.getStyleClass().add("toast");
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(toast.title() + ". " + toast.detail());
    toast.offer().ifPresent(offer -> box.getChildren().add(offer(toast, offer)));
    box.getChildren().add(close(toast));
    box.hoverProperty().subscribe(over -> rest(toast, over));
    return box;
  }

  private Node offer(Toast toast, Toast.Offer offer) {
    var link = new Hyperlink(offer.words());
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(_ -> model.take(toast));
    return link;
  }

  private Node close(Toast toast) {
    var close = new Button("", Icons.of("mdi2c-close"));
    close.getStyleClass().addAll("ghost", "icon-only");
    close.setAccessibleText(texts.get("toast.dismiss"));
    close.setOnAction(_ -> model.dismiss(toast));
    return close;
  }

  private void rest(Toast toast, boolean over) {
    if (over) {
      model.hold(toast);
    } else if (model.toasts().contains(toast)) {
      model.release(toast);
    }
  }
}
