package dev.wheelhouse.model.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D2")
class ConditionTest {

  /// Numbers compare as numbers, all else as texts.
  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      textBlock =
          """
          3,          IS,       3.0,        true
          03,         IS_NOT,   3,          false
          9,          LESS,     10,         true
          nine,       LESS,     ten,        true
          9,          LESS,     ten,        true
          10,         AT_MOST,  10,         true
          1e3,        MORE,     999.5,      true
          -1,         AT_LEAST, 0,          false
          ' 7 ',      IS,       7,          true
          2026-03-02, MORE,     2026-02-28, true
          yes,        IS,       Yes,        false
          'a, b',     CONTAINS, b,          true
          'a, b',     CONTAINS, c,          false
          """)
  void outputsCompareAsNumbersWhereBothAre(
      String found, Comparison comparison, String value, boolean holds) {
    var condition = new EdgeCondition.Output("it", comparison, value);

    var against = Condition.against(condition, new NodeEvidence(0, Map.of("it", found)));

    assertEquals(holds ? Optional.empty() : Optional.of("it is " + found), against);
  }

  @Test
  void outputThatIsNotThereFitsNothing() {
    for (Comparison comparison : Comparison.values()) {
      var condition = new EdgeCondition.Output("rows", comparison, "1");

      assertEquals(
          Optional.of("it handed on no rows"), Condition.against(condition, NodeEvidence.CLEAN));
    }
  }
}
