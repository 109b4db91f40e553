package dev.wheelhouse.console.jobs.form;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the form in its states, over a real engine.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class FormLooks {
  private final Path folder;
  private final Stage stage;
  private final BillingEngine engine;
  private FrameFixture fixture;
  private JobFormModel model;

  private FormLooks(Path folder, Stage stage, BillingEngine engine) {
    this.folder = folder;
    this.stage = stage;
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    try (var engine = new BillingEngine(Files.createTempDirectory("looks")).withChain()) {
      engine.save(JobDefinition.of("fees.accrual", Task.Shell.script("accrue.sh")));
      var looks = new FormLooks(Path.of(arguments[0]), stage, engine);
      for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        for (var language : Language.values()) {
          looks.pictures(look, language, 1440, 900, Scale.NORMAL);
        }
      }
      looks.pictures(Appearance.LIGHT, Language.ENGLISH, 1280, 800, Scale.NORMAL);
      looks.pictures(Appearance.LIGHT, Language.ENGLISH, 1440, 900, Scale.HUGE);
    }
    Platform.exit();
  }

  private void pictures(Appearance look, Language language, int width, int height, Scale scale)
      throws Exception {
    var name =
        String.join(
            "-", look.name(), language.locale().getLanguage(), width + "", scale.percent() + "");
    open(look, language, width, height, scale);
    picture("new", name);
    problems();
    picture("problems", name);
    scroll(0.55);
    picture("problems-middle", name);
    scroll(1);
    picture("problems-end", name);
    yaml(name);
    FxTests.doFx(stage::hide);
    open(look, language, width, height, scale);
    good();
    picture("good", name);
    scroll(0.5);
    picture("good-middle", name);
    conflict(name);
    FxTests.doFx(stage::hide);
  }

  private void open(Appearance look, Language language, int width, int height, Scale scale)
      throws Exception {
    fixture = new FrameFixture(FxTests.background(), engine.api);
    FxTests.doFx(() -> fixture.settings.scaleProperty().set(scale));
    FxTests.doFx(() -> fixture.open(stage, look, language, width, height, new Link.NewJob()));
    model = fixture.form.model();
    settle();
  }

  private void problems() throws Exception {
    put(
        Map.of(
            "name", "fees.accrual",
            "owner", "Finance Ops",
            "triggers[0].expr", "61 * * * *",
            "triggers[0].timezone", "Europe/Berln",
            "retryPolicy.maxAttempts", "5",
            "timeoutSec", "20 minn",
            "task.command", "accrue.sh --table ${params.table}",
            "retryPolicy.baseDelaySec", "30 s"));
    FxTests.doFx(
        () -> {
          var document = model.document();
          document.change(
              it ->
                  it.add(
                          "parameters",
                          Map.of("name", "fee_table", "type", "TEXT", "default", "fees-2026-02-r2"))
                      .add(
                          "parameters",
                          Map.of("name", "api_key", "type", "TEXT", "default", "sk_live_9f2c"))
                      .add(
                          "parameters",
                          Map.of("name", "day", "type", "DATE", "default", "2026-02-30")));
          model.problems().judgeAll();
        });
    settle();
  }

  private void good() throws Exception {
    put(
        Map.of(
            "name", "fees.settle",
            "owner", "Finance Ops",
            "group", "billing",
            "triggers[0].expr", "0 30 2 * * ?",
            "timeoutSec", "5 min",
            "task.command", "settle.sh --day ${params.day}\necho done"));
    FxTests.doFx(
        () ->
            model
                .document()
                .change(
                    it ->
                        it.add(
                                "parameters",
                                Map.of(
                                    "name",
                                    "day",
                                    "type",
                                    "DATE",
                                    "default",
                                    "2026-02-17",
                                    "required",
                                    "true"))
                            .add("task.environment", Map.of("name", "LANG", "value", "C.UTF-8"))
                            .add(
                                "triggers",
                                Map.of(
                                    "type",
                                    "ONCE",
                                    "key",
                                    "once",
                                    "at",
                                    "2027-10-31 02:30",
                                    "timezone",
                                    "Europe/Berlin"))));
    settle();
  }

  private void yaml(String name) throws Exception {
    put(Map.of("timeoutSec", "20 min", "triggers[0].timezone", "Europe/Berlin"));
    FxTests.doFx(() -> model.document().showIn(Document.View.YAML));
    picture("yaml", name);
    FxTests.doFx(
        () -> {
          var text = model.document().document().yaml();
          model
              .document()
              .typeYaml("# nightly fees\n" + text.replace("maxAttempts: 5", "maxAttempts: five"));
        });
    picture("yaml-wrong", name);
  }

  private void conflict(String name) throws Exception {
    FxTests.doFx(() -> fixture.frame.links().open(new Link.EditJob("fees.accrual")));
    settle();
    picture("edit", name);
    put(Map.of("description", "Mine", "timeoutSec", "10 min"));
    var version = engine.version("fees.accrual");
    var theirs = JobDefinition.of("fees.accrual", Task.Shell.script("accrue.sh --fast " + version));
    engine
        .api
        .execute(new Command.SaveDefinition(theirs, version), Caller.local("jonas"))
        .orThrow();
    put(Map.of("priority", "120"));
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    picture("meanwhile", name);
    FxTests.doFx(() -> model.submit());
    await().until(() -> model.saving().conflictProperty().get() != null);
    picture("conflict", name);
  }

  private void put(Map<String, String> texts) throws Exception {
    FxTests.doFx(() -> texts.forEach(model.document()::put));
  }

  private void scroll(double to) throws Exception {
    FxTests.doFx(() -> ((ScrollPane) stage.getScene().lookup("#scroll")).setVvalue(to));
  }

  private void settle() throws Exception {
    fixture.time.advance(Duration.ofSeconds(1));
    await().pollDelay(Duration.ofMillis(350)).until(() -> true);
    FxTests.doFx(() -> {});
  }

  private void picture(String what, String name) throws Exception {
    fixture.time.advance(Duration.ofSeconds(1));
    await().pollDelay(Duration.ofMillis(150)).until(() -> true);
    FxTests.doFx(stage, () -> {});
    var file = folder.resolve((what + "-" + name + ".png").toLowerCase(Locale.ROOT));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file));
  }
}
