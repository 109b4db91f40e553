package dev.wheelhouse.console.dag;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the editor in its states, over a real engine.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class DagLooks {
  private final Path folder;
  private final Stage stage;
  private final BillingEngine engine;
  private FrameFixture fixture;
  private DagEditorModel model;

  private DagLooks(Path folder, Stage stage, BillingEngine engine) {
    this.folder = folder;
    this.stage = stage;
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    try (var engine = new BillingEngine(Files.createTempDirectory("looks")).withChain()) {
      engine.startAndAwait("billing.daily");
      var looks = new DagLooks(Path.of(arguments[0]), stage, engine);
      looks.pictures(Appearance.LIGHT, Language.ENGLISH, 1440, 900);
      if (arguments.length == 1) {
        looks.pictures(Appearance.DARK, Language.ENGLISH, 1440, 900);
        looks.pictures(Appearance.LIGHT, Language.CHINESE, 1440, 900);
        looks.pictures(Appearance.LIGHT, Language.ENGLISH, 1280, 800);
      }
    }
    Platform.exit();
    System.exit(0);
  }

  private void pictures(Appearance look, Language language, int width, int height)
      throws Exception {
    var name = String.join("-", look.name(), language.locale().getLanguage(), width + "");
    open(look, language, width, height, new Link.EditDag("billing.daily"));
    picture("design", name);
    FxTests.doFx(() -> model.overlay().show(EditorMode.LAST_RUN));
    picture("last-run", name);
    FxTests.doFx(() -> model.overlay().show(EditorMode.STATISTICS));
    picture("statistics", name);
    FxTests.doFx(() -> model.show(EditorView.LIST));
    picture("list", name);
    FxTests.doFx(() -> model.show(EditorView.YAML));
    picture("yaml", name);
    FxTests.doFx(stage::hide);
    open(look, language, width, height, new Link.NewDag());
    picture("empty", name);
    FxTests.doFx(stage::hide);
  }

  private void open(Appearance look, Language language, int width, int height, Link link)
      throws Exception {
    fixture =
        new FrameFixture(
            FxTests.background(),
            engine.api);
    FxTests.doFx(() -> fixture.open(stage, look, language, width, height, link));
    model = fixture.dag.model();
    settle();
  }

  private void settle() throws Exception {
    fixture.time.advance(Duration.ofSeconds(1));
    await().pollDelay(Duration.ofMillis(350)).until(() -> true);
    FxTests.doFx(() -> {});
  }

  private void picture(String what, String name) throws Exception {
    settle();
    FxTests.doFx(stage, () -> {});
    var file = folder.resolve((what + "-" + name + ".png").toLowerCase(Locale.ROOT));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file));
  }
}
