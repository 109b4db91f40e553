package dev.wheelhouse.console.theme;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import java.awt.Font;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U12")
class FontsTest {

  @BeforeAll
  static void toolkit() throws Exception {
    FxTests.stage();
  }

  @Test
  void bundledFamiliesAreKnownByTheirNames() throws Exception {
    FxTests.doFx(() -> assertDoesNotThrow(Fonts::load));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WheelhouseSans-Regular.otf",
        "WheelhouseSans-Medium.otf",
        "WheelhouseSans-SemiBold.otf",
        "WheelhouseMono-Regular.ttf"
      })
  void everyFaceShowsEveryTextOfBothLanguages(String file) throws Exception {
    var shown = words(Language.ENGLISH) + words(Language.CHINESE) + "账单结算失败，重试（第 3 次）";
    Font face;
    try (var in = FontsTest.class.getResourceAsStream("/fonts/" + file)) {
      face = Font.createFont(Font.TRUETYPE_FONT, in);
    }

    var missing =
        shown.codePoints().filter(point -> point > ' ' && !face.canDisplay(point)).toArray();

    assertEquals("", new String(missing, 0, missing.length));
  }

  private static String words(Language language) {
    var texts = new Texts(language);
    return texts.bundle().keySet().stream().map(texts::get).collect(Collectors.joining());
  }
}
