package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.Supplies;
import dev.wheelhouse.console.fx.Fx;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.sample.Pace;
import dev.wheelhouse.time.SystemTimers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the console and answers the exit code of the program when its window is closed. The window
/// comes first; the engine starts beside it.
final class ConsoleStart implements Supplies.Console {
  private static final Logger log = LoggerFactory.getLogger(ConsoleStart.class);

  private final PrintWriter err;
  private final Folders folders;
  private final CountDownLatch closed = new CountDownLatch(1);

  ConsoleStart(PrintWriter err, Folders folders) {
    this.err = err;
    this.folders = folders;
  }

  @Override
  public int open(String link) {
    try (var timers = new SystemTimers();
        var settings = new SettingsFile(folders.config());
        var drafts = new DraftFiles(folders.config(), folders.store().toString());
        var engine = new StartingEngine(() -> startEngine(timers))) {
      return show(timers, new Kept(settings, drafts), engine, link);
    } catch (UnsupportedOperationException noDisplay) {
      log.error("opening the window", noDisplay);
      err.println(
          "wheelhouse: no window can be opened here, because there is no display. Set DISPLAY, or"
              + " use a verb: wheelhouse --help");
      return ExitCode.FAILED;
    }
  }

  private EngineApi startEngine(SystemTimers timers) {
    var wiring = EngineWiring.usual(folders.store(), timers);
    var store = wiring.openStore();
    EngineLog.into(folders.store());
    return wiring.start(store);
  }

  /// What the console keeps in its own folder.
  private record Kept(SettingsFile settings, DraftFiles drafts) {}

  private int show(SystemTimers timers, Kept kept, StartingEngine engine, String link) {
    Platform.startup(() -> open(timers, kept, engine, link));
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private void open(SystemTimers timers, Kept kept, StartingEngine engine, String link) {
    Fonts.load();
    var background = new Fx(e -> log.error("showing a result", e));
    var model = new SettingsModel(kept.settings().read(), kept.settings()::write);
    var caller = Caller.local(System.getProperty("user.name", "operator"));
    Path samples = folders.store().resolve("sample");
    var attached =
        new Frame.Attached(
            engine,
            caller,
            ZoneId.systemDefault(),
            timers,
            new HostedEngine(engine, folders.store()));
    var start =
        new ConsoleWiring.Start(
            engine::startAgain,
            new BillingStart(engine, caller, samples.resolve("billing"), Pace.USUAL),
            sample -> sample.install(engine, caller, samples.resolve(sample.key())),
            kept.drafts(),
            kept.drafts().dags());
    var wiring = new ConsoleWiring(attached, start, model, background);
    Stage stage = new Stage();
    stage.setOnHidden(
        _ -> {
          wiring.close();
          closed.countDown();
        });
    wiring.open(stage);
    wiring.show(link);
  }
}
