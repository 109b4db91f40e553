package dev.wheelhouse.console.versions;

import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.engine.Jobs;
import dev.wheelhouse.engine.TestEngine;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.TriggerRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the sheets of versions and of an import.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class VersionsLooks {
  private final Path folder;
  private final Stage stage;

  private VersionsLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new VersionsLooks(Path.of(arguments[0]), stage);
    looks.render(Appearance.LIGHT, Language.ENGLISH);
    looks.render(Appearance.DARK, Language.CHINESE);
    Platform.exit();
  }

  private void render(Appearance look, Language language) throws Exception {
    try (var engine = TestEngine.inMemory()) {
      versions(engine);
      var fixture = new FrameFixture(FxTests.background(), engine.api());
      var name = look.name() + "-" + language.locale().getLanguage();
      FxTests.doFx(() -> fixture.show(stage, "jobs", look, language, 1280, 800));
      picture("jobs-" + name, fixture);
      FxTests.doFx(() -> fixture.frame.links().open(new Link.ToVersions("billing.daily")));
      picture("versions-" + name, fixture);
      FxTests.doFx(
          () -> {
            TableView<?> table = new WindowRobot().lookup("#versions").query();
            table.getSelectionModel().clearAndSelect(2);
          });
      picture("versions-first-" + name, fixture);
      FxTests.doFx(fixture.shell::closeDialog);
      fixture.files.read =
          List.of(
              Files.writeString(
                  folder.resolve("import.yaml"),
                  """
                  name: report
                  task: {type: NOOP}
                  timeoutSec: 60
                  ---
                  name: restore_database
                  task: {type: SHELL, command: [pg_restore]}
                  ---
                  name: month_end
                  nodes: [report, archive]
                  edges: [{from: report, to: archive}]
                  """));
      FxTests.doFx(() -> fixture.actions(new Texts(language)).get("import-jobs").perform());
      picture("import-" + name, fixture);
    }
  }

  private static void versions(TestEngine engine) {
    save(engine, Jobs.job("report"), 0, "");
    save(engine, billing(Jobs.job("any"), TriggerRule.ALL_SUCCESS), 0, "first night");
    save(
        engine,
        billing(
            Jobs.job("any").with(TimeLimits.attempt(Duration.ofHours(1))), TriggerRule.ALL_DONE),
        1,
        "settles for an hour at month end, then the bill goes out all the same");
    save(engine, billing(Jobs.job("any"), TriggerRule.ALL_DONE), 2, "");
    engine.settle();
  }

  private static DagDefinition billing(JobDefinition settle, TriggerRule rule) {
    var dag = "billing.daily";
    return DagDefinition.of(
        dag,
        List.of(
            Node.owning(dag, "pull_payments", Jobs.job("any")),
            Node.owning(dag, "settle", settle),
            Node.owning(dag, "issue_bill", Jobs.job("any")).with(rule)),
        List.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill")));
  }

  private static void save(TestEngine engine, Definition definition, int version, String reason) {
    var command = new Command.SaveDefinition(definition, version);
    var _ = engine.api().execute(command, MARA.because(reason)).orThrow();
  }

  private void picture(String what, FrameFixture fixture) throws Exception {
    fixture.time.advance(Duration.ofMillis(1100));
    await().pollDelay(Duration.ofMillis(900)).until(() -> true);
    FxTests.doFx(stage, () -> {});
    var file = folder.resolve((what + ".png").toLowerCase(Locale.ROOT));
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file));
  }
}
