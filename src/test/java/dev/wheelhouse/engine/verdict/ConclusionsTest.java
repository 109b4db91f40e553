package dev.wheelhouse.engine.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Repair;
import dev.wheelhouse.api.Evidence.Weight;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.engine.task.Traces.Began;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What findings come to, and which repairs follow.
@Tag("U7")
class ConclusionsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  /// Attempts are the kinds of their ends with the first letter of what they said.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # state            | marked | attempts             | began   | result | conclusion
          SUCCESS            | false  | SUCCEEDED            | YES     | true   | NONE
          RUNNING            | false  | ''                   | UNKNOWN | false  | NONE
          CANCELED           | false  | STOPPED a            | YES     | true   | NONE
          SUCCESS            | true   | FAILED a             | YES     | true   | MARKED
          FAILED             | true   | FAILED a             | YES     | true   | MARKED
          NEEDS_CONFIRMATION | false  | LOST a               | YES     | true   | PROBABLY_FINISHED
          NEEDS_CONFIRMATION | false  | LOST a               | NO      | false  | PROBABLY_NEVER_RAN
          NEEDS_CONFIRMATION | false  | LOST a               | YES     | false  | UNKNOWN_OUTCOME
          NEEDS_CONFIRMATION | false  | LOST a               | UNKNOWN | false  | UNKNOWN_OUTCOME
          LOST               | false  | ''                   | YES     | false  | UNKNOWN_OUTCOME
          FAILED             | false  | FAILED a, LOST b     | YES     | false  | UNKNOWN_OUTCOME
          FAILED             | false  | LOST a, FAILED b     | YES     | true   | FAILED_ONCE
          TIMEOUT            | false  | TIMED_OUT a          | YES     | true   | TIMED_OUT
          TIMEOUT            | false  | FAILED a, FAILED a   | YES     | true   | TIMED_OUT
          FAILED             | false  | FAILED a, TIMED_OUT b| YES     | true   | TIMED_OUT
          FAILED             | false  | ''                   | UNKNOWN | false  | NEVER_STARTED
          FAILED             | false  | FAILED a             | NO      | false  | NEVER_STARTED
          FAILED             | false  | FAILED a, FAILED a   | YES     | true   | FAILED_EACH_TIME
          FAILED             | false  | FAILED a, FAILED b   | YES     | true   | FAILED_ONCE
          FAILED             | false  | FAILED a             | YES     | true   | FAILED_ONCE
          FAILED             | false  | FAILED a             | UNKNOWN | false  | FAILED_ONCE
          """,
      delimiter = '|')
  void conclusionFollowsFromTheFindings(
      RunState state,
      boolean marked,
      String attempts,
      Began began,
      boolean result,
      Conclusion conclusion) {
    var traces =
        new Traces(began, null, result ? new Traces.Result(1, "") : null, null, Duration.ZERO);

    assertEquals(conclusion, Conclusions.of(findings(state, marked, attempts, traces)));
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_OUTCOME, false, IT_SUCCEEDED",
    "UNKNOWN_OUTCOME, true, IT_DID_NOT_RUN",
    "PROBABLY_NEVER_RAN, false, IT_DID_NOT_RUN",
    "PROBABLY_FINISHED, true, IT_SUCCEEDED",
    "FAILED_EACH_TIME, false, RERUN",
    "TIMED_OUT, true, RERUN",
    "NEVER_STARTED, false, RERUN"
  })
  void bestRepairComesFirst(Conclusion conclusion, boolean idempotent, Repair best) {
    var all = EnumSet.allOf(Repair.class);

    assertEquals(best, Repairs.of(conclusion, idempotent, all).getFirst());
  }

  @Test
  void onlyRepairsThatAreAllowedAreOffered() {
    for (Conclusion conclusion : Conclusion.values()) {
      var allowed = EnumSet.of(Repair.SKIP, Repair.IT_FAILED);

      assertTrue(allowed.containsAll(Repairs.of(conclusion, false, allowed)));
      assertEquals(List.of(), Repairs.of(conclusion, false, EnumSet.noneOf(Repair.class)));
    }
    assertEquals(List.of(), Repairs.of(Conclusion.NONE, true, EnumSet.allOf(Repair.class)));
  }

  @Test
  void factsOfALostProcessSpeakAgainstIt() {
    Instant heard = NOW.minusSeconds(30);
    var traces =
        new Traces(Began.YES, new Traces.Own(4711, false), null, heard, Duration.ofMillis(200));

    var facts = Facts.of(findings(RunState.NEEDS_CONFIRMATION, false, "LOST a", traces));

    assertEquals(
        List.of(
            new Fact.Heartbeat(heard, Duration.ofMillis(200), Weight.BAD),
            new Fact.Processes(false, 4711, Weight.BAD),
            new Fact.ResultFile(false, Weight.BAD),
            new Fact.Attempts(1, 3, Weight.NEUTRAL),
            new Fact.Repeatable(false, Weight.BAD)),
        facts);
  }

  @Test
  void resultOnDiskSpeaksForALostRun() {
    var traces = new Traces(Began.YES, null, new Traces.Result(0, ""), NOW, Duration.ofMillis(200));

    var facts = Facts.of(findings(RunState.LOST, false, "", traces));

    assertTrue(facts.contains(new Fact.ResultFile(true, Weight.GOOD)));
    assertTrue(facts.contains(new Fact.Exit(0, "", Weight.GOOD)));
    assertFalse(facts.stream().anyMatch(it -> it.weight() == Weight.BAD));
  }

  @Test
  void whatDidWellHasNoFacts() {
    assertEquals(List.of(), Facts.of(findings(RunState.SUCCESS, false, "SUCCEEDED", Traces.NONE)));
  }

  private static Findings findings(RunState state, boolean marked, String attempts, Traces traces) {
    List<Attempt> made = new ArrayList<>();
    for (String each : attempts.isEmpty() ? new String[0] : attempts.split(",")) {
      String[] words = each.strip().split(" ");
      var outcome =
          new Outcome(Outcome.Kind.valueOf(words[0]), null, "", words.length > 1 ? words[1] : "");
      made.add(
          new Attempt(
              TenantId.DEFAULT,
              new RunId(7),
              made.size() + 1,
              1,
              "w",
              NOW,
              NOW,
              outcome,
              Map.of()));
    }
    return new Findings(state, marked, made, 3, false, traces, "", 0, NOW);
  }
}
