package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.runs.Line;
import dev.wheelhouse.console.runs.Night;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Renders the Jobs screen of a night that really ran to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class JobScreenLooks {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Caller MARA = Caller.local("mara");

  private final Path folder;
  private final Stage stage;

  private JobScreenLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new JobScreenLooks(Path.of(arguments[0]), stage);
    var night = Night.billing(Files.createTempDirectory("night"));
    more(night.engine);
    looks.list(night, "light", Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    if (arguments.length == 1) {
      looks.list(night, "dark", Appearance.DARK, Language.ENGLISH, 1440, 900);
      looks.list(night, "zh", Appearance.LIGHT, Language.CHINESE, 1440, 900);
      looks.list(night, "narrow", Appearance.LIGHT, Language.ENGLISH, 1280, 800);
      looks.list(night, "narrow-dark-zh", Appearance.DARK, Language.CHINESE, 1280, 800);
    }
    looks.empty();
    looks.states(night, Appearance.LIGHT, Language.ENGLISH);
    looks.states(night, Appearance.DARK, Language.CHINESE);
    night.engine.close();
    Platform.exit();
  }

  private static void more(EngineApi engine) {
    for (var it :
        List.of(
            "ledger.close/Finance/Ledger",
            "ledger.open/Finance/Ledger",
            "payouts.merchant/Payments/Payouts",
            "payouts.refund/Payments/Payouts",
            "kyc.refresh/Risk/Onboarding",
            "mail.bounces//Platform",
            "audit.export/Risk/Compliance")) {
      var parts = it.split("/", -1);
      var job = JobDefinition.of(parts[0], Task.Shell.script("exec ./run --date ${params.date}"));
      save(
          engine,
          new JobDefinition(
              new Naming(
                  parts[0], parts[1], "Runs " + parts[0] + " for the business date.", parts[2]),
              List.of(cron("early", "0 30 2 * * ?"), cron("hourly", "0 15 8-18 ? * MON-FRI")),
              job.task(),
              List.of(
                  new Parameter("date", Parameter.Type.DATE, true, "", List.of()),
                  new Parameter(
                      "mode", Parameter.Type.TEXT, false, "fast", List.of("fast", "safe"))),
              RetryPolicy.DEFAULT
                  .attempts(4)
                  .delays(
                      RetryPolicy.Backoff.EXPONENTIAL,
                      Duration.ofSeconds(30),
                      Duration.ofMinutes(10)),
              TimeLimits.attempt(Duration.ofMinutes(5)),
              job.placement(),
              job.safety(),
              "${logicalTime - 1d | yyyy-MM-dd}"));
    }
    engine.execute(new Command.SetEnabled("kyc.refresh", false), MARA).orThrow();
    engine.execute(new Command.SetEnabled("tax.export", false), MARA).orThrow();
  }

  private static Trigger cron(String key, String expression) {
    return new Trigger.Cron(key, expression, BERLIN, MisfirePolicy.FIRE_ONCE_NOW);
  }

  private static void save(EngineApi engine, JobDefinition definition) {
    engine.execute(new Command.SaveDefinition(definition, 0), MARA).orThrow();
  }

  private void list(Night night, String name, Appearance look, Language language, int w, int h)
      throws Exception {
    var fixture = new FrameFixture(FxTests.background(), night.engine, night.time);
    open(fixture, look, language, w, h);
    waitFor(() -> !fixture.jobs.list().rows().isEmpty());
    picture("jobs-" + name);
    FxTests.doFx(() -> fixture.jobs.list().filter().groupedProperty().set(true));
    waitFor(
        () ->
            fixture.jobs.list().rows().stream()
                .anyMatch(it -> it.entry() instanceof JobEntry.Group));
    picture("jobs-grouped-" + name);
    FxTests.doFx(
        () -> {
          fixture.jobs.list().filter().groupedProperty().set(false);
          fixture.jobs.list().filter().marks().add(JobFilter.Mark.SCHEDULED);
          fixture.jobs.list().filter().statuses().add(DefinitionStatus.ENABLED);
          fixture.jobs.list().filter().groups().add("Risk");
          fixture.jobs.list().filter().groups().add("");
        });
    pause();
    picture("jobs-filtered-" + name);
    FxTests.doFx(() -> fixture.jobs.list().filter().clear());
    pause();
    for (var job : List.of("ledger.close", "billing.daily", "fx.rates", "settle-sepa")) {
      FxTests.doFx(() -> fixture.jobs.open(job));
      waitFor(() -> fixture.jobs.drawer().contentProperty().get() != null);
      picture("jobs-drawer-" + job + "-" + name);
      FxTests.doFx(() -> ((ScrollPane) stage.getScene().lookup("#facts")).setVvalue(1));
      picture("jobs-drawer-" + job + "-end-" + name);
    }
    FxTests.doFx(() -> fixture.jobs.open("fx.rates"));
    waitFor(() -> fixture.jobs.drawer().contentProperty().get() != null);
    FxTests.doFx(() -> fixture.actions(new Texts(language)).get("delete-job").perform());
    waitFor(() -> fixture.shell.dialogProperty().get() != null);
    FxTests.doFx(() -> ((TextField) stage.getScene().lookup("#typed-name")).setText("fx.rat"));
    picture("jobs-delete-" + name);
    FxTests.doFx(fixture.shell::closeDialog);
    FxTests.doFx(() -> fixture.jobs.open("settle-sepa"));
    waitFor(() -> fixture.jobs.drawer().contentProperty().get() != null);
    FxTests.doFx(() -> fixture.actions(new Texts(language)).get("delete-job").perform());
    waitFor(() -> !fixture.toasts.toasts().isEmpty());
    picture("jobs-delete-refused-" + name);
    close(fixture);
  }

  private void empty() throws Exception {
    var fixture = new FrameFixture(FxTests.background(), new ListedJobs());
    open(fixture, Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    waitFor(() -> phase(fixture) == JobListModel.Phase.NOTHING_YET);
    picture("jobs-empty");
    close(fixture);
  }

  private void states(Night night, Appearance look, Language language) throws Exception {
    var name = "-" + look.name().toLowerCase(Locale.ROOT);
    var line = new Line(night.engine);
    var fixture = new FrameFixture(FxTests.background(), line, night.time);
    line.hold();
    open(fixture, look, language, 1440, 900);
    WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    picture("jobs-loading" + name);
    line.cut();
    line.release();
    waitFor(() -> phase(fixture) == JobListModel.Phase.FAILED);
    picture("jobs-error" + name);
    line.mend();
    FxTests.doFx(() -> fixture.jobs.refresh());
    waitFor(() -> phase(fixture) == JobListModel.Phase.ROWS);
    FxTests.doFx(() -> fixture.jobs.list().filter().groups().add("nowhere"));
    waitFor(() -> phase(fixture) == JobListModel.Phase.HIDDEN);
    picture("jobs-hidden" + name);
    FxTests.doFx(() -> fixture.jobs.list().filter().clear());
    waitFor(() -> phase(fixture) == JobListModel.Phase.ROWS);
    FxTests.doFx(() -> fixture.jobs.open("fx.rates"));
    waitFor(() -> fixture.jobs.drawer().contentProperty().get() != null);
    line.cut();
    night.time.advance(Duration.ofSeconds(1));
    FxTests.doFx(() -> fixture.jobs.link().tryNow());
    waitFor(() -> fixture.jobs.link().outageProperty().get() != null);
    picture("jobs-disconnected" + name);
    line.mend();
    FxTests.doFx(() -> fixture.jobs.refresh());
    waitFor(() -> fixture.jobs.link().outageProperty().get() == null);
    close(fixture);
  }

  private static void close(FrameFixture fixture) throws Exception {
    FxTests.doFx(
        () -> {
          fixture.shell.drawerProperty().set(null);
          fixture.runs.close();
          fixture.jobs.close();
        });
  }

  private static JobListModel.Phase phase(FrameFixture fixture) {
    return fixture.jobs.list().phaseProperty().get();
  }

  private void open(FrameFixture fixture, Appearance look, Language language, int w, int h)
      throws Exception {
    FxTests.doFx(() -> fixture.show(stage, "jobs", look, language, w, h));
  }

  private static void pause() throws Exception {
    WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
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
