package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;

/// The keys of the log in the drawer.
final class LogActions {
  private final LogModel log;
  private final Texts texts;

  LogActions(LogModel log, Texts texts) {
    this.log = log;
    this.texts = texts;
  }

  void addTo(ActionRegistry registry) {
    registry.add(
        action("log", "mdi2c-console", Shortcut.letter(KeyCode.L), log.focus()::make),
        action("log-next", "mdi2a-arrow-down", Shortcut.letter(KeyCode.N), log.search()::next),
        action(
            "log-previous",
            "mdi2a-arrow-up",
            Shortcut.shiftLetter(KeyCode.N),
            log.search()::previous),
        action(
            "log-follow",
            "mdi2a-arrow-collapse-down",
            Shortcut.letter(KeyCode.F),
            log::toggleFollow));
  }

  private Action action(String id, String icon, Shortcut keys, Runnable does) {
    return Action.of(id, icon, ActionGroup.VIEW).keys(keys).unless(noLog()).does(does);
  }

  private ObservableStringValue noLog() {
    var phase = log.phaseProperty();
    return Bindings.createStringBinding(
        () -> phase.get() == LogModel.Phase.NONE ? texts.get("obstacle.no-run") : "", phase);
  }
}
