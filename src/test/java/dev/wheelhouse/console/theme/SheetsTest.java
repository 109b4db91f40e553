package dev.wheelhouse.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private final Sheets sheets = new Sheets();

  @Test
  void designedScaleUsesTheFilesAsTheyAre() {
    var normal = sheets.of(false, Scale.NORMAL);

    assertTrue(normal.getFirst().endsWith("/theme/wheelhouse-light.css"), normal.getFirst());
    assertTrue(normal.stream().noneMatch(sheet -> sheet.startsWith("data:")));
  }

  @Test
  void lengthsWithUnitGrowAndHairlinesDoNot() {
    var type = decoded(sheets.of(true, Scale.HUGE).get(1));
    var controls = decoded(sheets.of(true, Scale.HUGE).get(2));

    assertTrue(type.contains("-fx-font-size: 16.9px"), type);
    assertTrue(controls.contains("-fx-background-insets: 0, 1;"), controls);
  }

  @Test
  void coloursAreNotTakenForLengths() {
    var tokens = decoded(sheets.of(true, Scale.SMALL).getFirst());

    assertTrue(tokens.contains("-wh-canvas: #0D0F13;"), tokens);
  }

  @Test
  void rewrittenSheetsAreKept() {
    assertEquals(sheets.of(true, Scale.LARGE), sheets.of(true, Scale.LARGE));
  }

  private static String decoded(String sheet) {
    var data = sheet.substring(sheet.indexOf(',') + 1);
    return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
  }
}
