package dev.wheelhouse.console.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class TextsTest {
  private final Texts english = new Texts(Language.ENGLISH);
  private final Texts chinese = new Texts(Language.CHINESE);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        new TreeSet<>(english.bundle().keySet()), new TreeSet<>(chinese.bundle().keySet()));
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (var key : english.bundle().keySet()) {
      if (english.get(key).contains("{")) {
        assertEquals(arguments(english, key), arguments(chinese, key), key);
      }
    }
  }

  @Test
  void noTextIsEmpty() {
    for (var key : english.bundle().keySet()) {
      assertFalse(english.get(key).isBlank(), key);
      assertFalse(chinese.get(key).isBlank(), key);
    }
  }

  @Test
  void numbersInTextsAreGroupedByThinSpaces() {
    assertEquals("63\u2009115 ms", english.get("format.millis", 63_115));
  }

  @Test
  void languageFollowsTheSystem() {
    assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-Hans-SG")));
    assertEquals(Language.ENGLISH, Language.of(Locale.FRANCE));
  }

  private static int arguments(Texts texts, String key) {
    var pattern = texts.get(key);
    return assertDoesNotThrow(() -> new MessageFormat(pattern), key)
        .getFormatsByArgumentIndex()
        .length;
  }
}
