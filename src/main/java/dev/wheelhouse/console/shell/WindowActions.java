package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import javafx.scene.input.KeyCode;

/// The actions that belong to the window itself: where to go, settings, help.
public final class WindowActions {
  private WindowActions() {}

  /// Adds them; a screen's action to go there is `go-<screen>`, with G and the screen's key.
  public static void addTo(ActionRegistry registry, ShellModel shell, Texts texts) {
    registry.add(
        Action.of("palette", "mdi2m-magnify", ActionGroup.GO)
            .keys(Shortcut.chord("Shortcut+K"))
            .does(shell::openPalette),
        Action.of("settings", "mdi2c-cog-outline", ActionGroup.WINDOW)
            .keys(Shortcut.chord("Shortcut+Comma"))
            .does(() -> shell.open(Popover.SETTINGS)),
        Action.of("notifications", "mdi2b-bell-outline", ActionGroup.WINDOW)
            .keys(Shortcut.chord("Shortcut+Shift+N"))
            .does(() -> shell.open(Popover.NOTIFICATIONS)),
        Action.of("next-pane", "mdi2a-arrow-right", ActionGroup.GO)
            .keys(Shortcut.chord("F6"))
            .does(shell.nextPane()::make),
        Action.of("previous-pane", "mdi2a-arrow-left", ActionGroup.GO)
            .keys(Shortcut.chord("Shift+F6"))
            .does(shell.previousPane()::make),
        Action.of("help", "mdi2h-help-circle-outline", ActionGroup.WINDOW)
            .keys(Shortcut.chord("F1"))
            .does(() -> shell.ask(new Sheet(texts.get("help.title"), Views.HELP))));
  }

  public static Action go(Screen screen, ShellModel shell) {
    return Action.of("go-" + screen.id(), screen.icon(), ActionGroup.GO)
        .keys(Shortcut.sequence(KeyCode.G, screen.key()))
        .does(() -> shell.show(screen));
  }
}
