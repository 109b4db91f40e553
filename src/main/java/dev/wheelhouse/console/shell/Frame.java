package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.time.Timers;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all rooms of one window share: the engine that is shown and the way to it, the clock, the
/// toasts, the settings, and the model of the frame around them.
public final class Frame implements AutoCloseable {
  private final Attached attached;
  private final SettingsModel settings;
  private final Theme theme;
  private final Background background;
  private final ShellModel shell;
  private final EngineModel engine;
  private final EngineLink link;
  private final StoppedEngineModel stopped;
  private final EngineWatch watch;
  private final ClockModel clock;
  private final ToastModel toasts;
  private final LateCommands late;
  private final OperationsModel operations;
  private final EngineOperationsModel engineOperations;
  private final Links links = new Links();
  private final Offers offers = new Offers();
  private final Rights rights;
  private final ReadOnlyNoticeModel readOnlyNotice;

  /// The engine that is shown, and as whom.
  ///
  /// @param caller in whose name everything is asked
  /// @param zone of the engine
  /// @param timers the console's own clock
  /// @param host the program around an engine of this process; null for any other
  public record Attached(
      EngineApi engine, Caller caller, ZoneId zone, Timers timers, @Nullable EngineHost host) {

    public Attached(EngineApi engine, Caller caller, ZoneId zone, Timers timers) {
      this(engine, caller, zone, timers, null);
    }
  }

  public Frame(
      Attached attached,
      SettingsModel settings,
      Theme theme,
      Background background,
      List<Screen> screens) {
    this.attached = attached;
    this.settings = settings;
    this.theme = theme;
    this.background = background;
    shell = new ShellModel(screens);
    engine = EngineModel.embedded(attached.zone());
    var timers = attached.timers();
    link = new EngineLink(attached.engine(), attached.caller(), timers, background);
    stopped = new StoppedEngineModel(attached.host(), engine, background);
    rights = new Rights(link);
    readOnlyNotice = new ReadOnlyNoticeModel(rights, shell);
    watch = new EngineWatch(attached.engine(), attached.caller(), engine, timers, background);
    clock = new ClockModel(timers, background);
    toasts = new ToastModel(timers, background);
    late = new LateCommands(attached, link, toasts);
    operations = new OperationsModel(background);
    engineOperations = new EngineOperationsModel(link, engine);
    operations.follow(
        engine.healthProperty().map(Health.STARTING::equals), "operation.starting-engine");
    new FirstScreen(shell, settings, engine);
    links.opens(Link.ToScreen.class, to -> shell.show(to.id()));
  }

  public Attached attached() {
    return attached;
  }

  public SettingsModel settings() {
    return settings;
  }

  public Theme theme() {
    return theme;
  }

  public Background background() {
    return background;
  }

  public ShellModel shell() {
    return shell;
  }

  public EngineModel engine() {
    return engine;
  }

  public EngineLink link() {
    return link;
  }

  public ClockModel clock() {
    return clock;
  }

  public ToastModel toasts() {
    return toasts;
  }

  /// Commands that wait for a moment in which they can be taken back.
  public LateCommands late() {
    return late;
  }

  /// What is under way in the background of the window.
  public OperationsModel operations() {
    return operations;
  }

  /// The engine's bulk operations that have not ended.
  public EngineOperationsModel engineOperations() {
    return engineOperations;
  }

  public Links links() {
    return links;
  }

  /// What the engine lets the operator do.
  public Rights rights() {
    return rights;
  }

  StoppedEngineModel stopped() {
    return stopped;
  }

  ReadOnlyNoticeModel readOnlyNotice() {
    return readOnlyNotice;
  }

  /// What rooms can do with objects that are shown elsewhere.
  public Offers offers() {
    return offers;
  }

  /// Formats of times and numbers in a language and the engine's zone.
  public Formats formats(Texts texts) {
    return new Formats(texts, attached.zone());
  }

  /// From now on the frame follows the engine.
  public void start() {
    watch.start();
    rights.read();
    engineOperations.start();
  }

  @Override
  public void close() {
    late.close();
    engineOperations.close();
    watch.close();
    clock.close();
  }
}
