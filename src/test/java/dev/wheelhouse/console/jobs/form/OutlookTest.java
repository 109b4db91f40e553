package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.cron.DstNote;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the right column says: firings, retries, and what is probably not meant.
@Tag("U15")
class OutlookTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant BEFORE_GAP = Instant.parse("2026-03-27T12:00:00Z");

  private static Trigger cron(String expression) {
    return new Trigger.Cron("cron", expression, BERLIN, MisfirePolicy.FIRE_ONCE_NOW);
  }

  @Test
  @Tag("T5")
  void firingAfterTheGapIsMarkedAndAnnounced() {
    var outlook = FiringOutlook.of(List.of(cron("0 30 2 * * ?")), BEFORE_GAP);

    assertEquals(5, outlook.next().size());
    assertTrue(outlook.next().get(1).moved());
    assertFalse(outlook.next().get(0).moved());
    assertEquals(DstNote.Effect.MOVED, outlook.irregular().orElseThrow().note().effect());
    assertEquals(Duration.ofMinutes(23 * 60 + 30), outlook.shortest().orElseThrow());
  }

  @Test
  void expressionThatIsNotUnderstoodFiresNever() {
    assertEquals(List.of(), FiringOutlook.of(List.of(cron("61 * * * *")), BEFORE_GAP).next());
  }

  @Test
  void triesThatOutlastTheIntervalAreAWarningWithARoundTimeOut() {
    var job =
        JobDefinition.of("job", Task.Shell.script("x"))
            .with(List.of(cron("0 0 * * * ?")))
            .with(RetryPolicy.DEFAULT.attempts(5).jitter(RetryPolicy.Jitter.NONE))
            .with(TimeLimits.attempt(Duration.ofMinutes(20)));

    var found = cautions(job);

    assertEquals(List.of("timeoutSec"), found.stream().map(Finding::path).toList());
    assertEquals(Fix.set("timeoutSec", "10 min"), found.getFirst().fix());
  }

  @Test
  void plainSecretIsAWarningAndATemplateIsNone() {
    var job =
        JobDefinition.of("job", new Task.Noop())
            .withParameters(
                List.of(
                    Parameter.text("api_key", "sk_live"),
                    Parameter.text("db_password", ""),
                    Parameter.text("token", "${params.other}"),
                    Parameter.text("monkey", "x")));

    assertEquals(
        List.of("parameters[0].default"), cautions(job).stream().map(Finding::path).toList());
  }

  private static List<Finding> cautions(JobDefinition job) {
    return Cautions.of(
        job,
        FiringOutlook.of(job.triggers(), BEFORE_GAP),
        RetryPlan.of(job.retry(), job.limits()),
        BEFORE_GAP);
  }

  @Test
  void diffPutsWhatChangedSideBySide() {
    assertEquals(
        List.of(
            new LineDiff.Row(LineDiff.Kind.SAME, "a", "a"),
            new LineDiff.Row(LineDiff.Kind.CHANGED, "b", "B"),
            new LineDiff.Row(LineDiff.Kind.LEFT_ONLY, "c", ""),
            new LineDiff.Row(LineDiff.Kind.SAME, "d", "d"),
            new LineDiff.Row(LineDiff.Kind.RIGHT_ONLY, "", "e")),
        LineDiff.of("a\nb\nc\nd", "a\nB\nd\ne"));
  }
}
