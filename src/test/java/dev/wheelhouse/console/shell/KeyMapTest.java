package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class KeyMapTest {
  private final Texts texts = new Texts(Language.ENGLISH);
  private final ActionRegistry actions = new FrameFixture(new AtOnce()).actions(texts);
  private final KeyMap keys = KeyMap.of(actions, texts);

  @Test
  void everyShortcutOfTheWindowIsListed() {
    var listed = keys.blocks().stream().flatMap(block -> block.lines().stream()).toList();

    for (var action : actions.all()) {
      action
          .shortcut()
          .map(shortcut -> new KeyMap.Line(shortcut.caps(), texts.get(action.textKey())))
          .ifPresent(line -> assertTrue(listed.contains(line), line::toString));
    }
  }

  @Test
  void linesAreFoundByKeyAndByWord() {
    assertEquals(
        List.of(new KeyMap.Line(List.of("Ctrl", "K"), "Command palette")), lines("ctrl k"));
    assertEquals(List.of(new KeyMap.Line(List.of("F1"), "Help")), lines("help"));
    assertEquals(List.of(), lines("teleport"));
  }

  @Test
  void columnsAreNearlyOfOneHeight() {
    var heights =
        keys.columns().stream()
            .map(column -> column.stream().mapToInt(block -> block.lines().size() + 1).sum())
            .toList();

    assertTrue(Math.abs(heights.getFirst() - heights.getLast()) < 10, heights::toString);
  }

  private List<KeyMap.Line> lines(String text) {
    return keys.matching(text).blocks().stream().flatMap(it -> it.lines().stream()).toList();
  }
}
