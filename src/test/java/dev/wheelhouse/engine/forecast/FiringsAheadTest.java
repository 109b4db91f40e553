package dev.wheelhouse.engine.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.forecast.FiringsAhead.Minute;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The firings to come, from triggers as the store arms them.
@Tag("O5")
class FiringsAheadTest {
  private static final Instant NOW = Instant.parse("2026-03-29T00:58:30Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int NO_END = 1_000_000;

  @Test
  void firingAtTheEdgeOfAMinuteBelongsToTheMinuteThatItBegins() {
    var ahead = ahead(3, armed(1, "0 * * * * ?", "2026-03-29T00:59:00Z"));

    assertEquals(
        List.of(minute("00:58", 0), minute("00:59", 1, 1), minute("01:00", 1, 1)), ahead.minutes());
  }

  @Test
  void lastMinuteIsWholeAndNothingBeyondItCounts() {
    var ahead = ahead(2, armed(1, "* * * * * ?", "2026-03-29T00:58:31Z"));

    assertEquals(List.of(29, 60), ahead.minutes().stream().map(Minute::firings).toList());
  }

  @Test
  @Tag("T3")
  void twoTriggersOfOneJobAtOneInstantMakeOneFiring() {
    var ahead =
        ahead(
            2,
            armed(1, "0/20 * * * * ?", "2026-03-29T00:59:00Z"),
            armed(1, "0/30 * * * * ?", "2026-03-29T00:59:00Z"),
            armed(2, "0/30 * * * * ?", "2026-03-29T00:59:00Z"));

    assertEquals(minute("00:59", 6, 1, 2), ahead.minutes().getLast());
  }

  @Test
  @Tag("T4")
  void whatIsOverdueFiresNowAndWhatIsTooLateFiresOnce() {
    var late = armed(1, "0/10 * * * * ?", "2026-03-29T00:58:10Z");
    var missed = armed(2, "0/10 * * * * ?", "2026-03-29T00:40:00Z");

    assertEquals(List.of(3 + 2), firings(ahead(1, late)));
    assertEquals(List.of(1 + 2), firings(ahead(1, missed)));
  }

  @Test
  @Tag("T5")
  void gapOfSummerTimeIsWhereTheSchedulerHasIt() {
    var fixed = new Trigger.Cron("t", "0 30 2 * * ?", BERLIN, MisfirePolicy.FIRE_ONCE_NOW);

    var ahead = ahead(5, armed(1, fixed, Instant.parse("2026-03-29T01:00:00Z")));

    assertEquals(List.of(0, 0, 1, 0, 0), firings(ahead));
  }

  @Test
  void singleInstantFiresOnceAndATriggerThatIsOverNever() {
    var once =
        new Trigger.Once("t", NOW.plusSeconds(90), ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);

    assertEquals(
        List.of(0, 0, 1), firings(ahead(3, armed(1, once, once.at()), armed(2, once, null))));
  }

  @Test
  void boundCutsTheFarEndAndSaysSo() {
    var triggers =
        List.of(
            armed(1, "* * * * * ?", "2026-03-29T00:59:00Z"),
            armed(2, "* * * * * ?", "2026-03-29T00:59:00Z"));

    var cut = FiringsAhead.of(triggers, FiringsAheadTest::schedule, question(4, 150));
    var whole = FiringsAhead.of(triggers, FiringsAheadTest::schedule, question(4, 360));

    assertEquals(List.of(0, 120, 30, 0), firings(cut));
    assertEquals(List.of(0, 120, 120, 120), firings(whole));
    assertEquals(List.of(false, true), List.of(cut.complete(), whole.complete()));
  }

  @Test
  void triggerThatCannotBeReadKeepsNoOtherFromTheForecast() {
    var ahead =
        ahead(
            2,
            armed(1, "no cron", "2026-03-29T00:59:00Z"),
            armed(2, "0 * * * * ?", "2026-03-29T00:59:00Z"));

    assertEquals(minute("00:59", 1, 2), ahead.minutes().getLast());
  }

  private static FiringsAhead ahead(int minutes, ArmedTrigger... armed) {
    return FiringsAhead.of(List.of(armed), FiringsAheadTest::schedule, question(minutes, NO_END));
  }

  private static Schedule schedule(ArmedTrigger armed) {
    return Schedule.of(armed.trigger(), armed.job().value(), _ -> Set.of());
  }

  private static FiringsAhead.Question question(int minutes, int most) {
    return new FiringsAhead.Question(NOW, minutes, Duration.ofSeconds(60), most);
  }

  private static ArmedTrigger armed(long job, String cron, String next) {
    var trigger = new Trigger.Cron("t", cron, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    return armed(job, trigger, Instant.parse(next));
  }

  private static ArmedTrigger armed(long job, Trigger trigger, @Nullable Instant next) {
    return new ArmedTrigger(
        new TriggerId(job), TenantId.DEFAULT, new JobId(job), 1, false, trigger, next);
  }

  private static List<Integer> firings(FiringsAhead ahead) {
    return ahead.minutes().stream().map(Minute::firings).toList();
  }

  private static Minute minute(String time, int firings, int... jobs) {
    return new Minute(
        Instant.parse("2026-03-29T" + time + ":00Z"),
        firings,
        IntStream.of(jobs).mapToObj(JobId::new).toList());
  }
}
