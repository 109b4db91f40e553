package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.fx.Background;
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
import dev.wheelhouse.console.welcome.EngineSelfCheck;
import dev.wheelhouse.console.welcome.Sample;
import dev.wheelhouse.console.welcome.WelcomeModel;
import dev.wheelhouse.console.welcome.WelcomeView;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.stage.Stage;

/// Creates the window's models, once, and its views, once per language, over an engine. The models
/// know the engine's interface only.
public final class ConsoleWiring implements AutoCloseable {
  private final Shown shown;
  private final SettingsModel settings;
  private final Theme theme = Theme.ofSystem();
  private final EngineModel engineModel;
  private final EngineWatch watch;
  private final ClockModel clock;
  private final ToastModel toasts;
  private final ShellModel shell;
  private final WelcomeModel welcome;

  /// The engine that is shown, and as whom.
  ///
  /// @param sample creates and starts the sample on it
  public record Shown(EngineApi engine, Caller caller, ZoneId zone, Timers timers, Sample sample) {}

  public ConsoleWiring(Shown shown, SettingsModel settings, Background background) {
    this.shown = shown;
    this.settings = settings;
    EngineApi engine = shown.engine();
    Timers timers = shown.timers();
    engineModel = EngineModel.embedded(shown.zone());
    watch = new EngineWatch(engine, shown.caller(), engineModel, timers, background);
    clock = new ClockModel(timers, background);
    toasts = new ToastModel(timers, background);
    shell = new ShellModel(List.of(Screen.welcome()));
    welcome =
        new WelcomeModel(
            new EngineSelfCheck(engine, shown.caller(), Path.of(System.getProperty("user.home"))),
            shown.sample(),
            background,
            timers,
            settings,
            () -> shell.show("runs"));
  }

  /// Opens the window; call on the thread of the window.
  public ConsoleWindow open(Stage stage) {
    var window = new ConsoleWindow(stage, theme, settings, shell, this::parts);
    window.show();
    watch.start();
    return window;
  }

  private WindowParts parts(Texts texts) {
    var actions = new ActionRegistry();
    actions.add(WindowActions.go(Screen.welcome(), shell, "H"));
    WindowActions.addTo(actions, shell, texts);
    var keys =
        new ActionKeys(actions, shown.timers(), settings::singleKeys, shell::covered);
    return new WindowParts(views(texts, actions), keys);
  }

  private ViewLoader views(Texts texts, ActionRegistry actions) {
    var formats = new Formats(texts, shown.zone());
    var views = new ViewLoader(texts);
    return views
        .with(ShellView.class, () -> new ShellView(shell, toasts, settings, theme, views))
        .with(HeaderView.class, () -> new HeaderView(shell, engineModel, clock, texts))
        .with(NavView.class, () -> new NavView(shell, actions, texts))
        .with(StatusBarView.class, () -> new StatusBarView(engineModel, clock, texts))
        .with(SettingsView.class, () -> new SettingsView(settings, texts))
        .with(HelpView.class, () -> new HelpView(actions, texts))
        .with(WelcomeView.class, () -> new WelcomeView(welcome, actions, texts, formats));
  }

  @Override
  public void close() {
    watch.close();
    clock.close();
  }
}
