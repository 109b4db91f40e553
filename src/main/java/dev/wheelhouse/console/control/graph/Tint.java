package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.theme.StateStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A colour of the theme, by its name. Which one it is, the style sheet says: `-graph-surface` of
/// the control is `-wh-surface` of the theme.
final class Tint {
  private static final List<Tint> ALL = new ArrayList<>();

  static final Tint CANVAS = new Tint("canvas");
  static final Tint SURFACE = new Tint("surface");
  static final Tint SURFACE_3 = new Tint("surface-3");
  static final Tint BORDER = new Tint("border");
  static final Tint BORDER_SUBTLE = new Tint("border-subtle");
  static final Tint BORDER_STRONG = new Tint("border-strong");
  static final Tint TEXT = new Tint("text");
  static final Tint TEXT_2 = new Tint("text-2");
  static final Tint TEXT_3 = new Tint("text-3");
  static final Tint ACCENT = new Tint("accent");
  static final Tint ACCENT_TEXT = new Tint("accent-text");
  static final Tint ACCENT_BG = new Tint("accent-bg");
  static final Tint ACCENT_BORDER = new Tint("accent-border");
  static final Tint FOCUS = new Tint("focus");
  static final Tint SCRIM = new Tint("scrim");
  private static final Map<StateStyle, Tint> SOLID = states("");
  private static final Map<StateStyle, Tint> WORD = states("-text");
  private static final Map<StateStyle, Tint> GROUND = states("-bg");

  private final String name;
  private final int index;

  private Tint(String name) {
    this.name = name;
    index = ALL.size();
    ALL.add(this);
  }

  private static Map<StateStyle, Tint> states(String part) {
    var tints = new EnumMap<StateStyle, Tint>(StateStyle.class);
    for (var state : StateStyle.values()) {
      tints.put(state, new Tint(state.styleClass() + part));
    }
    return tints;
  }

  static List<Tint> all() {
    return List.copyOf(ALL);
  }

  static Tint solid(StateStyle state) {
    return of(SOLID, state);
  }

  /// For words of that state.
  static Tint word(StateStyle state) {
    return of(WORD, state);
  }

  /// Behind words of that state.
  static Tint ground(StateStyle state) {
    return of(GROUND, state);
  }

  private static Tint of(Map<StateStyle, Tint> tints, StateStyle state) {
    return tints.getOrDefault(state, TEXT_2);
  }

  /// As the theme has it.
  String token() {
    return "-wh-" + name;
  }

  /// As the control has it.
  String property() {
    return "-graph-" + name;
  }

  /// Its place among [#all].
  int index() {
    return index;
  }
}
