package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.fx.Fx;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Renders the Overview screen to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class OverviewLooks {
  private final Path folder;
  private final Stage stage;

  private OverviewLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new OverviewLooks(Path.of(arguments[0]), stage);
    looks.told("light", Appearance.LIGHT, Language.ENGLISH, 1440, 900, Scale.NORMAL);
    looks.told("dark", Appearance.DARK, Language.ENGLISH, 1440, 900, Scale.NORMAL);
    looks.told("zh", Appearance.LIGHT, Language.CHINESE, 1440, 900, Scale.NORMAL);
    looks.told("narrow", Appearance.LIGHT, Language.ENGLISH, 1280, 800, Scale.NORMAL);
    looks.told("huge", Appearance.LIGHT, Language.ENGLISH, 1280, 800, Scale.HUGE);
    Platform.exit();
  }

  private void told(String name, Appearance look, Language language, int w, int h, Scale scale)
      throws Exception {
    var fixture = fixture(ToldNight.engine());
    FxTests.doFx(() -> fixture.settings.scaleProperty().set(scale));
    open(fixture, look, language, w, h);
    waitFor(() -> !fixture.overview.needs().causes().isEmpty());
    waitFor(() -> fixture.overview.figures().valueProperty().get() != null);
    picture("overview-" + name);
    FxTests.doFx(() -> ((Button) stage.getScene().lookup("#preview-settle-sepa")).fire());
    picture("overview-preview-" + name);
    fixture.overview.close();
  }

  private static FrameFixture fixture(EngineApi engine) {
    var fixture =
        new FrameFixture(
            new Fx(
                cause -> {
                  throw new AssertionError(cause);
                }),
            engine);
    fixture.engine.figuresProperty().set(Told.health(12));
    return fixture;
  }

  private void open(FrameFixture fixture, Appearance look, Language language, int w, int h)
      throws Exception {
    FxTests.doFx(
        () -> {
          fixture.settings.appearanceProperty().set(look);
          fixture.settings.languageProperty().set(language);
          var window = fixture.window(stage).scene();
          var scene = new Scene(new Group(), w, h);
          var page = window.getRoot();
          window.setRoot(new Group());
          scene.setRoot(page);
          scene.getStylesheets().setAll(window.getStylesheets());
          stage.setScene(scene);
          stage.sizeToScene();
          stage.show();
          fixture.shell.show("overview");
        });
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> FxTests.onFx(condition::getAsBoolean));
  }

  private void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents(5);
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name + ".png")));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name + ".png")));
  }
}
