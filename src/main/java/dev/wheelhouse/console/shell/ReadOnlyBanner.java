package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Banner;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/// The strip over a screen where nothing can be changed.
final class ReadOnlyBanner {
  private ReadOnlyBanner() {}

  static void show(Pane place, ReadOnlyNoticeModel model, Texts texts) {
    var close = new Button("", Icons.of("mdi2c-close"));
    close.setId("dismiss-read-only");
    close.getStyleClass().addAll("ghost", "icon-only");
    close.setAccessibleText(texts.get("rights.dismiss"));
    close.setOnAction(_ -> model.dismiss());
    var banner = Banner.readOnly(close);
    banner.title().setText(texts.get("rights.banner"));
    banner.detail().setText(texts.get("rights.banner-detail"));
    place.getChildren().setAll(banner);
    place.managedProperty().bind(place.visibleProperty());
    model.shownProperty().when(InScene.of(place)).subscribe(place::setVisible);
  }
}
