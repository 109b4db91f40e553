package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders canvases to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class GraphLooks {
  private final Path folder;
  private final Stage stage;

  private GraphLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    var looks = new GraphLooks(Path.of(arguments[0]), stage);
    FxToolkit.setupFixture(looks::all);
    Platform.exit();
  }

  private void all() {
    Fonts.load();
    for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
      var name = look.name().toLowerCase(Locale.ROOT);
      var canvas = shown(look, ToldGraph.billing());
      canvas.choose(GraphCanvas.Chosen.of("settle"));
      picture(name + "-billing");
    }
  }

  private GraphCanvas shown(Appearance look, GraphPicture picture) {
    var canvas = new GraphCanvas(new ToldWishes(), new Texts(Language.ENGLISH));
    canvas.pictureProperty().set(picture);
    var theme = new Theme(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    theme.appearanceProperty().set(look);
    var scene = new Scene(canvas, 1100, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    canvas.applyCss();
    canvas.layout();
    return canvas;
  }

  private void picture(String name) {
    Snapshots.write(stage.getScene(), folder.resolve("graph-" + name + ".png"));
  }
}
