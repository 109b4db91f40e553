package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineHealth;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// Which screen the window begins with: the one it was left with. Before that it is Welcome, until
/// the operator leaves it or the engine turns out to have jobs; then Welcome has no place in the
/// navigation any more.
final class FirstScreen {
  static final String LAST = "window:screen";
  static final String WELCOMED = "window:welcomed";

  private final ShellModel shell;
  private final ObservableMap<String, String> remembered;

  /// Whether the operator, or the first figures, have decided it.
  private boolean settled;

  FirstScreen(ShellModel shell, SettingsModel settings, EngineModel engine) {
    this.shell = shell;
    this.remembered = settings.remembered();
    shell.welcomedProperty().set(remembered.containsKey(WELCOMED));
    shell.show(remembered.getOrDefault(LAST, ""));
    shell.screenProperty().subscribe((_, now) -> shown(now));
    engine.figuresProperty().subscribe(this::look);
  }

  private void shown(Screen now) {
    settled = true;
    if (!now.equals(Screen.WELCOME)) {
      remembered.put(LAST, now.id());
      welcomed();
    }
  }

  /// Only the first figures count: whoever is at Welcome after that wants to be there.
  private void look(@Nullable EngineHealth figures) {
    if (figures == null || settled) {
      return;
    }
    settled = true;
    if (figures.definitions() > 0) {
      welcomed();
      shell.screens().stream()
          .filter(screen -> !screen.equals(Screen.WELCOME))
          .findFirst()
          .filter(_ -> shell.screenProperty().get().equals(Screen.WELCOME))
          .ifPresent(shell::show);
    }
  }

  private void welcomed() {
    shell.welcomedProperty().set(true);
    remembered.put(WELCOMED, "true");
  }
}
