package dev.wheelhouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.control.Rule.Deed;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rules as text.
@Tag("K10")
class RuleJsonTest {

  @Test
  void everyConditionComesBackAsItWasWritten() {
    for (Condition condition :
        List.of(
            new Condition.FailuresInARow(3),
            new Condition.ErrorRate(0.25, Duration.ofMinutes(5), 20),
            new Condition.Hours(LocalTime.of(22, 30), LocalTime.of(6, 0), ZoneId.of("Asia/Tokyo")),
            new Condition.DependencyDown("bank:443"),
            new Condition.DiskBelow(5L << 30))) {
      var rule =
          new Rule("r", false, HoldPlace.ENGINE, condition, Deed.STOP, Duration.ofMillis(1_500));

      assertEquals(rule, RuleJson.read(RuleJson.write(rule)));
    }
  }

  @Test
  void yamlMayLeaveOutWhatIsUsual() {
    String yaml =
        """
        name: settle-guard
        place: {level: JOB, name: settle}
        condition: {type: FAILURES_IN_A_ROW, count: 3}
        """;

    assertEquals(
        new Rule(
            "settle-guard",
            true,
            HoldPlace.job("settle"),
            new Condition.FailuresInARow(3),
            Deed.HOLD_WHILE,
            Duration.ZERO),
        RuleJson.readYaml(yaml));
  }

  @Test
  void whatIsWrongIsNamedByItsPath() {
    refused("{\"name\": \"r\", \"place\": {\"level\": \"JOB\"}}", "place.name");
    refused("{\"name\": \"r\", \"place\": {\"level\": \"ENGINE\"}}", "condition");
    refused(
        "{\"name\": \"r\", \"place\": {\"level\": \"ENGINE\"}, \"condition\": {\"type\": \"HOURS\","
            + " \"from\": \"25:00\", \"to\": \"06:00\"}}",
        "condition.from");
  }

  private static void refused(String json, String path) {
    var refusal = assertThrows(EngineException.Refused.class, () -> RuleJson.read(json));

    assertThat(refusal.fault().message()).contains(path);
  }
}
