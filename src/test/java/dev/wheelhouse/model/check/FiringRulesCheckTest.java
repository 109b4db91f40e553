package dev.wheelhouse.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a trigger's rules may not be.
@Tag("T6")
class FiringRulesCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final FiringRules USUAL = FiringRules.USUAL;

  static Stream<Arguments> refused() {
    Duration day = Duration.ofDays(1);
    return Stream.of(
        Arguments.of(USUAL.between(NOW.plus(day), NOW), "endAt", "not after its start"),
        Arguments.of(USUAL.between(NOW, NOW), "endAt", "not after its start"),
        Arguments.of(USUAL.between(null, NOW.plusSeconds(60)), "endAt", "no firing between"),
        Arguments.of(USUAL.between(null, NOW.minusSeconds(60)), "endAt", "no firing between"),
        Arguments.of(USUAL.jitter(Duration.ofSeconds(-1)), "jitterSec", "less than nothing"),
        Arguments.of(USUAL.jitter(Duration.ofMinutes(61)), "jitterSec", "longer than the 3600 s"),
        Arguments.of(all(Duration.ZERO, 5), "catchUpWindowSec", "catches up 0 s"),
        Arguments.of(all(Duration.ofDays(4_000), 5), "catchUpWindowSec", "give 1 to 316224000"),
        Arguments.of(all(day, 0), "catchUpMost", "catches up 0 firings"),
        Arguments.of(all(day, 100_001), "catchUpMost", "give 1 to 100000"),
        Arguments.of(USUAL.on(List.of("a", "a"), List.of()), "onlyOn", "twice"),
        Arguments.of(USUAL.on(List.of(), List.of("a\nb")), "neverOn", "calendar name"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void ruleIsRefusedBesideItsField(FiringRules rules, String field, String message) {
    List<Problem> problems = problems(rules);

    assertEquals(List.of("triggers[0]." + field), problems.stream().map(Problem::path).toList());
    assertThat(problems.getFirst().message()).contains(message);
  }

  static Stream<FiringRules> allowed() {
    return Stream.of(
        USUAL.between(NOW.plus(Duration.ofDays(40)), NOW.plus(Duration.ofDays(41))),
        USUAL.between(null, NOW.plusSeconds(3601)),
        USUAL.jitter(Duration.ofMinutes(60)),
        USUAL.on(List.of("holidays"), List.of("holidays")),
        all(Duration.ofDays(3_660), 100_000));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void ruleIsAllowed(FiringRules rules) {
    assertEquals(List.of(), problems(rules));
  }

  @Test
  void triggerThatHasEndedMayStay() {
    Trigger ended = trigger(USUAL.between(null, NOW.minusSeconds(60)));
    JobDefinition job = job(ended);

    assertEquals(List.of(), DefinitionCheck.problems(job, List.of(ended), NOW));
  }

  private static FiringRules all(Duration window, int most) {
    return FiringRules.of(new CatchUp(MisfirePolicy.FIRE_ALL, window, most));
  }

  private static List<Problem> problems(FiringRules rules) {
    return DefinitionCheck.problems(job(trigger(rules)), NOW);
  }

  private static Trigger trigger(FiringRules rules) {
    return new Trigger.Cron("cron", "0 0 1/1 * * ?", ZoneOffset.UTC, rules);
  }

  private static JobDefinition job(Trigger trigger) {
    return JobDefinition.of("report", new Task.Noop()).with(List.of(trigger));
  }
}
