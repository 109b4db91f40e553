package dev.wheelhouse.console.missed;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.run.MisfireCause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the sheet of missed firings, what is left of it when it is closed, and Welcome.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class MissedLooks {
  private final Path folder;
  private final Stage stage;

  private MissedLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new MissedLooks(Path.of(arguments[0]), stage);
    looks.sheet(Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    looks.sheet(Appearance.DARK, Language.CHINESE, 1280, 800);
    looks.sheet(Appearance.DARK, Language.ENGLISH, 1440, 900);
    looks.sheet(Appearance.LIGHT, Language.CHINESE, 1280, 800);
    Platform.exit();
  }

  private void sheet(Appearance look, Language language, int width, int height) throws Exception {
    var engine = new ToldMisses();
    var fixture = new FrameFixture(FxTests.background(), engine);
    var by = fixture.time.instant().plusSeconds(98);
    engine.undecided.addAll(
        List.of(
            ToldMisses.window(
                1,
                "billing.daily",
                "2026-02-18T01:00:00Z",
                "2026-02-18T01:00:00Z",
                1,
                MisfireCause.MACHINE_ASLEEP,
                by),
            ToldMisses.window(
                2,
                "crm.sync",
                "2026-02-17T22:15:00Z",
                "2026-02-18T02:30:00Z",
                18,
                MisfireCause.MACHINE_ASLEEP,
                by),
            ToldMisses.slept(
                3, "warehouse.load", "2026-02-17T23:00:00Z", "2026-02-18T02:00:00Z", 4)));
    engine.refused.add(3L);
    var name = look.name() + "-" + language.locale().getLanguage() + "-" + width;
    FxTests.doFx(() -> fixture.show(stage, "welcome", look, language, width, height));
    picture("welcome-" + name, fixture);
    FxTests.doFx(() -> fixture.shell.show("overview"));
    FxTests.doFx(fixture.missed::start);
    picture("missed-" + name, fixture);
    FxTests.doFx(
        () ->
            fixture
                .missed
                .model()
                .decide(List.of(fixture.missed.model().windows().getLast()), Which.ALL));
    picture("missed-refused-" + name, fixture);
    FxTests.doFx(fixture.shell::closeDialog);
    picture("missed-left-" + name, fixture);
  }

  private void picture(String what, FrameFixture fixture) throws Exception {
    fixture.time.advance(Duration.ofMillis(1100));
    await().pollDelay(Duration.ofMillis(400)).until(() -> true);
    FxTests.doFx(stage, () -> {});
    var file = folder.resolve((what + ".png").toLowerCase(Locale.ROOT));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file));
  }
}
