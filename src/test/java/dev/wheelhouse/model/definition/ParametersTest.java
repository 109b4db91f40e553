package dev.wheelhouse.model.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.Parameter.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N10")
class ParametersTest {
  private static final List<Parameter> DECLARED =
      List.of(
          new Parameter("day", Type.DATE, true, "", List.of()),
          new Parameter("shops", Type.LIST, false, "a", List.of("a", "b", "c")),
          Parameter.text("note", "none"));

  @Test
  void strongerLayersOverrideWeakerOnesAndDefaults() {
    Map<String, String> dag = Map.of("day", "2026-01-01", "shops", "b", "of_another_job", "x");
    Map<String, String> person = Map.of("day", "2026-02-02", "note", "");

    assertEquals(
        Map.of("day", "2026-02-02", "shops", "b", "note", ""),
        Parameters.merge(DECLARED, List.of(dag, person)));
    assertEquals(
        Map.of("day", "", "shops", "a", "note", "none"), Parameters.merge(DECLARED, List.of()));
  }

  @Test
  void unknownNamesAndWrongValuesAreRefusedByName() {
    List<Problem> problems =
        Parameters.problems(DECLARED, Map.of("dya", "1", "day", "yesterday", "shops", "a,d"));

    assertEquals(
        List.of(
            new Problem("params.day", "day is \"yesterday\"; give a date such as 2026-03-29."),
            new Problem(
                "params.dya", "The parameter dya does not exist. Parameters are day, shops, note."),
            new Problem("params.shops", "shops is \"a,d\"; allowed are a, b, c.")),
        problems);
  }

  @Test
  void requiredParameterWithoutAValueIsNamed() {
    assertEquals(
        List.of(new Problem("params.day", "day is required. Give it a value.")),
        Parameters.missing(DECLARED, Parameters.merge(DECLARED, List.of())));
    assertEquals(List.of(), Parameters.missing(DECLARED, Map.of("day", "2026-01-01")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INTEGER, 42,                  true
          INTEGER, -7,                  true
          INTEGER, 4.2,                 false
          INTEGER, '',                  false
          INTEGER, 9999999999999999999, false
          DECIMAL, 0.5,                 true
          DECIMAL, -12,                 true
          DECIMAL, 1e9,                 false
          DECIMAL, .5,                  false
          BOOLEAN, true,                true
          BOOLEAN, TRUE,                false
          BOOLEAN, yes,                 false
          DATE,    2024-02-29,          true
          DATE,    2026-02-29,          false
          DATE,    2026-2-9,            false
          LIST,    'a, b,c',            true
          LIST,    '',                  true
          LIST,    'a,,b',              false
          TEXT,    '',                  true
          TEXT,    anything at all,     true
          """)
  void valuesAreCheckedByType(Type type, String value, boolean taken) {
    Parameter parameter = new Parameter("x", type, false, "", List.of());

    assertEquals(taken, ParameterValue.fault(parameter, value).isEmpty());
  }
}
