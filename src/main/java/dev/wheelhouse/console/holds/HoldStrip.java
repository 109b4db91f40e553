package dev.wheelhouse.console.holds;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.control.Hold;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The holds that act on what is shown, a line each: on what, by whom, why, since and until when,
/// and the way to lift it. It takes no room while nothing is held.
public final class HoldStrip extends VBox {
  private final Holding holding;
  private final Formats formats;

  public HoldStrip(Holding holding, Formats formats) {
    this.holding = holding;
    this.formats = formats;
    getStyleClass().add("hold-strip");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  public void show(List<Hold> holds, Instant now) {
    getChildren().setAll(holds.stream().map(hold -> row(hold, holds, now)).toList());
    setVisible(!holds.isEmpty());
  }

  private Node row(Hold hold, List<Hold> all, Instant now) {
    var sentence = new Sentence();
    sentence.show(new HoldWords(formats).line(hold, now));
    sentence.setMinWidth(0);
    sentence.setMaxHeight(USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var lift =
        new ActionButton(holding.liftAction(hold, all, formats.texts()), formats.texts(), "small");
    lift.setId("lift-" + hold.id());
    var row = new HBox(Icons.of("mdi2p-pause", "held-icon"), sentence, lift);
    row.getStyleClass().add("hold-row");
    return row;
  }
}
