package dev.wheelhouse.console.looks;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.shell.Health;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the frame over a real engine: palette, notifications, read only, help, settings.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class ShellLooks {
  private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {1280, 800});

  private final Path folder;
  private final Stage stage;
  private final BillingEngine engine;

  private ShellLooks(Path folder, Stage stage, BillingEngine engine) {
    this.folder = folder;
    this.stage = stage;
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    try (var engine = new BillingEngine(Files.createTempDirectory("looks")).withChain()) {
      engine.startAndAwait("billing.daily");
      engine.startAndAwait("pull_payments");
      engine.startAndAwait("billing.daily");
      new ShellLooks(Path.of(arguments[0]), stage, engine).all();
    }
    Platform.exit();
    System.exit(0);
  }

  private void all() throws Exception {
    everywhere("palette-empty", fixture -> fixture.shell.openPalette());
    everywhere("palette-settle", fixture -> palette(fixture, "settle"));
    look(
        "palette-off",
        Appearance.LIGHT,
        Language.ENGLISH,
        SIZES.get(0),
        it -> palette(it, ">kill"));
    look(
        "palette-none",
        Appearance.LIGHT,
        Language.ENGLISH,
        SIZES.get(0),
        it -> palette(it, "@xyz"));
    look("palette-help", Appearance.LIGHT, Language.ENGLISH, SIZES.get(0), it -> palette(it, "?"));
    everywhere("notifications", ShellLooks::notifications);
    look("toasts", Appearance.LIGHT, Language.ENGLISH, SIZES.get(0), ShellLooks::toasts);
    readOnly();
    everywhere("stopped", ShellLooks::stopped);
    everywhere("help", fixture -> act(fixture, "help"));
    everywhere("settings", fixture -> act(fixture, "settings"));
  }

  private static void act(FrameFixture fixture, String action) {
    fixture.actions(new Texts(fixture.settings.languageProperty().get())).get(action).perform();
  }

  private void palette(FrameFixture fixture, String text) {
    fixture.shell.openPalette();
    ((TextField) stage.getScene().lookup(".palette-search .text-field")).setText(text);
  }

  private static void notifications(FrameFixture fixture) {
    toasts(fixture);
    fixture.frame.operations().beginStoppable("operation.saving-log", "run-1015-1.log").report(0.4);
    fixture.frame.operations().begin("operation.opening-sample");
    act(fixture, "notifications");
  }

  private static void stopped(FrameFixture fixture) {
    var fault = Fault.of(Fault.STORE_UNAVAILABLE, "no space left on the device");
    fixture.engine.problemProperty().set(new EngineException.Unreachable(fault));
    fixture.engine.healthProperty().set(Health.STOPPED);
  }

  private void readOnly() throws Exception {
    var failed = engine.runs().getFirst().run().id();
    look(
        "read-only",
        Appearance.LIGHT,
        Language.ENGLISH,
        SIZES.get(0),
        new FrameFixture(new AtOnce(), new LookOnlyEngine(engine.api)),
        fixture -> {
          fixture.runs.drawer().open(failed);
          fixture.frame.rights().read();
        });
  }

  private static void toasts(FrameFixture fixture) {
    fixture.toasts.show(
        Toast.success("billing.daily started, run #7", "").with("Open run", () -> {}));
    fixture.toasts.show(Toast.error("Rerun of settle was refused", "It still runs."));
  }

  private void everywhere(String name, Consumer<FrameFixture> does) throws Exception {
    for (var size : SIZES) {
      look(name, Appearance.LIGHT, Language.ENGLISH, size, does);
    }
    look(name, Appearance.DARK, Language.ENGLISH, SIZES.getFirst(), does);
    look(name, Appearance.LIGHT, Language.CHINESE, SIZES.getLast(), does);
  }

  private void look(
      String name, Appearance look, Language language, int[] size, Consumer<FrameFixture> does)
      throws Exception {
    var fx = FxTests.background();
    look(name, look, language, size, new FrameFixture(fx, engine.api), does);
  }

  private void look(
      String name,
      Appearance look,
      Language language,
      int[] size,
      FrameFixture fixture,
      Consumer<FrameFixture> does)
      throws Exception {
    FxTests.doFx(
        stage,
        () -> {
          fixture.settings.appearanceProperty().set(look);
          fixture.settings.languageProperty().set(language);
          fixture.shell.show("runs");
          fixture.window(stage).show();
          stage.setWidth(size[0]);
          stage.setHeight(size[1]);
        });
    await().pollDelay(Duration.ofMillis(400)).until(() -> true);
    FxTests.doFx(stage, () -> does.accept(fixture));
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    var file =
        "%s-%s-%s-%d.png"
            .formatted(name, look.name(), language.locale().getLanguage(), size[0])
            .toLowerCase(Locale.ROOT);
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(file)));
    FxTests.doFx(stage::hide);
  }
}
