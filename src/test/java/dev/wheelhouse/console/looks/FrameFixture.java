package dev.wheelhouse.console.looks;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.controls.ControlRoom;
import dev.wheelhouse.console.dag.DagEditorRoom;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.guide.GuideModel;
import dev.wheelhouse.console.holds.HoldsRoom;
import dev.wheelhouse.console.jobs.JobsModel;
import dev.wheelhouse.console.jobs.JobsRoom;
import dev.wheelhouse.console.jobs.form.JobFormRoom;
import dev.wheelhouse.console.missed.MissedRoom;
import dev.wheelhouse.console.overview.OverviewModel;
import dev.wheelhouse.console.overview.OverviewRoom;
import dev.wheelhouse.console.palette.PaletteRoom;
import dev.wheelhouse.console.queues.QueuesModel;
import dev.wheelhouse.console.queues.QueuesRoom;
import dev.wheelhouse.console.runs.LogDestination;
import dev.wheelhouse.console.runs.RunsModel;
import dev.wheelhouse.console.runs.RunsRoom;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.ConsoleWindow;
import dev.wheelhouse.console.shell.EngineModel;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Health;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Rooms;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.console.versions.VersionsRoom;
import dev.wheelhouse.console.welcome.Check;
import dev.wheelhouse.console.welcome.EngineSelfCheck;
import dev.wheelhouse.console.welcome.WelcomeModel;
import dev.wheelhouse.console.welcome.WelcomeRoom;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.sample.Samples;
import dev.wheelhouse.time.Timers;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The whole window over an engine that is only told: the rooms of the console, wired for tests.
public final class FrameFixture {
  /// For dialogs that are about a hold.
  public static final Hold HOLD =
      new Hold(
          1,
          TenantId.DEFAULT,
          HoldPlace.job("settle"),
          7,
          Hold.Cause.PERSON,
          "mara",
          "gateway down",
          Instant.EPOCH,
          null);

  public final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  public final Frame frame;
  public final Rooms rooms;
  public final EngineModel engine;
  public final ShellModel shell;
  public final SettingsModel settings =
      new SettingsModel(Settings.first(Language.ENGLISH), _ -> {});
  public final Theme theme =
      new Theme(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true));
  public final ClockModel clock;
  public final ToastModel toasts;
  public final WelcomeModel welcome;
  public final OverviewModel overview;
  public final RunsModel runs;
  public final JobsModel jobs;
  public final QueuesModel queues;
  public final GuideModel guide;
  public final List<RunId> opened = new ArrayList<>();
  public final JobFormRoom form;
  public final MissedRoom missed;
  public final HoldsRoom holds;
  public final ControlRoom control;
  public final DagEditorRoom dag;
  public final KeptDrafts drafts = new KeptDrafts();
  public final KeptDagDrafts dagDrafts = new KeptDagDrafts();
  public Optional<Path> exportDestination = Optional.empty();
  public final List<Samples> installed = new ArrayList<>();
  public int samplesOpened;
  public final ChosenFiles files = new ChosenFiles();
  private final Background background;
  public LogDestination logDestination = (_, _) -> Optional.empty();

  public FrameFixture(Background background) {
    this(background, new EmptyEngine());
  }

  /// The window over an engine that is there.
  public FrameFixture(Background background, EngineApi engineApi) {
    this(background, engineApi, null);
  }

  /// @param engineTime the clock of the engine; null for the fixture's own
  public FrameFixture(Background background, EngineApi api, Timers engineTime) {
    this.background = background;
    var timers = engineTime == null ? time : engineTime;
    var zone = ZoneId.of("Europe/Berlin");
    var attached = new Frame.Attached(api, Caller.local("mara"), zone, timers, new QuietHost());
    frame =
        new Frame(
            attached,
            settings,
            theme,
            background,
            List.of(Screen.WELCOME, Screen.OVERVIEW, Screen.JOBS, Screen.RUNS, Screen.QUEUES));
    var welcomeRoom =
        new WelcomeRoom(
            frame, FrameFixture::checks, () -> samplesOpened++, installed::add, BillingEngine.JOBS);
    holds = new HoldsRoom(frame);
    control = new ControlRoom(frame, holds.holding());
    var overviewRoom = new OverviewRoom(frame, holds.holding());
    var runsRoom = new RunsRoom(frame, holds.holding(), this::destination);
    var jobsRoom = new JobsRoom(frame, holds.holding());
    var queuesRoom = new QueuesRoom(frame);
    form = new JobFormRoom(frame, drafts);
    dag = new DagEditorRoom(frame, dagDrafts, (_, _) -> exportDestination);
    missed = new MissedRoom(frame);
    rooms =
        new Rooms(
            frame,
            List.of(
                welcomeRoom,
                overviewRoom,
                jobsRoom,
                runsRoom,
                queuesRoom,
                form,
                dag,
                missed,
                new VersionsRoom(frame, files),
                holds,
                control,
                new PaletteRoom(frame)));
    engine = frame.engine();
    shell = frame.shell();
    clock = frame.clock();
    toasts = frame.toasts();
    welcome = welcomeRoom.welcome();
    guide = welcomeRoom.guide();
    overview = overviewRoom.overview();
    runs = runsRoom.runs();
    overview.start();
    jobs = jobsRoom.jobs();
    queues = queuesRoom.queues();
    queues.start();
    runs.start();
    jobs.start();
    engine.healthProperty().set(Health.RUNNING);
    engine.figuresProperty().set(figures(time.instant()));
    runs.drawer().runProperty().subscribe(run -> Optional.ofNullable(run).ifPresent(opened::add));
  }

  public ConsoleWindow window(Stage stage) {
    return new ConsoleWindow(stage, theme, settings, shell, rooms::parts);
  }

  /// Opens the window as the program does, and goes where a link leads. Call on the JavaFX thread.
  public void open(Stage stage, Appearance look, Language language, int w, int h, Link link) {
    settings.appearanceProperty().set(look);
    settings.languageProperty().set(language);
    window(stage).show();
    stage.setWidth(w);
    stage.setHeight(h);
    frame.links().open(link);
  }

  /// Shows a screen of the window in a scene of exactly that size, for a picture.
  public void show(Stage stage, String screen, Appearance look, Language language, int w, int h) {
    settings.appearanceProperty().set(look);
    settings.languageProperty().set(language);
    var window = window(stage).scene();
    var scene = new Scene(new Group(), w, h);
    var page = window.getRoot();
    window.setRoot(new Group());
    scene.setRoot(page);
    scene.getStylesheets().setAll(window.getStylesheets());
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    shell.show(screen);
  }

  public ActionRegistry actions(Texts texts) {
    return rooms.actions(texts);
  }

  public ViewLoader views(Texts texts, ActionRegistry actions) {
    return rooms.views(texts, actions);
  }

  private Optional<Path> destination(Window owner, String suggestion) {
    return logDestination.ask(owner, suggestion);
  }

  /// From now on toasts stay: by the machine's clock one could be gone before it is looked at.
  public void keepToasts() {
    ListChangeListener<Toast> keep =
        _ -> background.show(() -> List.copyOf(toasts.toasts()).forEach(toasts::hold));
    toasts.toasts().addListener(keep);
  }

  /// What toasts have told, newest first; those that left the screen are among them.
  public List<String> told() throws Exception {
    return FxTests.onFx(
        () -> toasts.kept().notifications().stream().map(it -> it.toast().title()).toList());
  }

  private static EngineHealth figures(Instant at) {
    return new EngineHealth(
        at,
        at,
        ZoneId.of("Europe/Berlin"),
        Path.of("/home/mara/.local/share/wheelhouse"),
        4_000_000L,
        64_000_000_000L,
        432_000_000L,
        1_073_741_824L,
        "H2, every commit synced",
        12,
        0,
        0,
        3,
        0,
        0,
        "SESSION_AND_COOKIE");
  }

  private static List<Check> checks() {
    return EngineSelfCheck.checks(figures(Instant.EPOCH), Path.of("/home/mara"));
  }
}
