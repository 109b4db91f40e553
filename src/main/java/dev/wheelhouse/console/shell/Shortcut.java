package dev.wheelhouse.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys of an action.
public sealed interface Shortcut {

  /// The keys as the operator reads them, one element per key cap.
  List<String> caps();

  /// Keys pressed together, or a function key; works everywhere in the window. Written as JavaFX
  /// writes it: `Shortcut+Shift+D`, `F5`. Shortcut is Ctrl, on macOS Cmd.
  static Shortcut chord(String keys) {
    return new Chord(KeyCombination.valueOf(keys));
  }

  /// Keys pressed together that mean something of their own in a text, such as Ctrl+C: there the
  /// text keeps them. Belongs to an action of one screen.
  static Shortcut edit(String keys) {
    return new Edit(KeyCombination.valueOf(keys));
  }

  /// One plain key; works only while no text field has the focus.
  static Shortcut letter(KeyCode key) {
    return new Letter(key, false);
  }

  /// One key with Shift; works only while no text field has the focus.
  static Shortcut shiftLetter(KeyCode key) {
    return new Letter(key, true);
  }

  /// Two plain keys, one after the other; works only while no text field has the focus.
  static Shortcut sequence(KeyCode first, KeyCode then) {
    return new Sequence(first, then);
  }

  /// Keys pressed together.
  record Chord(KeyCombination keys) implements Shortcut {
    @Override
    public List<String> caps() {
      return Shortcut.caps(keys);
    }
  }

  /// Keys pressed together, while no text has the focus.
  record Edit(KeyCombination keys) implements Shortcut {
    @Override
    public List<String> caps() {
      return Shortcut.caps(keys);
    }
  }

  /// One key without Ctrl or Alt.
  record Letter(KeyCode key, boolean shift) implements Shortcut {
    @Override
    public List<String> caps() {
      return shift ? List.of("Shift", cap(key)) : List.of(cap(key));
    }
  }

  /// One key after another.
  record Sequence(KeyCode first, KeyCode then) implements Shortcut {
    @Override
    public List<String> caps() {
      return List.of(cap(first), cap(then));
    }
  }

  private static List<String> caps(KeyCombination keys) {
    if (!(keys instanceof KeyCodeCombination combination)) {
      return List.of(keys.getDisplayText());
    }
    var caps = new ArrayList<String>();
    if (combination.getShortcut() == KeyCombination.ModifierValue.DOWN) {
      caps.add(mac() ? "⌘" : "Ctrl");
    }
    if (combination.getControl() == KeyCombination.ModifierValue.DOWN) {
      caps.add("Ctrl");
    }
    if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) {
      caps.add("Alt");
    }
    if (combination.getShift() == KeyCombination.ModifierValue.DOWN) {
      caps.add("Shift");
    }
    caps.add(cap(combination.getCode()));
    return List.copyOf(caps);
  }

  private static String cap(KeyCode key) {
    return switch (key) {
      case SLASH -> "/";
      case COMMA -> ",";
      case PLUS -> "+";
      case MINUS -> "−";
      case ESCAPE -> "Esc";
      default -> key.getName();
    };
  }

  private static boolean mac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
  }
}
