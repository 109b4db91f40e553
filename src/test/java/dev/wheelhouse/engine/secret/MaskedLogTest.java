package dev.wheelhouse.engine.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.task.AttemptLog;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SEC3")
class MaskedLogTest {
  private static final Masking MASKING = Masking.of(List.of("hunter22", "geheim-ü"));
  private static final String TEXT = "a hunter22 b hunter22hunter22 c geheim-ü d hunt";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 8, 9, 100})
  void secretIsMaskedWhateverTheRangesAre(int step) throws IOException {
    String read = readInSteps(TEXT, step, true);

    assertEquals("a ******** b **************** c ********* d hunt", read);
    assertEquals(TEXT.getBytes(UTF_8).length, read.getBytes(UTF_8).length, "offsets stay true");
  }

  @Test
  void tailIsMaskedToo() throws IOException {
    AttemptLog log = new MaskedLog(log("x hunter22", 0), MASKING, true);

    assertEquals("***", text(log.read(-3, 100)));
  }

  @Test
  void beginningOfASecretIsHeldBackWhileMoreMayCome() throws IOException {
    assertEquals("d ", text(new MaskedLog(log("d hunt", 0), MASKING, false).read(0, 100)));
    assertEquals("d hunt", text(new MaskedLog(log("d hunt", 0), MASKING, true).read(0, 100)));
  }

  @Test
  void restOfASecretBehindACutIsMasked() throws IOException {
    AttemptLog cut = new MaskedLog(log("nter22 x", 50), MASKING, true);

    AttemptLog.Range range = cut.read(10, 100);

    assertEquals(50, range.offset());
    assertEquals("****** x", text(range));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          login hunter22 failed        → login •••• failed
          ter22: login failed          → ••••: login failed
          login failed for hunt…       → login failed for ••••…
          nothing here                 → nothing here
          """)
  void messagesAreMaskedAlsoWhereTheyWereCut(String message, String shown) {
    assertEquals(shown, MASKING.text(message));
  }

  @Test
  void secretOfSeveralLinesIsMaskedLineByLine() {
    Masking key = Masking.of(List.of("-----BEGIN\nMIIEvQ\nABC\n"));

    assertEquals("•••• and •••• ABC", key.text("-----BEGIN and MIIEvQ ABC"));
    assertThat(key.text("-----BEGIN MIIEvQ ABC")).isEqualTo("••••");
  }

  private static String readInSteps(String text, int step, boolean ended) throws IOException {
    AttemptLog log = new MaskedLog(log(text, 0), MASKING, ended);
    StringBuilder all = new StringBuilder();
    long at = 0;
    while (at < text.getBytes(UTF_8).length) {
      AttemptLog.Range range = log.read(at, step);
      all.append(text(range));
      at = range.offset() + range.bytes().length;
    }
    return all.toString();
  }

  /// A log that begins at an offset; what was before was cut away.
  private static AttemptLog log(String text, int start) {
    byte[] all = text.getBytes(UTF_8);
    return (offset, max) -> {
      int from = Math.clamp(offset - start, 0, all.length);
      int to = (int) Math.min(all.length, (long) from + max);
      return new AttemptLog.Range(
          Arrays.copyOfRange(all, from, to), (long) from + start, (long) all.length + start);
    };
  }

  private static String text(AttemptLog.Range range) {
    return new String(range.bytes(), UTF_8);
  }
}
