package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
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
    looks.question(night, "light", Appearance.LIGHT, Language.ENGLISH, Scale.NORMAL);
    looks.question(night, "dark", Appearance.DARK, Language.CHINESE, Scale.NORMAL);
    looks.question(night, "130", Appearance.LIGHT, Language.ENGLISH, Scale.HUGE);
    looks.empty();
    looks.states(night, Appearance.LIGHT, Language.ENGLISH);
    looks.states(night, Appearance.DARK, Language.CHINESE);
    night.engine.close();
    Platform.exit();
  }

  private void night(Night night, String name, Appearance look, Language language, int w, int h)
      throws Exception {
    var fixture = new FrameFixture(FxTests.background(), night.engine, night.time);
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

  private void question(Night night, String name, Appearance look, Language language, Scale scale)
      throws Exception {
    var fixture = new FrameFixture(FxTests.background(), night.engine, night.time);
    FxTests.doFx(() -> fixture.settings.scaleProperty().set(scale));
    open(fixture, look, language, 1440, 900);
    waitFor(() -> row(fixture, "search.reindex") != null);
    FxTests.doFx(
        () -> {
          fixture.runs.list().selectedProperty().set(row(fixture, "search.reindex"));
          fixture.runs.openSelected();
        });
    waitFor(() -> !fixture.runs.drawer().log().lines().isEmpty());
    night.trigger("fx.rates");
    night.pass(Duration.ofSeconds(1));
    waitFor(() -> fixture.runs.list().unseenProperty().get() > 0);
    picture("runs-unseen-" + name);
    FxTests.doFx(() -> ((Button) stage.getScene().lookup("#kill")).fire());
    picture("runs-kill-" + name);
    fixture.runs.close();
  }

  private void empty() throws Exception {
    var fixture = new FrameFixture(FxTests.background(), new EmptyEngine());
    open(fixture, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    waitFor(() -> phase(fixture) == RunListModel.Phase.NOTHING_YET);
    picture("runs-empty");
  }

  private void states(Night night, Appearance look, Language language) throws Exception {
    var name = "-" + look.name().toLowerCase(Locale.ROOT);
    var line = new Line(night.engine);
    var fixture = new FrameFixture(FxTests.background(), line, night.time);
    line.hold();
    open(fixture, look, language, 1440, 900);
    WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    picture("runs-loading" + name);
    line.cut();
    line.release();
    waitFor(() -> phase(fixture) == RunListModel.Phase.FAILED);
    picture("runs-error" + name);
    line.mend();
    FxTests.doFx(() -> fixture.runs.refresh());
    waitFor(() -> phase(fixture) == RunListModel.Phase.ROWS);
    FxTests.doFx(() -> fixture.runs.list().filter().states().add(RunState.PAUSED));
    waitFor(() -> phase(fixture) == RunListModel.Phase.HIDDEN);
    picture("runs-hidden" + name);
    FxTests.doFx(() -> fixture.runs.list().filter().clear());
    waitFor(() -> phase(fixture) == RunListModel.Phase.ROWS);
    FxTests.doFx(
        () -> {
          fixture.runs.list().selectedProperty().set(row(fixture, "search.reindex"));
          fixture.runs.openSelected();
        });
    waitFor(() -> !fixture.runs.drawer().log().lines().isEmpty());
    line.cut();
    night.time.advance(Duration.ofSeconds(1));
    FxTests.doFx(() -> fixture.runs.link().tryNow());
    waitFor(() -> fixture.runs.link().outageProperty().get() != null);
    picture("runs-disconnected" + name);
    line.mend();
    FxTests.doFx(() -> fixture.runs.refresh());
    waitFor(() -> fixture.runs.link().outageProperty().get() == null);
    FxTests.doFx(
        () -> {
          fixture.shell.drawerProperty().set(null);
          ((MenuButton) stage.getScene().lookup("#states")).show();
        });
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    FxTests.doFx(
        () -> {
          var menu = Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst();
          menu.ifPresent(
              it -> Snapshots.write(it.getScene(), folder.resolve("runs-states" + name + ".png")));
          ((MenuButton) stage.getScene().lookup("#states")).hide();
        });
    fixture.runs.close();
  }

  private static RunListModel.Phase phase(FrameFixture fixture) {
    return fixture.runs.list().phaseProperty().get();
  }

  private static RunRow row(FrameFixture fixture, String name) {
    return fixture.runs.list().rows().stream()
        .filter(row -> row.view().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private void open(FrameFixture fixture, Appearance look, Language language, int w, int h)
      throws Exception {
    FxTests.doFx(() -> fixture.show(stage, "runs", look, language, w, h));
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> FxTests.onFx(condition::getAsBoolean));
  }

  private void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents(5);
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name + ".png")));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name + ".png")));
  }
}
