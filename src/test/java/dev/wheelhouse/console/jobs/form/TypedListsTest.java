package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several values in one field: a program with its arguments, and values with commas between.
@Tag("U15")
class TypedListsTest {
  private static final String LETTERS = "ab ,\"'\\\n\t\u2028日$";
  private final Random random = new Random(11);

  @Test
  void argumentsAreSplitAsInAShell() {
    assertEquals(
        Optional.of(List.of("rsync", "-a", "my files", "it's", "", "a b\"c")),
        ArgumentLine.split("rsync -a 'my files' \"it's\" '' a\\ \"b\\\"c\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'open", "\"open", "end\\"})
  void quoteThatIsNotClosedIsNoArguments(String line) {
    assertEquals(Optional.empty(), ArgumentLine.split(line));
  }

  @Test
  void argumentsAreReadBackAsTheyWereWritten() {
    for (var i = 0; i < 5_000; i++) {
      var words = words();
      assertEquals(Optional.of(words), ArgumentLine.split(ArgumentLine.join(words)));
    }
  }

  @Test
  void itemsAreReadBackAsTheyWereWritten() {
    for (var i = 0; i < 5_000; i++) {
      var words = words();
      assertEquals(Optional.of(words), CommaList.split(CommaList.join(words)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,", ",a", "a,,b", "\"a", "\"a\" b", "a \"b\""})
  void commaOrQuoteOutOfPlaceIsNoList(String text) {
    assertEquals(Optional.empty(), CommaList.split(text));
  }

  @Test
  void numbersAreWholeAndFitInAnInt() {
    assertEquals(Optional.of(Set.of(0, 3, -1)), CommaList.numbers(" 0, 3 ,-1"));
    assertEquals(Optional.of(Set.of()), CommaList.numbers(" "));
    assertEquals(Optional.empty(), CommaList.numbers("1.5"));
    assertEquals(Optional.empty(), CommaList.numbers("2147483648"));
  }

  private List<String> words() {
    return Stream.generate(this::word).limit(random.nextInt(4)).toList();
  }

  private String word() {
    var word = new StringBuilder();
    for (var i = random.nextInt(5); i > 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
