package dev.wheelhouse.model.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.retry.RetryDecision.Again;
import dev.wheelhouse.model.retry.RetryDecision.GiveUp;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Outcome.Kind;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F2")
class RetryDecisionTest {
  private static final GiveUp BY_RULE = new GiveUp("not retried by rule");
  private static final RetryPolicy POLICY = RetryPolicy.DEFAULT.jitter(RetryPolicy.Jitter.NONE);

  @Test
  void failedAttemptIsFollowedByAnotherUntilTheyAreUsedUp() {
    Outcome exit1 = new Outcome(Kind.FAILED, 1, "", "exit code 1");

    assertEquals(new Again(Duration.ofSeconds(1)), RetryDecision.after(exit1, 1, POLICY, 0.5));
    assertEquals(new Again(Duration.ofSeconds(2)), RetryDecision.after(exit1, 2, POLICY, 0.5));
    assertEquals(
        new GiveUp("attempts used up, 3 of 3"), RetryDecision.after(exit1, 3, POLICY, 0.5));
  }

  @Test
  void firstTryCounts() {
    assertEquals(
        new GiveUp("attempts used up, 1 of 1"),
        RetryDecision.after(Outcome.failed("no"), 1, RetryPolicy.once(), 0.5));
  }

  @Test
  void attemptBeyondALoweredLimitIsTheLast() {
    assertEquals(
        new GiveUp("attempts used up, 5 of 3"),
        RetryDecision.after(Outcome.failed("no"), 5, POLICY, 0.5));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FAILED_FOR_GOOD", "STOPPED", "SUCCEEDED", "SKIPPED"})
  void whatNoRepetitionMendsIsNotRetried(Kind kind) {
    assertEquals(BY_RULE, RetryDecision.after(outcome(kind), 1, POLICY, 0.5));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FAILED", "TIMED_OUT", "LOST"})
  void everyOtherEndIsRetriedByDefault(Kind kind) {
    assertEquals(
        new Again(Duration.ofSeconds(1)), RetryDecision.after(outcome(kind), 1, POLICY, 0.5));
  }

  @Test
  void ruleCanLeaveTimeoutsAndExitCodesOut() {
    RetryPolicy strict = ruled(new RetryRule(false, Set.of(2)));

    assertEquals(BY_RULE, RetryDecision.after(outcome(Kind.TIMED_OUT), 1, strict, 0.5));
    assertEquals(BY_RULE, RetryDecision.after(new Outcome(Kind.FAILED, 2, "", ""), 1, strict, 0.5));
    assertEquals(
        new Again(Duration.ofSeconds(1)),
        RetryDecision.after(new Outcome(Kind.FAILED, 1, "", ""), 1, strict, 0.5));
    assertEquals(
        new Again(Duration.ofSeconds(1)),
        RetryDecision.after(new Outcome(Kind.FAILED, null, "KILL", ""), 1, strict, 0.5));
  }

  @Test
  void timedOutAttemptUsesTheChosenBackoff() {
    RetryPolicy fibonacci =
        POLICY
            .attempts(9)
            .delays(RetryPolicy.Backoff.FIBONACCI, Duration.ofSeconds(1), Duration.ofMinutes(1));

    assertEquals(
        new Again(Duration.ofSeconds(5)),
        RetryDecision.after(outcome(Kind.TIMED_OUT), 5, fibonacci, 0.5));
  }

  private static Outcome outcome(Kind kind) {
    return new Outcome(kind, null, "", "");
  }

  private static RetryPolicy ruled(RetryRule rule) {
    return new RetryPolicy(
        POLICY.maxAttempts(),
        POLICY.backoff(),
        POLICY.initialDelay(),
        POLICY.maxDelay(),
        POLICY.multiplier(),
        POLICY.jitter(),
        rule);
  }
}
