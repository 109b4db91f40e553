package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.fx.Fx;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.QuietEngine;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Renders the Runs screen of a night that really ran to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class RunLooks {
  private final Path folder;
  private final Stage stage;

  private RunLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new RunLooks(Path.of(arguments[0]), stage);
    var night = Night.billing(Files.createTempDirectory("night"));
    looks.night(night, "light", Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    looks.night(night, "dark", Appearance.DARK, Language.ENGLISH, 1440, 900);
    looks.night(night, "zh", Appearance.LIGHT, Language.CHINESE, 1440, 900);
    looks.night(night, "narrow", Appearance.LIGHT, Language.ENGLISH, 1280, 800);
    looks.night(night, "narrow-dark", Appearance.DARK, Language.CHINESE, 1280, 800);
    looks.states();
    night.engine.close();
    Platform.exit();
  }

  private void night(Night night, String name, Appearance look, Language language, int w, int h)
      throws Exception {
    var fixture = new FrameFixture(background(), night.engine, night.time);
    open(fixture, look, language, w, h);
    waitFor(() -> !fixture.runs.list().rows().isEmpty());
    picture("runs-" + name);
    FxTests.doFx(() -> fixture.runs.list().toggle(row(fixture, "billing.daily")));
    waitFor(() -> row(fixture, "settle-sepa") != null);
    picture("runs-open-" + name);
    FxTests.doFx(
        () -> {
          fixture.runs.list().selectedProperty().set(row(fixture, "settle-sepa"));
          fixture.runs.openSelected();
        });
    waitFor(() -> !fixture.runs.drawer().log().lines().isEmpty());
    FxTests.doFx(() -> fixture.runs.drawer().log().search().textProperty().set("503"));
    picture("runs-drawer-" + name);
    night.time.advance(Duration.ofMillis(1));
    for (var other : new String[] {"billing.daily", "search.reindex", "issue-bill"}) {
      FxTests.doFx(() -> fixture.runs.list().selectedProperty().set(row(fixture, other)));
      waitFor(() -> fixture.runs.drawer().contentProperty().get() != null);
      picture("runs-drawer-" + other + "-" + name);
    }
    fixture.runs.close();
  }

  private void states() throws Exception {
    var fixture = new FrameFixture(background(), new QuietEngine());
    open(fixture, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    waitFor(() -> fixture.runs.list().phaseProperty().get() == RunListModel.Phase.NOTHING_YET);
    picture("runs-empty");
  }

  private static RunRow row(FrameFixture fixture, String name) {
    return fixture.runs.list().rows().stream()
        .filter(row -> row.view().name().equals(name))
        .findFirst()
        .orElse(null);
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
          fixture.shell.show("runs");
        });
  }

  private static Fx background() {
    return new Fx(
        cause -> {
          throw new AssertionError(cause);
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
