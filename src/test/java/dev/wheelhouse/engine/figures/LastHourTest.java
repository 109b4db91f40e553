package dev.wheelhouse.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The buckets of the last hour, minute by minute.
@Tag("O1")
class LastHourTest {
  private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
  private static final JobId JOB = new JobId(7);

  private final LastHour hour = new LastHour(T0);

  @Test
  void eachThingStandsInTheMinuteInWhichItHappened() {
    hour.deadLetter(at("PT59.999999S"));
    hour.deadLetter(at("PT60S"));
    hour.deadLetter(at("PT60S"));
    hour.deadLetter(at("PT3M"));

    LastHour.Picture picture = hour.at(at("PT3M59S"), 0);

    assertEquals(
        List.of(1L, 2L, 0L, 1L),
        lastOf(picture, 4).stream().map(EngineFigures.Minute::deadLetters).toList());
    assertEquals(60, picture.minutes().size());
    assertEquals(T0.minus(Duration.ofMinutes(56)), picture.minutes().getFirst().start());
  }

  @Test
  void minuteLeavesWhenSixtyMinutesHaveBegunAfterIt() {
    hour.created(scheduled(T0, at("PT59S")));

    assertEquals(1, hour.at(at("PT59M59.999999S"), 0).trigger().count());
    assertEquals(0, hour.at(at("PT60M"), 0).trigger().count());
  }

  @Test
  void memoryIsBoundedWhateverTheClockDoes() {
    IntStream.range(0, 5_000).forEach(i -> hour.queue(T0.plusSeconds(i * 60L), i % 3));
    hour.queue(T0, 2);

    LastHour.Picture picture = hour.at(T0, 2);

    assertEquals(2, lastOf(picture, 1).getFirst().queued());
    assertEquals(1, hour.size());
  }

  @Test
  void hourIsWhatItsMinutesAreTogether() {
    IntStream.rangeClosed(1, 100)
        .forEach(i -> hour.created(scheduled(at("PT" + i % 10 + "M"), at("PT" + i % 10 + "M"), i)));

    LastHour.Picture picture = hour.at(at("PT10M"), 0);

    assertEquals(95, picture.trigger().p95());
    assertEquals(100, picture.trigger().count());
    assertEquals(
        new DelayTally.Worst(100, JOB, T0.plusMillis(100)),
        picture.trigger().worst().orElseThrow());
    assertEquals(10, lastOf(picture, 11).getFirst().fired());
    assertEquals(100, lastOf(picture, 11).getFirst().triggerDelayP95());
  }

  @ParameterizedTest
  @EnumSource(TriggerSource.class)
  void onlyWhatASchedulerNamedHasATriggerDelay(TriggerSource source) {
    hour.created(run(source, T0, T0));

    boolean scheduled = source == TriggerSource.SCHEDULE || source == TriggerSource.ONCE;
    assertEquals(scheduled ? 1 : 0, hour.at(T0, 0).trigger().count());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          RUNNING, SUCCESS,  1, 0, 0
          RUNNING, FAILED,   0, 1, 0
          QUEUED,  FAILED,   0, 1, 0
          RUNNING, TIMEOUT,  0, 0, 1
          RUNNING, CANCELED, 0, 0, 0
          PENDING, SKIPPED,  0, 0, 0
          FAILED,  SUCCESS,  0, 0, 0
          """)
  void endCountsByItsState(RunState from, RunState to, long succeeded, long failed, long timedOut) {
    Run run = scheduled(T0, T0);

    hour.ended(run, event(run, from, to));

    assertEquals(new Outcomes(succeeded, failed, timedOut), hour.at(T0, 0).outcomes());
  }

  @Test
  void clockThatWasSetBackMakesNoNegativeDelay() {
    hour.started(JOB, at("PT5S"), T0);

    assertEquals(
        List.of(1L, 0L),
        List.of(hour.at(T0, 0).dispatch().count(), hour.at(T0, 0).dispatch().p95()));
  }

  @Test
  void delayBeyondTheHistogramIsStillTold() {
    Duration years = Duration.ofDays(1_000);

    hour.created(scheduled(T0.minus(years), T0));

    DelayTally delay = hour.at(T0, 0).trigger();
    assertEquals(years.toMillis(), delay.worst().orElseThrow().millis());
    assertEquals(30, Duration.ofMillis(delay.p95()).toDays());
  }

  @Test
  void p95IsRightToAThousandth() {
    IntStream.rangeClosed(1, 100_000).forEach(i -> hour.created(scheduled(T0, T0, i)));

    long p95 = hour.at(at("PT2M"), 0).trigger().p95();

    assertEquals(95_000, p95, 95);
  }

  @Test
  void queueIsCarriedThroughQuietMinutesBothWays() {
    hour.begin(3);
    hour.queue(at("PT2M10S"), 9);
    hour.queue(at("PT2M20S"), 4);

    List<EngineFigures.Minute> minutes = lastOf(hour.at(at("PT4M"), 4), 6);

    assertEquals(
        List.of(3L, 3L, 3L, 9L, 4L, 4L),
        minutes.stream().map(EngineFigures.Minute::queued).toList());
  }

  @Test
  void queueOfThePastIsFilledInBackwards() {
    hour.begin(2);
    hour.queue(at("PT5M"), 1);

    hour.queueWas(at("PT3M30S"), 2, 7);
    hour.queueWas(at("PT3M10S"), 7, 6);
    hour.queueWas(at("PT1M"), 6, 0);

    List<EngineFigures.Minute> minutes = lastOf(hour.at(at("PT5M"), 1), 6);
    assertEquals(
        List.of(0L, 6L, 6L, 7L, 2L, 2L),
        minutes.stream().map(EngineFigures.Minute::queued).toList());
  }

  @Test
  void pictureSaysSinceWhenItIsWhole() {
    assertEquals(T0, hour.at(at("PT10M"), 0).since());

    hour.known(T0.minusSeconds(600));

    assertEquals(T0.minusSeconds(600), hour.at(at("PT10M"), 0).since());
    assertEquals(at("PT11M"), hour.at(at("PT70M30S"), 0).since());
  }

  private static List<EngineFigures.Minute> lastOf(LastHour.Picture picture, int count) {
    return picture.minutes().subList(LastHour.MINUTES - count, LastHour.MINUTES);
  }

  private static Instant at(String sinceStart) {
    return T0.plus(Duration.parse(sinceStart));
  }

  private static Run scheduled(Instant logical, Instant made) {
    return run(TriggerSource.SCHEDULE, logical, made);
  }

  private static Run scheduled(Instant logical, Instant base, int millis) {
    return scheduled(logical, base.plusMillis(millis));
  }

  private static Run run(TriggerSource source, Instant logical, Instant made) {
    return new Run(
        new RunId(1),
        new RunKey(TenantId.DEFAULT, RunKey.jobScope(JOB), "@" + logical, 0),
        Target.task(JOB, 1),
        new Origin(source, List.of(), logical, ZoneOffset.UTC, "", "engine", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(RunState.QUEUED, made));
  }

  private static RunEvent event(Run run, @Nullable RunState from, RunState to) {
    return new RunEvent(1, TenantId.DEFAULT, run.id(), JOB, "MOVE", from, to, 1, T0, "engine", "");
  }
}
