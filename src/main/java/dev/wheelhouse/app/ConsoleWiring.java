package dev.wheelhouse.app;

import dev.wheelhouse.console.controls.ControlRoom;
import dev.wheelhouse.console.dag.DagDrafts;
import dev.wheelhouse.console.dag.DagEditorRoom;
import dev.wheelhouse.console.dag.ExportDestination;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.guide.SampleJobs;
import dev.wheelhouse.console.holds.HoldsRoom;
import dev.wheelhouse.console.jobs.JobsRoom;
import dev.wheelhouse.console.jobs.form.Drafts;
import dev.wheelhouse.console.jobs.form.JobFormRoom;
import dev.wheelhouse.console.missed.MissedRoom;
import dev.wheelhouse.console.overview.OverviewRoom;
import dev.wheelhouse.console.palette.PaletteRoom;
import dev.wheelhouse.console.queues.QueuesRoom;
import dev.wheelhouse.console.runs.LogDestination;
import dev.wheelhouse.console.runs.RunsRoom;
import dev.wheelhouse.console.shell.ConsoleWindow;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.LinkOpening;
import dev.wheelhouse.console.shell.Rooms;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.console.versions.FileChoice;
import dev.wheelhouse.console.versions.VersionsRoom;
import dev.wheelhouse.console.welcome.Check;
import dev.wheelhouse.console.welcome.EngineSelfCheck;
import dev.wheelhouse.console.welcome.Sample;
import dev.wheelhouse.console.welcome.SampleInstall;
import dev.wheelhouse.console.welcome.WelcomeRoom;
import dev.wheelhouse.sample.BillingSample;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;

/// Puts the console together: the frame and its rooms over one engine.
public final class ConsoleWiring implements AutoCloseable {
  private static final SampleJobs SAMPLE =
      new SampleJobs(BillingSample.DAG, BillingSample.SETTLE, BillingSample.RESTORE_DATABASE);

  private final Start start;
  private final Frame frame;
  private final Rooms rooms;

  /// What the program does for the console.
  ///
  /// @param startAgain starts an engine that could not start before; harmless otherwise
  /// @param sample creates and starts the sample on it
  /// @param further puts one of the other samples into it
  /// @param drafts of jobs on that engine
  /// @param dags drafts of DAGs on it
  public record Start(
      Runnable startAgain, Sample sample, SampleInstall further, Drafts drafts, DagDrafts dags) {}

  public ConsoleWiring(
      Frame.Attached attached, Start start, SettingsModel settings, Background background) {
    this.start = start;
    frame =
        new Frame(
            attached,
            settings,
            Theme.ofSystem(),
            background,
            List.of(Screen.WELCOME, Screen.OVERVIEW, Screen.JOBS, Screen.RUNS, Screen.QUEUES));
    var holds = new HoldsRoom(frame);
    rooms =
        new Rooms(
            frame,
            List.of(
                new WelcomeRoom(frame, this::check, start.sample(), start.further(), SAMPLE),
                new OverviewRoom(frame, holds.holding()),
                new JobsRoom(frame, holds.holding()),
                new RunsRoom(frame, holds.holding(), LogDestination.bySystemDialog()),
                new QueuesRoom(frame),
                new JobFormRoom(frame, start.drafts()),
                new DagEditorRoom(frame, start.dags(), ExportDestination.bySystemDialog()),
                new MissedRoom(frame),
                new VersionsRoom(frame, FileChoice.bySystemDialog()),
                holds,
                new ControlRoom(frame, holds.holding()),
                new PaletteRoom(frame)));
  }

  /// Opens the window; call on the thread of the window.
  public ConsoleWindow open(Stage stage) {
    var window =
        new ConsoleWindow(stage, frame.theme(), frame.settings(), frame.shell(), rooms::parts);
    window.show();
    rooms.start();
    return window;
  }

  /// Goes where a link leads, which is told in a toast when it is nowhere; nothing for no link.
  public void show(String link) {
    if (!link.isEmpty()) {
      LinkOpening.inTheLanguageOf(frame).open(link);
    }
  }

  private List<Check> check() {
    start.startAgain().run();
    Path home = Path.of(System.getProperty("user.home"));
    var attached = frame.attached();
    return new EngineSelfCheck(attached.engine(), attached.caller(), home).run();
  }

  @Override
  public void close() {
    rooms.close();
  }
}
