package dev.wheelhouse.console.holds;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Formats;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// The quiet strip over every screen while all work is held: the engine's holds and the tenant's.
public final class HoldBannerView {
  private final Holding holding;
  private final ClockModel clock;
  private final Formats formats;

  @FXML private VBox root;

  HoldBannerView(Holding holding, ClockModel clock, Formats formats) {
    this.holding = holding;
    this.clock = clock;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    var strip = new HoldStrip(holding, formats);
    root.getChildren().setAll(strip);
    var holds = holding.holds();
    Bindings.createObjectBinding(holds::onAll, holds.holds())
        .when(InScene.of(root))
        .subscribe(all -> strip.show(all, clock.now()));
  }
}
