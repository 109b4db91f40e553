package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;

/// The actions that belong to the window itself: where to go, settings, help.
public final class WindowActions {
  private WindowActions() {}

  /// Adds them; a screen's action to go there is `go-<screen>`, with G and the screen's key.
  public static void addTo(
      ActionRegistry registry, ShellModel shell, ToastModel toasts, Texts texts) {
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
        Action.of("copy-screen-link", "mdi2l-link-variant", ActionGroup.WINDOW)
            .does(() -> LinkCopy.copy(screen(shell), toasts, texts)),
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

  /// Takes back what was asked for a moment ago.
  static Action undo(LateCommands late, Texts texts) {
    var why =
        Bindings.createStringBinding(
            () -> late.waiting().isEmpty() ? texts.get("obstacle.nothing-waits") : "",
            late.waiting());
    return Action.of("undo", "mdi2u-undo", ActionGroup.RUN)
        .keys(Shortcut.letter(KeyCode.Z))
        .unless(why)
        .does(late::undoLast);
  }

  private static Link screen(ShellModel shell) {
    return new Link.ToScreen(shell.screenProperty().get().id());
  }

  public static Action go(Screen screen, ShellModel shell) {
    return Action.of("go-" + screen.id(), screen.icon(), ActionGroup.GO)
        .keys(Shortcut.sequence(KeyCode.G, screen.key()))
        .does(() -> shell.show(screen));
  }
}
