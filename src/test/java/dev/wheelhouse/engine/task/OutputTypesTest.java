package dev.wheelhouse.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.run.Output;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The types of what tasks hand on as texts.
@Tag("D7")
class OutputTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "13 → INTEGER",
        "-1 → INTEGER",
        "0 → INTEGER",
        "1234567890123456789 → DECIMAL",
        "007 → TEXT",
        "+5 → TEXT",
        "0.5 → DECIMAL",
        "-0.5 → DECIMAL",
        "00.5 → TEXT",
        "true → BOOLEAN",
        "True → TEXT",
        "2026-03-29 → DATE",
        "2026-02-30 → TEXT",
        "[1,\"b\"] → LIST",
        "[] → LIST",
        "[1, → TEXT",
        "[1] x → TEXT",
        "{\"a\":1} → TEXT",
        "a,b → TEXT",
        "'' → TEXT"
      })
  void aValueWithoutAWordIsWhatItLooksLike(String text, Output.Type type) {
    assertEquals(Map.of("x", new Output(type, text)), OutputTypes.of(Map.of("x", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "code:text → 13 → TEXT → 13",
        "n:integer → 007 → INTEGER → 007",
        "n:integer → many → TEXT → many",
        "d:date → 2026-03-29 → DATE → 2026-03-29",
        "l:list → a, b → LIST → [\"a\",\"b\"]",
        "l:list → [1] → LIST → [1]",
        "l:list → '' → LIST → []"
      })
  void aWordBehindTheNameSaysTheType(String name, String text, Output.Type type, String expected) {
    Map<String, Output> outputs = OutputTypes.of(Map.of(name, text));

    assertEquals(Map.of(name.split(":")[0], new Output(type, expected)), outputs);
  }

  @Test
  void aColonThatNoTypeFollowsBelongsToTheName() {
    assertEquals(Map.of("a:b", Output.integer(1)), OutputTypes.of(Map.of("a:b", "1")));
    assertEquals(Map.of("a:secret", Output.integer(1)), OutputTypes.of(Map.of("a:secret", "1")));
  }

  @Test
  void whatIsTooMuchIsLeftOutWithoutKeepingSmallerOnesOut() {
    String big = "x".repeat(Output.BOUND);

    Map<String, Output> fitting =
        Output.fitting(
            Map.of(
                "a",
                Output.text(big),
                "b",
                Output.text("small"),
                "n".repeat(200),
                Output.text("long name")));

    assertEquals(Map.of("b", Output.text("small")), fitting);
  }
}
