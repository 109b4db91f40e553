package dev.wheelhouse.console.looks;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.console.guide.GuideStep;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the dialog that starts a job and each step of the guide, over a real engine.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class JobLooks {
  private final Path folder;
  private final Stage stage;
  private final BillingEngine engine;

  private JobLooks(Path folder, Stage stage, BillingEngine engine) {
    this.folder = folder;
    this.stage = stage;
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    try (var engine = new BillingEngine(Files.createTempDirectory("looks"))) {
      var looks = new JobLooks(Path.of(arguments[0]), stage, engine);
      looks.dialog("empty", Appearance.LIGHT, Language.ENGLISH, "");
      engine.withChain();
      engine.save(JobDefinition.of("load_ledger", new Task.Noop()).withParameters(parameters()));
      for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        looks.dialog("list", look, Language.ENGLISH, "");
        looks.dialog("parameters", look, Language.ENGLISH, "ledger");
      }
      looks.dialog("no-match", Appearance.LIGHT, Language.ENGLISH, "payouts");
      looks.dialog("list", Appearance.LIGHT, Language.CHINESE, "");
      looks.dialog("parameters", Appearance.LIGHT, Language.CHINESE, "ledger");
      looks.story();
    }
    Platform.exit();
  }

  private static List<Parameter> parameters() {
    return List.of(
        new Parameter("business_date", Parameter.Type.DATE, true, "", List.of()),
        new Parameter("batch_size", Parameter.Type.INTEGER, false, "500", List.of()),
        new Parameter("mode", Parameter.Type.TEXT, false, "", List.of("fast", "safe")));
  }

  private void dialog(String name, Appearance look, Language language, String search)
      throws Exception {
    var fixture = fixture(look, language);
    FxTests.doFx(
        () -> {
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.actions(new Texts(language)).get("run-job").perform();
          ((TextField) stage.getScene().lookup("#search")).setText(search);
        });
    await().pollDelay(Duration.ofMillis(700)).until(() -> true);
    if (name.equals("parameters")) {
      FxTests.doFx(() -> ((Button) stage.getScene().lookup("#start")).fire());
    }
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file("start-" + name, look, language)));
    FxTests.doFx(stage::hide);
  }

  private void story() throws Exception {
    var chain = engine.start("billing.daily");
    strip("trying");
    engine.awaitEnd(chain);
    strip("failed");
    engine.startAndAwait("restore_database");
    strip("mended");
  }

  private void strip(String name) throws Exception {
    for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
      for (var language : Language.values()) {
        var fixture = fixture(look, language);
        FxTests.doFx(
            () -> {
              var views = fixture.views(new Texts(language), fixture.actions(new Texts(language)));
              var scene = new Scene(new VBox(views.load(Views.GUIDE)), 1256, 90);
              fixture.theme.dress(scene);
              stage.setScene(scene);
              stage.show();
              fixture.guide.start();
            });
        await().until(() -> !(fixture.guide.stepProperty().get() instanceof GuideStep.Away));
        FxTests.doFx(
            () -> Snapshots.write(stage.getScene(), file("guide-" + name, look, language)));
        fixture.guide.close();
      }
    }
  }

  private FrameFixture fixture(Appearance look, Language language) {
    var background = FxTests.background();
    var fixture = new FrameFixture(background, engine.api);
    fixture.theme.appearanceProperty().set(look);
    fixture.settings.appearanceProperty().set(look);
    fixture.settings.languageProperty().set(language);
    return fixture;
  }

  private Path file(String name, Appearance look, Language language) {
    var parts = List.of(name, look.name(), language.locale().getLanguage());
    return folder.resolve(String.join("-", parts).toLowerCase(Locale.ROOT) + ".png");
  }
}
