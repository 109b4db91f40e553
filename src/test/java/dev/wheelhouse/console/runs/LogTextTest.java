package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X1")
class LogTextTest {

  @Test
  void charactersAndLinesMayBeCutAnywhere() {
    var log = "结算 1\nsettle · sepa\n𝄞 done\n".getBytes(StandardCharsets.UTF_8);

    for (var seed = 0; seed < 200; seed++) {
      assertEquals(
          List.of("结算 1", "settle · sepa", "𝄞 done"), texts(inPieces(log, new Random(seed))));
    }
  }

  @Test
  void lineThatHasBegunShowsWithoutItsHalfCharacter() {
    var bytes = "ok 结".getBytes(StandardCharsets.UTF_8);
    var text = new LogText(7);

    assertEquals(List.of(), text.append(Arrays.copyOf(bytes, bytes.length - 1)));

    assertEquals(new LogLine(7, "ok "), text.begun());
  }

  @Test
  void linesKnowWhereTheyBegin() {
    var text = new LogText(100);

    var lines = text.append("ab\n结\nc\n".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of(new LogLine(100, "ab"), new LogLine(103, "结"), new LogLine(107, "c")), lines);
  }

  @Test
  void terminalsEscapesAndCarriageReturnsAreLeftOut() {
    assertEquals(
        List.of("FAIL here", "100 %", "plain", "title"),
        texts(
            lines(
                "\u001b[1;31mFAIL\u001b[0m here\r\n10 %\r100 %\nplain\n\u001b]0;x\u0007title\n")));
  }

  @Test
  void bytesThatAreNoTextBecomeReplacements() {
    var text = new LogText(0);

    var lines = text.append(new byte[] {'a', (byte) 0xFF, 0, 'b', '\n'});

    assertEquals(List.of("a\uFFFD\uFFFDb"), texts(lines));
  }

  @Test
  void endlessLineIsCut() {
    var text = new LogText(0);

    var lines = text.append("x".repeat(40_000).getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of(16_384, 16_384), lines.stream().map(it -> it.text().length()).toList());
    assertEquals(40_000 - 2 * 16_384, text.begun().text().length());
  }

  private static List<LogLine> inPieces(byte[] log, Random random) {
    var text = new LogText(0);
    var lines = new ArrayList<LogLine>();
    for (var at = 0; at < log.length; ) {
      var end = Math.min(log.length, at + 1 + random.nextInt(5));
      lines.addAll(text.append(Arrays.copyOfRange(log, at, end)));
      at = end;
    }
    return lines;
  }

  private static List<LogLine> lines(String log) {
    return new LogText(0).append(log.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(List<LogLine> lines) {
    return lines.stream().map(LogLine::text).toList();
  }
}
