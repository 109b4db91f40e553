package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.fx.Fx;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.sample.BillingFolder;
import dev.wheelhouse.sample.BillingSample;
import dev.wheelhouse.sample.Pace;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The program's own window over its own engine, store and processes, as `./wheelhouse` wires them.
public final class RealWindow {
  public final SettingsModel settings;
  public final Stage stage;
  public final EngineApi engine;
  public final Caller operator = Caller.local("mara");
  private final SystemTimers timers = new SystemTimers();
  private final BillingFolder sample;
  private ConsoleWiring wiring;

  private RealWindow(Path folder, Pace pace) throws Exception {
    var engineWiring = EngineWiring.usual(folder.resolve("store"), timers);
    engine = new StartingEngine(engineWiring::start);
    sample = new BillingFolder(folder.resolve("sample"));
    settings = new SettingsModel(light(), _ -> {});
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          var start = new BillingStart(engine, operator, sample.path(), pace);
          var zone = ZoneId.systemDefault();
          var attached = new Frame.Attached(engine, operator, zone, timers);
          var drafts = new DraftFiles(folder.resolve("config"), "");
          var program = new ConsoleWiring.Start(() -> {}, start, _ -> {}, drafts, drafts.dags());
          wiring = new ConsoleWiring(attached, program, settings, new Fx(RealWindow::fail));
          wiring.open(stage);
          stage.setWidth(1440);
          stage.setHeight(900);
          stage.requestFocus();
        });
  }

  public static RealWindow open(Path folder, Pace pace) throws Exception {
    return new RealWindow(folder, pace);
  }

  /// Goes where a link leads, as one on the command line does.
  public void open(String link) {
    wiring.show(link);
  }

  public BillingFolder sample() {
    return sample;
  }

  /// DAG runs and standalone runs, newest first, as the store has them.
  public List<RunView> runs() {
    return engine.ask(new Query.ListRuns(RunFilter.ALL, PageRequest.first(50)), operator).items();
  }

  public Optional<RunView> billing() {
    return runs().stream().filter(run -> run.name().equals(BillingSample.DAG)).findFirst();
  }

  public List<RunView> nodes(RunId dagRun) {
    return engine.ask(new Query.ListNodeRuns(dagRun), operator);
  }

  /// Waits until something holds, asked again and again on this thread.
  public void until(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
    FxTests.settle();
  }

  private static Settings light() {
    var usual = Settings.first(Language.ENGLISH);
    return new Settings(
        Appearance.LIGHT, usual.language(), usual.scale(), true, true, usual.drawerWidths());
  }

  private static void fail(Exception cause) {
    throw new AssertionError(cause);
  }

  /// Closes the window, then its engine.
  public void close() throws Exception {
    FxTests.doFx(
        () -> {
          wiring.close();
          stage.hide();
        });
    engine.close();
    timers.close();
  }
}
