package dev.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("L1")
class TextTableTest {

  @Test
  void columnsStandUnderEachOtherWhateverTheCharactersAre() {
    var table = new TextTable(List.of("name", "n"));
    table.row(List.of("账单", "1"));
    table.row(List.of("billing", "2"));

    assertEquals("NAME     N\n账单     1\nbilling  2", table.text());
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "账单, 4", "é, 1", "e\u0301, 1", "ｗ, 2", "한, 2", "あ, 2", "🙂, 2", "'', 0"})
  void widthIsThatOfATerminal(String text, int width) {
    assertEquals(width, TextTable.width(text));
  }

  @Test
  void cellIsOneLineThatATerminalCanShow() {
    assertEquals("a [31mb c", Shown.text("a\u001b[31mb\n\tc\n"));
  }
}
