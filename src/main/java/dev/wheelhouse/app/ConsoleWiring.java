package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.guide.GuideModel;
import dev.wheelhouse.console.guide.GuideView;
import dev.wheelhouse.console.guide.SampleJobs;
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
import dev.wheelhouse.console.shell.EngineWatch;
import dev.wheelhouse.console.shell.HeaderView;
import dev.wheelhouse.console.shell.HelpView;
import dev.wheelhouse.console.shell.NavView;
import dev.wheelhouse.console.shell.Screen;
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
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.console.welcome.Check;
import dev.wheelhouse.console.welcome.EngineSelfCheck;
import dev.wheelhouse.console.welcome.Sample;
import dev.wheelhouse.console.welcome.WelcomeModel;
import dev.wheelhouse.console.welcome.WelcomeView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.sample.BillingSample;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.stage.Stage;

/// Creates the window's models, once, and its views, once per language, over an engine. The models
/// know the engine's interface only.
public final class ConsoleWiring implements AutoCloseable {
  private static final SampleJobs SAMPLE =
      new SampleJobs(BillingSample.DAG, BillingSample.SETTLE, BillingSample.RESTORE_DATABASE);

  private final Shown shown;
  private final SettingsModel settings;
  private final Background background;
  private final Theme theme = Theme.ofSystem();
  private final EngineModel engineModel;
  private final EngineWatch watch;
  private final ClockModel clock;
  private final ToastModel toasts;
  private final ShellModel shell;
  private final WelcomeModel welcome;
  private final RunsModel runs;
  private final GuideModel guide;

  /// The engine that is shown, and as whom.
  ///
  /// @param startAgain starts an engine that could not start before; harmless otherwise
  /// @param sample creates and starts the sample on it
  public record Shown(
      EngineApi engine,
      Runnable startAgain,
      Caller caller,
      ZoneId zone,
      Timers timers,
      Sample sample) {}

  public ConsoleWiring(Shown shown, SettingsModel settings, Background background) {
    this.shown = shown;
    this.settings = settings;
    this.background = background;
    EngineApi engine = shown.engine();
    Timers timers = shown.timers();
    engineModel = EngineModel.embedded(shown.zone());
    watch = new EngineWatch(engine, shown.caller(), engineModel, timers, background);
    clock = new ClockModel(timers, background);
    toasts = new ToastModel(timers, background);
    shell = new ShellModel(List.of(Screen.welcome(), Screen.runs()));
    welcome =
        new WelcomeModel(
            this::check,
            shown.sample(),
            background,
            timers,
            settings,
            () -> shell.show(Screen.runs()));
    runs = new RunsModel(new EngineLink(engine, shown.caller(), timers, background), shell);
    guide = new GuideModel(engine, shown.caller(), background, SAMPLE);
  }

  /// Opens the window; call on the thread of the window.
  public ConsoleWindow open(Stage stage) {
    var window = new ConsoleWindow(stage, theme, settings, shell, this::parts);
    window.show();
    watch.start();
    runs.start();
    guide.start();
    return window;
  }

  private List<Check> check() {
    shown.startAgain().run();
    Path home = Path.of(System.getProperty("user.home"));
    return new EngineSelfCheck(shown.engine(), shown.caller(), home).run();
  }

  private WindowParts parts(Texts texts) {
    var actions = new ActionRegistry();
    actions.add(
        WindowActions.go(Screen.welcome(), shell, "H"),
        WindowActions.go(Screen.runs(), shell, "R"),
        StartJob.action(shell, texts));
    runActions(texts).addTo(actions);
    WindowActions.addTo(actions, shell, texts);
    var keys = new ActionKeys(actions, shown.timers(), settings::singleKeys, shell::covered);
    return new WindowParts(views(texts, actions), keys);
  }

  private ViewLoader views(Texts texts, ActionRegistry actions) {
    var views = new ViewLoader(texts);
    frame(views, texts, actions);
    runs(views, texts, actions);
    return views
        .with(
            WelcomeView.class,
            () -> new WelcomeView(welcome, actions, texts, new Formats(texts, shown.zone())))
        .with(GuideView.class, () -> new GuideView(guide, SAMPLE, texts))
        .with(StartJobView.class, () -> startJob(texts));
  }

  private void frame(ViewLoader views, Texts texts, ActionRegistry actions) {
    views
        .with(ShellView.class, () -> new ShellView(shell, toasts, settings, theme, views))
        .with(HeaderView.class, () -> new HeaderView(shell, engineModel, clock, texts))
        .with(NavView.class, () -> new NavView(shell, actions, texts))
        .with(StatusBarView.class, () -> new StatusBarView(engineModel, clock, texts))
        .with(SettingsView.class, () -> new SettingsView(settings, texts))
        .with(HelpView.class, () -> new HelpView(actions, texts));
  }

  private void runs(ViewLoader views, Texts texts, ActionRegistry actions) {
    RunWords words = words(texts);
    var save = LogDestination.bySystemDialog();
    views
        .with(RunListView.class, () -> new RunListView(runs, clock, theme, words, actions))
        .with(RunDrawerView.class, () -> new RunDrawerView(runs, clock, words))
        .with(
            RunActionsView.class,
            () -> new RunActionsView(runs.drawer(), runActions(texts), actions, words))
        .with(RunFactsView.class, () -> new RunFactsView(runs.drawer(), clock, words))
        .with(RunLogView.class, () -> new RunLogView(runs.drawer(), toasts, save, words));
  }

  private StartJobView startJob(Texts texts) {
    var told = StartJob.told(shell, toasts, texts, this::openRun);
    var model = new StartJobModel(shown.engine(), shown.caller(), background, told);
    return new StartJobView(model, texts, new Formats(texts, shown.zone()), shell::closeDialog);
  }

  private void openRun(RunId run) {
    shell.show(Screen.runs());
    runs.drawer().open(run);
  }

  private RunActions runActions(Texts texts) {
    return new RunActions(runs, shell, toasts, words(texts));
  }

  private RunWords words(Texts texts) {
    return new RunWords(texts, new Formats(texts, shown.zone()));
  }

  @Override
  public void close() {
    guide.close();
    runs.close();
    watch.close();
    clock.close();
  }
}
