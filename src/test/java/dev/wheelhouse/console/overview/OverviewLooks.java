package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.runs.Line;
import dev.wheelhouse.console.runs.Night;
import dev.wheelhouse.console.shell.Health;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
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
    looks.told("whole", Appearance.DARK, Language.CHINESE, 1280, 1060, Scale.NORMAL);
    looks.focus();
    looks.longNames();
    looks.quiet(4, "good");
    looks.quiet(0, "empty");
    looks.states(Appearance.LIGHT, Language.ENGLISH);
    looks.states(Appearance.DARK, Language.CHINESE);
    looks.night();
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

  /// Names as long as names may be.
  private void longNames() throws Exception {
    var told = ToldNight.engine();
    var name = "warehouse-".repeat(12) + "settle";
    var run = Told.run(120, name).is(RunState.FAILED).ran(42, 12).view();
    told.needs =
        List.of(
            Told.failed(run, "", "a long story ".repeat(30)),
            Told.failed(run, "", "a long story ".repeat(30)));
    told.starts.put(run.run().id(), List.of(name));
    told.runs = List.of(run);
    var fixture = fixture(told);
    open(fixture, Appearance.LIGHT, Language.ENGLISH, 1280, 800);
    waitFor(() -> !fixture.overview.needs().causes().isEmpty());
    picture("overview-long");
    fixture.overview.close();
  }

  /// The cursors of the charts, and what they say.
  private void focus() throws Exception {
    var fixture = fixture(ToldNight.engine());
    open(fixture, Appearance.DARK, Language.ENGLISH, 1440, 900);
    waitFor(() -> !fixture.overview.needs().causes().isEmpty());
    waitFor(() -> fixture.overview.recent().runsProperty().get() != null);
    picture("overview-focus");
    for (var chart : new String[] {"#minute-bars", "#lane-chart"}) {
      FxTests.doFx(
          () -> {
            var node = stage.getScene().lookup(chart);
            node.requestFocus();
            for (var i = 0; i < 18; i++) {
              node.fireEvent(
                  key(i < 16 || chart.equals("#minute-bars") ? KeyCode.RIGHT : KeyCode.DOWN));
            }
          });
      picture("overview-focus" + chart.replace('#', '-'));
      FxTests.doFx(
          () ->
              Window.getWindows().stream()
                  .filter(PopupWindow.class::isInstance)
                  .forEach(
                      it ->
                          Snapshots.write(
                              it.getScene(),
                              folder.resolve("tip" + chart.replace('#', '-') + ".png"))));
    }
    fixture.overview.close();
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  /// Nothing failed, or nothing is there.
  private void quiet(long definitions, String name) throws Exception {
    var told = new ToldEngine();
    if (definitions > 0) {
      told.forecast = ToldNight.engine().forecast;
    }
    var fixture = fixture(told);
    fixture.engine.figuresProperty().set(Told.health(definitions));
    open(fixture, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    waitFor(() -> fixture.overview.figures().valueProperty().get() != null);
    picture("overview-" + name);
    fixture.overview.close();
  }

  private void states(Appearance look, Language language) throws Exception {
    var name = "-" + look.name().toLowerCase(Locale.ROOT);
    var told = ToldNight.engine();
    var line = new Line(told);
    var fixture = fixture(line);
    line.hold();
    open(fixture, look, language, 1440, 900);
    WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    picture("overview-loading" + name);
    var mistake = Fault.of(Fault.INTERNAL, "Index 60 out of bounds for length 60.");
    told.broken.put(Query.Ahead.class, new EngineException.Unreachable(mistake));
    told.broken.put(Query.ListActionsNeeded.class, new EngineException.Unreachable(mistake));
    line.release();
    waitFor(() -> fixture.overview.ahead().problemProperty().get() != null);
    waitFor(() -> fixture.overview.figures().valueProperty().get() != null);
    picture("overview-error" + name);
    told.broken.clear();
    told.support = Capabilities.Support.READ_ONLY;
    FxTests.doFx(fixture.overview.ahead()::now);
    FxTests.doFx(fixture.overview.needs().feed()::now);
    waitFor(() -> fixture.overview.ahead().problemProperty().get() == null);
    waitFor(() -> !fixture.overview.needs().causes().isEmpty());
    FxTests.doFx(() -> fixture.engine.figuresProperty().set(Told.slow()));
    picture("overview-read-only" + name);
    line.cut();
    fixture.time.advance(Duration.ofSeconds(7));
    FxTests.doFx(() -> fixture.engine.healthProperty().set(Health.UNREACHABLE));
    waitFor(() -> fixture.overview.link().outageProperty().get() != null);
    picture("overview-disconnected" + name);
    fixture.overview.close();
  }

  /// A night that really ran.
  private void night() throws Exception {
    var night = Night.billing(Files.createTempDirectory("night"));
    var fixture = new FrameFixture(FxTests.background(), night.engine, night.time);
    fixture.engine.figuresProperty().set(night.engine.ask(new Query.Health(), Caller.local("m")));
    open(fixture, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    waitFor(() -> !fixture.overview.needs().causes().isEmpty());
    waitFor(() -> fixture.overview.figures().valueProperty().get() != null);
    waitFor(() -> fixture.overview.ahead().valueProperty().get() != null);
    picture("overview-night");
    fixture.overview.close();
    night.engine.close();
  }

  private static FrameFixture fixture(EngineApi engine) {
    var fixture = new FrameFixture(FxTests.background(), engine);
    fixture.engine.figuresProperty().set(Told.health(12));
    return fixture;
  }

  private void open(FrameFixture fixture, Appearance look, Language language, int w, int h)
      throws Exception {
    FxTests.doFx(() -> fixture.show(stage, "overview", look, language, w, h));
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
