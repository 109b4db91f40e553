package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.control.Logo;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Draws the program's icon in all sizes; run it with the flags of the tests and the folder for the
/// pictures when the wheel has changed.
public final class AppIcon {
  private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};

  private AppIcon() {}

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    var folder = Path.of(arguments[0]);
    FxToolkit.setupFixture(() -> draw(stage, folder));
    Platform.exit();
  }

  private static void draw(Stage stage, Path folder) {
    for (var size : SIZES) {
      var logo = new Logo();
      logo.setSize(size * 0.78);
      var plate = new StackPane(logo);
      plate.setMinSize(size, size);
      plate.setMaxSize(size, size);
      plate.setStyle(
          "-fx-background-color: #4B4FCB; -fx-background-radius: " + Math.round(size * 0.22));
      var scene = new Scene(plate, size, size, Color.TRANSPARENT);
      stage.setScene(scene);
      stage.show();
      for (Node wheel : logo.lookupAll(".logo")) {
        wheel.setStyle("-fx-fill: white");
      }
      Snapshots.write(plate, folder.resolve("wheelhouse-" + size + ".png"));
    }
  }
}
