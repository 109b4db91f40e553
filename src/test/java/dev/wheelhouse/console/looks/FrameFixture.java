package dev.wheelhouse.console.looks;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.guide.GuideModel;
import dev.wheelhouse.console.guide.GuideView;
import dev.wheelhouse.console.jobs.StartJob;
import dev.wheelhouse.console.jobs.StartJobModel;
import dev.wheelhouse.console.jobs.StartJobView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.runs.LogDestination;
import dev.wheelhouse.console.runs.RunActions;
import dev.wheelhouse.console.runs.RunActionsView;
import dev.wheelhouse.console.runs.RunDrawerView;
import dev.wheelhouse.console.runs.RunFactsView;
import dev.wheelhouse.console.runs.RunListView;
import dev.wheelhouse.console.runs.RunLogView;
import dev.wheelhouse.console.runs.RunWords;
import dev.wheelhouse.console.runs.RunsModel;
import dev.wheelhouse.console.shell.ActionKeys;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.ConsoleWindow;
import dev.wheelhouse.console.shell.EngineModel;
import dev.wheelhouse.console.shell.HeaderView;
import dev.wheelhouse.console.shell.Health;
import dev.wheelhouse.console.shell.HelpView;
import dev.wheelhouse.console.shell.NavView;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.shell.SettingsView;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.ShellView;
import dev.wheelhouse.console.shell.StatusBarView;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.WindowActions;
import dev.wheelhouse.console.shell.WindowParts;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.console.welcome.Check;
import dev.wheelhouse.console.welcome.EngineSelfCheck;
import dev.wheelhouse.console.welcome.WelcomeModel;
import dev.wheelhouse.console.welcome.WelcomeView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.time.Timers;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The whole window over an engine that is only told: the wiring of the console for tests.
public final class FrameFixture {
  public final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  public final EngineModel engine = EngineModel.embedded(ZoneId.of("Europe/Berlin"));
  public final Screen welcomeScreen = Screen.welcome();
  public final Screen runsScreen = Screen.runs();
  public final ShellModel shell = new ShellModel(List.of(welcomeScreen, runsScreen));
  public final SettingsModel settings;
  public final Theme theme =
      new Theme(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true));
  public final ClockModel clock;
  public final ToastModel toasts;
  public final WelcomeModel welcome;
  public final RunsModel runs;
  public final GuideModel guide;
  public final List<RunId> opened = new ArrayList<>();
  public int samplesOpened;
  public LogDestination logDestination = (_, _) -> Optional.empty();

  private final EngineApi api;
  private final Background background;

  public FrameFixture(Background background) {
    this(background, new EmptyEngine());
  }

  /// The window over an engine that is there.
  public FrameFixture(Background background, EngineApi engineApi) {
    this(background, engineApi, null);
  }

  /// @param engineTime the clock of the engine; null for the fixture's own
  public FrameFixture(Background background, EngineApi api, Timers engineTime) {
    var timers = engineTime == null ? time : engineTime;
    this.background = background;
    this.api = api;
    guide = new GuideModel(api, Caller.local("mara"), background, BillingEngine.JOBS);
    settings = new SettingsModel(Settings.first(Language.ENGLISH), _ -> {});
    clock = new ClockModel(timers, background);
    toasts = new ToastModel(timers, background);
    welcome =
        new WelcomeModel(
            FrameFixture::checks, () -> samplesOpened++, background, time, settings, () -> {});
    runs = new RunsModel(new EngineLink(api, Caller.local("mara"), timers, background), shell);
    runs.start();
    engine.healthProperty().set(Health.RUNNING);
    engine.figuresProperty().set(figures(time.instant()));
  }

  public ConsoleWindow window(Stage stage) {
    return new ConsoleWindow(stage, theme, settings, shell, this::parts);
  }

  public WindowParts parts(Texts texts) {
    var actions = actions(texts);
    var keys = new ActionKeys(actions, time, settings.singleKeysProperty()::get, shell::covered);
    return new WindowParts(views(texts, actions), keys);
  }

  public ActionRegistry actions(Texts texts) {
    var actions = new ActionRegistry();
    actions.add(WindowActions.go(welcomeScreen, shell, "H"));
    actions.add(WindowActions.go(runsScreen, shell, "R"));
    runActions(texts).addTo(actions);
    actions.add(StartJob.action(shell, texts));
    WindowActions.addTo(actions, shell, texts);
    return actions;
  }

  public ViewLoader views(Texts texts, ActionRegistry actions) {
    var formats = new Formats(texts, engine.zone());
    var views = new ViewLoader(texts);
    return views
        .with(ShellView.class, () -> new ShellView(shell, toasts, settings, theme, views))
        .with(HeaderView.class, () -> new HeaderView(shell, engine, clock, texts))
        .with(NavView.class, () -> new NavView(shell, actions, texts))
        .with(StatusBarView.class, () -> new StatusBarView(engine, clock, texts))
        .with(SettingsView.class, () -> new SettingsView(settings, texts))
        .with(HelpView.class, () -> new HelpView(actions, texts))
        .with(RunListView.class, () -> new RunListView(runs, clock, theme, words(texts), actions))
        .with(RunDrawerView.class, () -> new RunDrawerView(runs, clock, words(texts)))
        .with(
            RunActionsView.class,
            () -> new RunActionsView(runs.drawer(), runActions(texts), actions, words(texts)))
        .with(RunFactsView.class, () -> new RunFactsView(runs.drawer(), clock, words(texts)))
        .with(
            RunLogView.class,
            () -> new RunLogView(runs.drawer(), toasts, this::destination, words(texts)))
        .with(WelcomeView.class, () -> new WelcomeView(welcome, actions, texts, formats))
        .with(GuideView.class, () -> new GuideView(guide, BillingEngine.JOBS, texts))
        .with(
            StartJobView.class,
            () -> new StartJobView(startJob(texts), texts, formats, shell::closeDialog));
  }

  private StartJobModel startJob(Texts texts) {
    var told = StartJob.told(shell, toasts, texts, opened::add);
    return new StartJobModel(api, Caller.local("mara"), background, told);
  }

  private Optional<Path> destination(Window owner, String suggestion) {
    return logDestination.ask(owner, suggestion);
  }

  private RunActions runActions(Texts texts) {
    return new RunActions(runs, shell, toasts, words(texts));
  }

  private RunWords words(Texts texts) {
    return new RunWords(texts, new Formats(texts, engine.zone()));
  }

  private static EngineHealth figures(Instant at) {
    return new EngineHealth(
        at,
        at,
        ZoneId.of("Europe/Berlin"),
        Path.of("/home/mara/.local/share/wheelhouse"),
        4_000_000L,
        64_000_000_000L,
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
