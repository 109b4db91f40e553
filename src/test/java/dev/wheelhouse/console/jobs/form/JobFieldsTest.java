package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RandomDefinitions;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fields and definition: there and back.
@Tag("U15")
class JobFieldsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void formAndYamlChangeNothingOfADefinition() {
    var random = new RandomDefinitions(3);

    for (var i = 0; i < 3_000; i++) {
      if (random.next() instanceof JobDefinition job) {
        var read = FieldReading.of(FieldWriting.of(job), job, BERLIN);
        assertEquals(List.of(), read.findings());
        assertEquals(job, read.job());
        var defaults = new RequestDefaults(BERLIN, Instant.EPOCH);
        var yaml = DefinitionJson.writeYaml(read.job());
        assertEquals(read.job(), DefinitionJson.readYaml(yaml, defaults));
      }
    }
  }

  @Test
  void jobSavedUntouchedIsTheSame() {
    var random = new RandomJobs(7);

    for (var i = 0; i < 5_000; i++) {
      var job = random.next();
      var read = FieldReading.of(FieldWriting.of(job), job, BERLIN);
      assertEquals(List.of(), read.findings());
      assertEquals(job, read.job());
    }
  }

  @Test
  void oneFieldChangedChangesNothingElse() {
    var random = new RandomJobs(8);

    for (var i = 0; i < 2_000; i++) {
      var job = random.next();
      var attempts = FieldWriting.of(job).with("retryPolicy.maxAttempts", "17");
      var pool = FieldWriting.of(job).with("executorSelector", "night");
      var safe = FieldWriting.of(job).with("idempotent", "" + !job.safety().idempotent());
      assertEquals(job.with(job.retry().attempts(17)), read(attempts, job));
      assertEquals(job.with(job.placement().pool("night")), read(pool, job));
      var safety = job.safety();
      var changed =
          new Safety(
              !safety.idempotent(),
              safety.deadLetter(),
              safety.key(),
              safety.compensation(),
              safety.resource());
      assertEquals(job.with(changed), read(safe, job));
    }
  }

  private static JobDefinition read(JobFields fields, JobDefinition former) {
    return FieldReading.of(fields, former, BERLIN).job();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-29T01:30:00Z, 2026-03-29 03:30
          2026-10-25T00:30:00Z, 2026-10-25 02:30
          2026-10-25T01:30:00Z, 2026-10-25 02:30+01:00
          2026-02-18T02:42:18Z, 2026-02-18 03:42:18
          """)
  void instantIsWrittenInItsZone(Instant at, String text) {
    assertEquals(text, LocalInstant.format(at, BERLIN));
    assertEquals(new LocalInstant.Meaning.Known(at), LocalInstant.parse(text, BERLIN));
  }

  @Test
  void timeThatTheClocksSkipNamesTheNextOne() {
    assertEquals(
        new LocalInstant.Meaning.Skipped("2026-03-29 03:00"),
        LocalInstant.parse("2026-03-29 02:30", BERLIN));
  }

  @Test
  void whatCannotBeReadIsFoundAtItsField() {
    var trigger = new Trigger.Cron("cron", "* * * * *", BERLIN, MisfirePolicy.FIRE_ONCE_NOW);
    var job = JobDefinition.of("job", new Task.Noop()).with(List.of(trigger));
    var fields =
        FieldWriting.of(job)
            .with("timeoutSec", "5 minn")
            .with("retryPolicy.baseDelaySec", "2 min")
            .with("retryPolicy.maxAttempts", "0")
            .with("triggers[0].timezone", "Europe/Berln");

    var found = FieldReading.of(fields, job, ZoneId.of("UTC")).findings();

    assertEquals(
        List.of(
            Finding.error(
                "triggers[0].timezone",
                Said.of("job-form.no-zone", "Europe/Berln"),
                Fix.use("triggers[0].timezone", "Europe/Berlin")),
            Finding.error(
                "retryPolicy.maxDelaySec",
                Said.of("job-form.first-wait-longer", "2 min", "1 min"),
                Fix.set("retryPolicy.maxDelaySec", "2 min")),
            Finding.error(
                "retryPolicy.maxAttempts",
                Said.of("job-form.too-small", "0", "1"),
                Fix.use("retryPolicy.maxAttempts", "1")),
            Finding.error("timeoutSec", Said.of("job-form.no-duration", "5 minn"))),
        found.stream().sorted((a, b) -> order(a) - order(b)).toList());
  }

  private static int order(Finding finding) {
    return List.of(
            "triggers[0].timezone",
            "retryPolicy.maxDelaySec",
            "retryPolicy.maxAttempts",
            "timeoutSec")
        .indexOf(finding.path());
  }

  @Test
  void rowsAreAddedRemovedAndMoved() {
    var none = FieldWriting.of(JobDefinition.of("job", new Task.Noop()));

    var two = none.add("parameters", Map.of("name", "a")).add("parameters", Map.of("name", "b"));

    assertEquals("b", two.move("parameters", 1, -1).text("parameters[0].name"));
    assertEquals("b", two.move("parameters", 1, 1).text("parameters[1].name"));
    assertEquals("b", two.remove("parameters", 0).text("parameters[0].name"));
    assertEquals("c", two.with("parameters[1].name", "c").text("parameters[1].name"));
  }
}
