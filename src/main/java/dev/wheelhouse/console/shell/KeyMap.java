package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// All keys of the window by their headings: those of the actions, and those that lists and dialogs
/// have of themselves.
record KeyMap(List<Block> blocks) {
  private static final List<Fixed> FIXED =
      List.of(
          new Fixed("Esc", "keys.escape"),
          new Fixed("Ctrl Enter", "keys.submit"),
          new Fixed("Ctrl F", "keys.filter"),
          new Fixed("↑ ↓", "keys.rows"),
          new Fixed("→ ←", "keys.unfold"),
          new Fixed("Enter", "keys.open"));

  KeyMap {
    blocks = List.copyOf(blocks);
  }

  /// Keys under one heading.
  record Block(String title, List<Line> lines) {
    Block {
      lines = List.copyOf(lines);
    }
  }

  /// Keys, and what they do.
  record Line(List<String> caps, String words) {
    private boolean holds(String text) {
      return words.toLowerCase(Locale.ROOT).contains(text)
          || String.join(" ", caps).toLowerCase(Locale.ROOT).contains(text);
    }
  }

  private record Fixed(String caps, String textKey) {}

  static KeyMap of(ActionRegistry actions, Texts texts) {
    var blocks = new ArrayList<Block>();
    for (var group : ActionGroup.values()) {
      var lines =
          actions.of(group).stream()
              .flatMap(
                  action ->
                      action.shortcut().stream()
                          .map(keys -> new Line(keys.caps(), texts.get(action.textKey()))))
              .toList();
      blocks.add(new Block(texts.get(group.textKey()), lines));
    }
    var fixed =
        FIXED.stream()
            .map(keys -> new Line(Arrays.asList(keys.caps.split(" ")), texts.get(keys.textKey)))
            .toList();
    blocks.add(new Block(texts.get("keys.everywhere"), fixed));
    return new KeyMap(blocks).matching("");
  }

  /// The lines that hold a text, in their keys or words; headings without lines are left out.
  KeyMap matching(String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return new KeyMap(
        blocks.stream()
            .map(
                block ->
                    new Block(
                        block.title(),
                        block.lines().stream().filter(line -> line.holds(wanted)).toList()))
            .filter(block -> !block.lines().isEmpty())
            .toList());
  }

  /// The blocks in two columns of nearly the same height, in their order.
  List<List<Block>> columns() {
    var all = blocks.stream().mapToInt(KeyMap::height).sum();
    var left = new ArrayList<Block>();
    var right = new ArrayList<Block>();
    var used = 0;
    for (var block : blocks) {
      var full = !right.isEmpty() || (used > 0 && 2 * used + height(block) > all + 1);
      (full ? right : left).add(block);
      used += full ? 0 : height(block);
    }
    return List.of(List.copyOf(left), List.copyOf(right));
  }

  private static int height(Block block) {
    return block.lines().size() + 1;
  }
}
