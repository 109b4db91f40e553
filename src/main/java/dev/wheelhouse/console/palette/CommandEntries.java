package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/// The actions of the window as entries: commands, and ways to screens. An action that can't be
/// done now is listed too, and says why.
final class CommandEntries {
  private static final String OPENS_THE_PALETTE = "palette";
  private static final String GOES_TO_A_SCREEN = "go-";

  private final ActionRegistry actions;
  private final Texts texts;

  CommandEntries(ActionRegistry actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
  }

  Stream<PaletteEntry> all() {
    return actions.all().stream()
        .filter(action -> !action.id().equals(OPENS_THE_PALETTE))
        .map(this::entry);
  }

  /// The actions that have keys, to look the keys up.
  Stream<PaletteEntry> withKeys() {
    return actions.all().stream()
        .filter(action -> action.shortcut().isPresent())
        .map(action -> entry(action, PaletteKind.HELP));
  }

  private PaletteEntry entry(Action action) {
    var toScreen = action.group() == ActionGroup.GO && action.id().startsWith(GOES_TO_A_SCREEN);
    return entry(action, toScreen ? PaletteKind.SCREEN : PaletteKind.COMMAND);
  }

  private PaletteEntry entry(Action action, PaletteKind kind) {
    var group = texts.get(action.group().textKey());
    return new PaletteEntry(
        "action:" + action.id(),
        kind,
        Face.of(action.icon()),
        texts.get(action.textKey()),
        group,
        action.id() + " " + group,
        false,
        action.shortcut().map(Shortcut::caps).orElse(List.of()),
        action.obstacle().get(),
        Explanation.of(says(action, kind)),
        null,
        action::perform);
  }

  private String says(Action action, PaletteKind kind) {
    var usual = kind == PaletteKind.SCREEN ? texts.get("palette.goes-to") : "";
    return action.saysKey(texts).map(texts::get).orElse(usual);
  }
}
