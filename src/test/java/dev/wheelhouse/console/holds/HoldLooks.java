package dev.wheelhouse.console.holds;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.runs.Night;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Renders what the window shows of holds, stops and control to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class HoldLooks {
  private static final Caller MARA = Caller.local("mara");

  private final Path folder;
  private final Stage stage;
  private final Night night;
  private final RuledEngine engine;
  private @Nullable Hold migration;

  private HoldLooks(Path folder, Stage stage, Night night) {
    this.folder = folder;
    this.stage = stage;
    this.night = night;
    this.engine = new RuledEngine(night.engine);
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var night = Night.billing(Files.createTempDirectory("night"));
    var looks = new HoldLooks(Path.of(arguments[0]), stage, night);
    looks.holds();
    looks.all("light-en-1440", Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    if (arguments.length == 1) {
      looks.all("dark-en-1280", Appearance.DARK, Language.ENGLISH, 1280, 800);
      looks.all("light-zh-1280", Appearance.LIGHT, Language.CHINESE, 1280, 800);
    }
    night.engine.close();
    Platform.exit();
    System.exit(0);
  }

  private void holds() {
    group("fx.rates", "night");
    group("tax.export", "night");
    group("mail.digest", "night");
    group("crm.sync", "crm");
    var six = Optional.of(Instant.parse("2026-02-18T05:00:00Z"));
    put(HoldPlace.group("night"), six, MARA.because("gateway migration"));
    put(HoldPlace.job("fx.rates"), Optional.empty(), jonas("the source delivers zeros"));
    migration = put(HoldPlace.dag("crm.sync"), Optional.empty(), MARA.because("crm is moved"));
    put(HoldPlace.pool("default"), six, jonas("disk of worker-02 is changed"));
    for (var i = 0; i < 30; i++) {
      night.time.advance(Duration.ofMinutes(2));
      await().pollDelay(Duration.ofMillis(30)).until(() -> true);
    }
    engine.rules.addAll(
        List.of(
            rule(
                "crm-errors",
                HoldPlace.group("crm"),
                new Rule.Condition.ErrorRate(0.5, Duration.ofMinutes(30), 4),
                Rule.Deed.HOLD_WHILE,
                true,
                2),
            rule(
                "fx-three-strikes",
                HoldPlace.job("fx.rates"),
                new Rule.Condition.FailuresInARow(3),
                Rule.Deed.HOLD,
                true,
                1),
            rule(
                "nights-only",
                HoldPlace.group("night"),
                new Rule.Condition.Hours(
                    LocalTime.of(6, 0), LocalTime.of(22, 0), ZoneId.of("Europe/Berlin")),
                Rule.Deed.HOLD_WHILE,
                false,
                0),
            rule(
                "disk",
                HoldPlace.ENGINE,
                new Rule.Condition.DiskBelow(2_000_000_000L),
                Rule.Deed.HOLD_WHILE,
                true,
                0)));
  }

  private RuleView rule(
      String name,
      HoldPlace place,
      Rule.Condition condition,
      Rule.Deed deed,
      boolean enabled,
      long acted) {
    var rule = new Rule(name, enabled, place, condition, deed, Duration.ofMinutes(10));
    return new RuleView(
        rule, acted == 1, acted == 0 ? null : Instant.parse("2026-02-18T02:10:00Z"), acted);
  }

  private static Caller jonas(String why) {
    return Caller.local("jonas").because(why);
  }

  private void group(String name, String group) {
    var saved = night.engine.ask(new Query.FindDefinition(name), MARA);
    var naming = new Naming(name, group, "", "");
    var changed =
        switch (saved.definition()) {
          case JobDefinition it ->
              new JobDefinition(
                  naming,
                  it.triggers(),
                  it.task(),
                  it.parameters(),
                  it.retry(),
                  it.limits(),
                  it.placement(),
                  it.safety(),
                  it.concurrency(),
                  it.label());
          case DagDefinition it ->
              new DagDefinition(
                  naming, it.triggers(), it.nodes(), it.edges(), it.parameters(), it.label());
        };
    night.engine.execute(new Command.SaveDefinition(changed, saved.version()), MARA).orThrow();
  }

  private Hold put(HoldPlace place, Optional<Instant> until, Caller caller) {
    return night.engine.execute(new Command.SetHold(place, until), caller).orThrow();
  }

  private void all(String name, Appearance look, Language language, int w, int h) throws Exception {
    var fixture = new FrameFixture(FxTests.background(), engine, night.time);
    var texts = new Texts(language);
    FxTests.doFx(() -> fixture.show(stage, "jobs", look, language, w, h));
    FxTests.doFx(fixture.holds::start);
    waitFor(() -> !fixture.jobs.list().rows().isEmpty());
    picture("held-list-" + name);
    FxTests.doFx(() -> fixture.frame.links().open(new Link.ToJob("fx.rates")));
    waitFor(() -> robotFinds("#hold-job") && robotFinds(".hold-row"));
    picture("held-drawer-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("hold-job").perform());
    picture("hold-dialog-empty-" + name);
    FxTests.doFx(
        () -> {
          choose("#scope-1");
          ((TextField) stage.getScene().lookup("#hold-reason")).setText("gateway migration");
          choose("#until-time");
          ((TextField) stage.getScene().lookup("#hold-time")).setText("06:00");
        });
    pause();
    picture("hold-dialog-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("lift-job").perform());
    pause();
    picture("lift-dialog-" + name);
    FxTests.doFx(() -> fixture.holds.holding().lift(migration, List.of()));
    pause();
    picture("lift-missed-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("stop-all").perform());
    pause();
    picture("stop-dialog-" + name);
    FxTests.doFx(() -> choose("#grace-none"));
    pause();
    picture("kill-dialog-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("control").perform());
    pause();
    picture("control-holds-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("control-rules").perform());
    pause();
    FxTests.doFx(() -> ((Button) stage.getScene().lookup("#try-fx-three-strikes")).fire());
    pause();
    picture("control-rules-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("control-history").perform());
    pause();
    picture("control-history-" + name);
    FxTests.doFx(
        () -> {
          fixture.shell.closeDialog();
          fixture.jobs.drawer().close();
        });
    FxTests.doFx(
        () -> {
          var table = (TableView<?>) stage.getScene().lookup(".job-list .table-view");
          table.requestFocus();
          for (var row : List.of(11, 15, 17)) {
            table.getSelectionModel().clearAndSelect(row);
            press(table, KeyCode.SPACE);
          }
        });
    pause();
    picture("marked-" + name);
    FxTests.doFx(() -> fixture.actions(texts).get("hold-job").perform());
    pause();
    picture("hold-marked-" + name);
    FxTests.doFx(fixture.shell::closeDialog);
    var engineHold =
        put(
            HoldPlace.ENGINE,
            Optional.of(Instant.parse("2026-02-18T07:00:00Z")),
            MARA.because("database moves to the new host"));
    FxTests.doFx(() -> fixture.shell.show("overview"));
    night.time.advance(Duration.ofSeconds(6));
    waitFor(() -> robotFinds(".hold-banner .hold-row"));
    pause();
    picture("banner-overview-" + name);
    FxTests.doFx(() -> ((PlaceMenu) stage.getScene().lookup("#pool-menu-default")).show());
    pause();
    picture("pool-menu-" + name);
    FxTests.doFx(() -> ((PlaceMenu) stage.getScene().lookup("#pool-menu-default")).hide());
    FxTests.doFx(() -> fixture.shell.show("runs"));
    pause();
    picture("banner-runs-" + name);
    night
        .engine
        .execute(new Command.LiftHold(engineHold.id(), Command.LiftHold.Missed.NONE), MARA)
        .orThrow();
    FxTests.doFx(
        () -> {
          fixture.holds.close();
          fixture.runs.close();
          fixture.jobs.close();
          fixture.overview.close();
        });
  }

  private static void press(Node node, KeyCode key) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private void choose(String toggle) {
    ((ToggleButton) stage.getScene().lookup(toggle)).setSelected(true);
  }

  private boolean robotFinds(String selector) {
    return stage.getScene().getRoot().lookup(selector) != null;
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
