package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.shell.ActionKeys;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.ConsoleWindow;
import dev.wheelhouse.console.shell.EngineModel;
import dev.wheelhouse.console.shell.Figure;
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
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.shell.WindowActions;
import dev.wheelhouse.console.shell.WindowParts;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.console.welcome.Check;
import dev.wheelhouse.console.welcome.WelcomeModel;
import dev.wheelhouse.console.welcome.WelcomeView;
import dev.wheelhouse.time.VirtualTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// The whole window over an engine that is only told: the wiring of the console for tests.
public final class FrameFixture {
  public final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  public final EngineModel engine = EngineModel.embedded(ZoneId.of("Europe/Berlin"));
  public final Screen welcomeScreen =
      new Screen("welcome", "screen.welcome", "mdi2s-ship-wheel", Views.WELCOME);
  public final ShellModel shell = new ShellModel(List.of(welcomeScreen));
  public final SettingsModel settings;
  public final Theme theme =
      new Theme(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true));
  public final ClockModel clock;
  public final ToastModel toasts;
  public final WelcomeModel welcome;
  public int samplesOpened;

  public FrameFixture(Background background) {
    settings = new SettingsModel(Settings.first(Language.ENGLISH), _ -> {});
    clock = new ClockModel(time, background);
    toasts = new ToastModel(time, background);
    welcome =
        new WelcomeModel(
            FrameFixture::checks, () -> samplesOpened++, background, time, settings, () -> {});
    engine.healthProperty().set(Health.RUNNING);
    engine
        .figures()
        .setAll(
            new Figure("figure.lag", "3 ms"),
            new Figure("figure.slots", "0/12"),
            new Figure("figure.queue", "0"),
            new Figure("figure.store", "4 MB"));
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
    actions.add(WindowActions.go(welcomeScreen, shell, KeyCode.H));
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
        .with(WelcomeView.class, () -> new WelcomeView(welcome, actions, texts, formats));
  }

  private static List<Check> checks() {
    return List.of(
        new Check("check.store", "~/.local/share/wheelhouse, 64 GB free", Check.Level.GOOD),
        new Check("check.slots", "12", Check.Level.GOOD));
  }
}
