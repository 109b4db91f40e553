package dev.wheelhouse.console.shell;

import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Turns key presses into actions.
///
/// Chords work everywhere; single keys and sequences only while no text is being edited, and not
/// while a dialog is open or the operator has turned them off. What belongs to another screen
/// leaves its keys to whoever wants them.
public final class ActionKeys {
  private static final Duration SEQUENCE_PATIENCE = Duration.ofMillis(1500);

  private final ActionRegistry actions;
  private final Timers timers;
  private final BooleanSupplier singleKeys;
  private final BooleanSupplier blocked;
  private @Nullable KeyCode first;
  private long firstAt;

  public ActionKeys(
      ActionRegistry actions, Timers timers, BooleanSupplier singleKeys, BooleanSupplier blocked) {
    this.actions = actions;
    this.timers = timers;
    this.singleKeys = singleKeys;
    this.blocked = blocked;
  }

  /// Performs the action that the keys mean, given the node that has the focus.
  void pressed(KeyEvent event, @Nullable Node focus) {
    if (blocked.getAsBoolean() || event.getCode().isModifierKey()) {
      return;
    }
    find(event, focus)
        .ifPresent(
            action -> {
              event.consume();
              action.perform();
            });
  }

  private Optional<Action> find(KeyEvent event, @Nullable Node focus) {
    var plain = singleKeys.getAsBoolean() && !editing(focus) && !modified(event);
    var before = plain ? takeFirst() : null;
    var meant =
        actions.all().stream()
            .filter(action -> means(action, event, plain, before))
            .filter(action -> !yields(action, focus))
            .toList();
    if (meant.isEmpty() && plain && before == null && startsSequence(event.getCode())) {
      first = event.getCode();
      firstAt = timers.nanoTime();
    }
    return meant.stream()
        .filter(action -> action.enabled().get())
        .min(Comparator.comparing(action -> action.screen().isEmpty()))
        .or(() -> meant.stream().filter(action -> action.screen().isEmpty()).findFirst());
  }

  private static boolean yields(Action action, @Nullable Node focus) {
    return editing(focus) && action.shortcut().filter(Shortcut.Edit.class::isInstance).isPresent();
  }

  private static boolean means(
      Action action, KeyEvent event, boolean plain, @Nullable KeyCode before) {
    return action.shortcut().filter(keys -> matches(keys, event, plain, before)).isPresent();
  }

  private static boolean matches(
      Shortcut keys, KeyEvent event, boolean plain, @Nullable KeyCode before) {
    return switch (keys) {
      case Shortcut.Chord(var chord) -> chord.match(event);
      case Shortcut.Edit(var chord) -> chord.match(event);
      case Shortcut.Letter(var key, var shift) ->
          plain && before == null && key == event.getCode() && shift == event.isShiftDown();
      case Shortcut.Sequence(var one, var then) ->
          plain && one == before && then == event.getCode() && !event.isShiftDown();
    };
  }

  private boolean startsSequence(KeyCode code) {
    return actions.all().stream()
        .flatMap(action -> action.shortcut().stream())
        .anyMatch(keys -> keys instanceof Shortcut.Sequence(var one, _) && one == code);
  }

  private @Nullable KeyCode takeFirst() {
    var recent = timers.nanoTime() - firstAt <= SEQUENCE_PATIENCE.toNanos();
    var taken = recent ? first : null;
    first = null;
    return taken;
  }

  private static boolean editing(@Nullable Node focus) {
    return (focus instanceof TextInputControl text && text.isEditable())
        || (focus instanceof ComboBox<?> choice && choice.isEditable())
        || (focus != null && focus.getAccessibleRole() == AccessibleRole.TEXT_AREA);
  }

  private static boolean modified(KeyEvent event) {
    return event.isControlDown() || event.isAltDown() || event.isMetaDown();
  }
}
