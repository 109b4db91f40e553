package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The toasts over the lower right corner.
final class ToastLayer extends VBox {
  private final ToastModel model;
  private final Texts texts;

  ToastLayer(ToastModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("toast-layer");
    setPickOnBounds(false);
    Children.bind(this, model.toasts(), this::toast);
  }

  private Node toast(Toast toast) {
    var words = words(toast);
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

  private static VBox words(Toast toast) {
    var title = new Label(toast.title());
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    var words = new VBox(title);
    words.getStyleClass().add("words");
    if (!toast.detail().isEmpty()) {
      var detail = new Label(toast.detail());
      detail.getStyleClass().addAll("small", "muted");
      detail.setWrapText(true);
      words.getChildren().add(detail);
    }
    return words;
  }

  private Node offer(Toast toast, Toast.Offer offer) {
    var link = new Hyperlink(offer.words());
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(
        _ -> {
          model.dismiss(toast);
          offer.does().run();
        });
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
