package dev.wheelhouse.model.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X2")
class SqlScriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          select 1                                | select 1
          select 1;                               | select 1
          ;; select 1 ; ; select 2 ;              | select 1 # select 2
          select ';' ; select ''';'''             | select ';' # select ''';'''
          select ";" ; select `;`                 | select ";" # select `;`
          select 'a\\' ; select 2                 | select 'a\\' # select 2
          select E'a\\';' ; select 2              | select E'a\\';' # select 2
          select fee'a\\' ; select 2              | select fee'a\\' # select 2
          do $$ begin; end; $$ ; select 2         | do $$ begin; end; $$ # select 2
          do $x$ ; $$ ; $x$ ; select 2            | do $x$ ; $$ ; $x$ # select 2
          select a$b$c ; select 2                 | select a$b$c # select 2
          select 1 -- ; no                        | select 1
          select /* ; /* ; */ ; */ 1 ; select 2   | select   1 # select 2
          select 1 - 2 / 3 ; select $1            | select 1 - 2 / 3 # select $1
          """)
  void statementsEndAtSemicolonsOutsideOfQuotesAndComments(String script, String expected) {
    assertEquals(
        expected,
        SqlScript.of(script).statements().stream()
            .map(SqlScript.Statement::text)
            .collect(Collectors.joining(" # ")));
  }

  @Test
  void commentEndsWithItsLine() {
    assertEquals(
        List.of("select 1  \n, 2", "select 3"),
        SqlScript.of("select 1 -- one; \n, 2; -- then\nselect 3").statements().stream()
            .map(SqlScript.Statement::text)
            .toList());
  }

  @Test
  void valueIsBoundAndNeverBecomesText() {
    String script = "insert into t values (${params.x}, '?', a ? b, ${ params.y }); delete from u";

    String given =
        SqlScript.of(script)
            .withValues(
                place -> place.equals("${params.x}") ? "'); drop table t; --" : "${params.z}");

    assertEquals(
        List.of(
            new SqlScript.Statement(
                "insert into t values (?, '?', a ? b, ?)",
                List.of(32),
                List.of("'); drop table t; --", "${params.z}")),
            new SqlScript.Statement("delete from u", List.of(), List.of())),
        SqlScript.of(given).statements());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          ^^                          | The script has no statement.
          -- only words               | The script has no statement.
          select 'x                   | The quote 'x is not closed.
          select 1 /* x               | The comment /* x is not closed.
          do $a$ x $$                 | The quote $a$ x $$ is not closed.
          select '${params.x}'        | The place in '${params.x}' stands inside quotes
          do $a$ ${params.x} $a$      | The place in $a$ ${params.x} $a$ stands inside quotes
          """)
  void scriptThatCannotRunIsRefusedInWords(String script, String beginning) {
    assertThat(SqlScript.of(script).problems()).anyMatch(it -> it.startsWith(beginning));
  }

  @Test
  void escapedPlaceInQuotesIsText() {
    SqlScript script = SqlScript.of("select '$${x}', $a$ $${y} $a$");

    assertEquals(List.of(), script.problems());
    assertEquals("select '${x}', $a$ ${y} $a$", script.statements().getFirst().text());
  }

  @Test
  void stretchesAreTheWholeScriptWhateverItHolds() {
    Random random = new Random(7);
    String signs = "ab;'\"`$-/*{}E\\ \n";

    for (int i = 0; i < 20_000; i++) {
      String script =
          random
              .ints(random.nextInt(30), 0, signs.length())
              .mapToObj(at -> signs.substring(at, at + 1))
              .collect(Collectors.joining());
      assertEquals(
          script,
          new SqlScanner(script)
              .stretches().stream().map(Stretch::text).collect(Collectors.joining()));
    }
  }
}
