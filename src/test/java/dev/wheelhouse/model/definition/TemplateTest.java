package dev.wheelhouse.model.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D6")
class TemplateTest {
  private static final TemplateScope SHANGHAI =
      scope("2026-02-28T18:00:00Z", "Asia/Shanghai", Map.of("day", "friday", "empty", ""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          plain                                     → plain
          a $ b $x } { c                            → a $ b $x } { c
          ${logicalTime}                            → 2026-03-01T02:00:00+08:00
          ${ logicalTime | yyyy-MM-dd }             → 2026-03-01
          ${logicalTime - 1d | yyyy-MM-dd}          → 2026-02-28
          ${logicalTime-1d|yyyyMMdd}                → 20260228
          ${logicalTime + 1w - 2d | MM/dd}          → 03/06
          ${logicalTime - 1M | yyyy-MM}             → 2026-02
          ${logicalTime - 2y}                       → 2024-03-01T02:00:00+08:00
          ${logicalTime + 90m | HH:mm}              → 03:30
          ${logicalTime + 1h - 30s | HH:mm:ss}      → 02:59:30
          ${logicalTime | yyyy 'year'}              → 2026 year
          from ${params.day} to ${params.day}!      → from friday to friday!
          [${params.empty}]                         → []
          $${HOME} and $${params.day}               → ${HOME} and ${params.day}
          $$${params.day}                           → $${params.day}
          """)
  void placesAreFilled(String text, String expected) {
    assertEquals(expected, Template.parse(text).resolve(SHANGHAI));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-07T12:00:00-05:00, + 1d,  2026-03-08T12:00:00-04:00
          2026-03-07T12:00:00-05:00, + 24h, 2026-03-08T13:00:00-04:00
          2026-03-07T02:30:00-05:00, + 1d,  2026-03-08T03:30:00-04:00
          2026-10-31T12:00:00-04:00, + 1d,  2026-11-01T12:00:00-05:00
          2026-10-31T12:00:00-04:00, + 24h, 2026-11-01T11:00:00-05:00
          2026-03-31T00:00:00-04:00, - 1M,  2026-02-28T00:00:00-05:00
          2024-02-29T00:00:00-05:00, + 1y,  2025-02-28T00:00:00-05:00
          2026-01-31T00:00:00-05:00, + 1M + 1d, 2026-03-01T00:00:00-05:00
          2026-01-31T00:00:00-05:00, + 1d + 1M, 2026-03-01T00:00:00-05:00
          """)
  void daysAreCalendarUnitsAndHoursElapse(String from, String terms, String expected) {
    TemplateScope scope =
        new TemplateScope(
            OffsetDateTime.parse(from).toInstant(), ZoneId.of("America/New_York"), Map.of());

    assertEquals(expected, Template.parse("${logicalTime " + terms + "}").resolve(scope));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          ${logicaltime}        → ${logicaltime} is not known. Names are logicalTime, params.NAME, upstream.NODE.output.NAME and secret:NAME; for a literal ${ write $${.
          ${HOME}               → ${HOME} is not known. Names are logicalTime, params.NAME, upstream.NODE.output.NAME and secret:NAME; for a literal ${ write $${.
          ${}                   → ${} is not known. Names are logicalTime, params.NAME, upstream.NODE.output.NAME and secret:NAME; for a literal ${ write $${.
          a ${logicalTime       → The ${ at character 3 has no closing brace. Add } or write $${.
          ${logicalTime - 1}    → ${logicalTime - 1} is not read from "- 1" on. Write terms such as - 1d; units are d, w, M, y, h, m, s.
          ${logicalTime - 1d 2} → ${logicalTime - 1d 2} is not read from "2" on. Write terms such as - 1d; units are d, w, M, y, h, m, s.
          ${logicalTime | yyyy-ii} → ${logicalTime | yyyy-ii} has a format that is not one. Write one such as yyyy-MM-dd.
          ${logicalTime | }     → ${logicalTime | } has a format that is not one. Write one such as yyyy-MM-dd.
          ${params.day - 1d}    → ${params.day - 1d} is not a parameter's name; terms and formats go with logicalTime only.
          ${secret:d b}         → ${secret:d b} is not a secret's name; terms and formats go with logicalTime only.
          ${upstream.a.output.b} → ${upstream.a.output.b} can't stand here: it is filled in before any node has run.
          ${upstream.a.b}       → ${upstream.a.b} is not an output's name. Write ${upstream.NODE.output.NAME}; terms and formats go with logicalTime only.
          ${params.dat}         → The template names the parameter dat. Parameters are day, shop.
          """)
  void problemsAreNamedAtSave(String text, String problem) {
    assertEquals(
        List.of(problem), Template.problems(text, new LinkedHashSet<>(List.of("day", "shop"))));
  }

  @Test
  void unknownParameterIsAnErrorBeforeTheRunStarts() {
    Template template = Template.parse("x ${params.dat}");

    assertThat(assertThrows(TemplateException.class, () -> template.resolve(SHANGHAI)))
        .hasMessage("The template names the parameter dat. Parameters are day, empty.");
  }

  @Test
  void arithmeticBeyondTheCalendarIsATemplateException() {
    Template template = Template.parse("${logicalTime + 999999999y}");

    assertThrows(TemplateException.class, () -> template.resolve(SHANGHAI));
  }

  @Test
  void anyTextEitherResolvesOrIsRefusedWithASentence() {
    Random random = new Random(9);
    String alphabet = "${}$$|-+1dM .:paramslogicalTime'yMH\n";

    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "${logicalTime" : "");
      random
          .ints(random.nextInt(20), 0, alphabet.length())
          .forEach(at -> text.append(alphabet.charAt(at)));
      if (Template.problems(text.toString(), new TreeSet<>()).isEmpty()) {
        Template.parse(text.toString()).resolve(SHANGHAI);
      }
    }
  }

  @Test
  void escapedTextComesOutAsItWas() {
    String script = "for f in ${FILES}; do echo \"$f ${f%.csv}\"; done";

    String template = script.replace("${", "$${");

    assertEquals(script, Template.parse(template).resolve(SHANGHAI));
  }

  private static TemplateScope scope(String at, String zone, Map<String, String> parameters) {
    return new TemplateScope(Instant.parse(at), ZoneId.of(zone), parameters);
  }
}
