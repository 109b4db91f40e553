package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A small button that ends the wait of one retry.
final class RetryButton {
  private RetryButton() {}

  static Button of(Frame frame, EngineLink link, Texts texts) {
    var button = new Button("", Icons.of("mdi2p-play"));
    button.getStyleClass().addAll("ghost", "icon-only", "retry-now");
    button.setAccessibleText(texts.get("queues.retry-now"));
    var tip = new Tooltip();
    button.setTooltip(tip);
    var right = frame.rights().obstacle(Command.RetryNow.class, texts);
    var outage = link.outageProperty();
    var obstacle =
        Bindings.createStringBinding(
            () -> outage.get() == null ? right.get() : texts.get("obstacle.no-answer"),
            right,
            outage);
    obstacle
        .when(InScene.of(button))
        .subscribe(
            why -> {
              button.setDisable(!why.isEmpty());
              tip.setText(why.isEmpty() ? texts.get("queues.retry-now") : why);
            });
    return button;
  }
}
