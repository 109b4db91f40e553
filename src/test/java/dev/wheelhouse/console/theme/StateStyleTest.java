package dev.wheelhouse.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U12")
class StateStyleTest {

  @Test
  void everyRunStateHasItsOwnLook() {
    for (var state : RunState.values()) {
      assertEquals(state.name(), StateStyle.of(state).name());
    }
  }

  @Test
  void statesAreToldApartWithoutColour() {
    var icons = Arrays.stream(StateStyle.values()).map(StateStyle::icon).toList();

    assertEquals(icons.size(), new HashSet<>(icons).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void chipsAndIconsHaveEnoughContrast(String theme) {
    var tokens = Tokens.of(theme);

    for (var state : StateStyle.values()) {
      var name = "-wh-" + state.styleClass();
      var word = tokens.contrast(name + "-text", name + "-bg");
      var icon = tokens.contrast(name, "-wh-surface");
      assertTrue(word >= 4.5, name + " text on chip " + word);
      assertTrue(icon >= 3.0, name + " icon on surface " + icon);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void wordsHaveEnoughContrastOnEverySurface(String theme) {
    var tokens = Tokens.of(theme);
    var surfaces =
        List.of("canvas", "surface", "surface-2", "surface-3", "accent-bg", "selection", "log-bg");

    for (var surface : surfaces) {
      for (var text : List.of("text", "text-2", "text-3", "accent-text")) {
        var contrast = tokens.contrast("-wh-" + text, "-wh-" + surface);
        assertTrue(contrast >= 4.5, text + " on " + surface + " " + contrast);
      }
    }
  }

  @Test
  void bothThemesHaveTheSameTokens() {
    assertEquals(Tokens.of("light").names(), Tokens.of("dark").names());
  }
}
