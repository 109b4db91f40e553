package dev.wheelhouse.engine.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Schedules with start, end, calendars and jitter against an oracle that looks at every slot of
/// the expression one by one.
@Tag("T6")
class ScheduleTest {
  private static final Instant FROM = Instant.parse("2026-03-20T00:00:00Z");
  private static final int DAYS = 25;

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0/20 * * * ?       | Europe/Berlin
          0 30 2 * * ?         | Europe/Berlin
          0 15 0,12,23 * * ?   | America/Havana
          0 0 0 * * ?          | Asia/Beirut
          0 30 23 ? * MON-FRI  | Asia/Shanghai
          0 0 4 1,15 * ?       | Africa/Cairo
          0 10 1/6 * * ?       | Pacific/Apia
          0 0 * * * ?          | Australia/Lord_Howe
          """)
  void rulesNeverLetASlotThroughAndNeverLoseOne(String cron, String zone) {
    var random = new Random(cron.hashCode());
    for (int round = 0; round < 40; round++) {
      Case it = Case.random(random, cron, ZoneId.of(zone));
      List<Instant> expected = it.expected();

      assertEquals(expected, it.walked(), it::toString);
      for (int i = 0; i < 30; i++) {
        Instant a = FROM.plusSeconds(random.nextInt(DAYS * 86_400));
        Instant b = a.plusSeconds(random.nextInt(10 * 86_400));
        List<Instant> within =
            expected.stream().filter(slot -> !slot.isBefore(a) && !slot.isAfter(b)).toList();
        if (b.isBefore(FROM.plus(Duration.ofDays(DAYS)))) {
          assertEquals(within.size(), it.schedule().count(a, b), it::toString);
          Optional<Instant> last =
              within.isEmpty() ? Optional.empty() : Optional.of(within.getLast());
          assertEquals(last, it.schedule().latest(a, b), it::toString);
          assertEquals(within, it.schedule().slots(a, b).toList(), it::toString);
          int most = random.nextInt(8);
          Optional<Instant> ones =
              within.isEmpty() || most == 0
                  ? Optional.empty()
                  : Optional.of(within.get(Math.max(0, within.size() - most)));
          assertEquals(ones, it.schedule().lastOnes(a, b, most), it::toString);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1} with {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0/10 * * * ?  | Europe/Berlin    | PT9M
          0 0/10 * * * ?  | Europe/Berlin    | PT3H
          0 30 2 * * ?    | Europe/Berlin    | PT1H
          0 0 * * * ?     | America/New_York | PT59M
          0 0 2,3 * * ?   | Europe/Berlin    | PT2H
          """)
  void eachSlotHasAnInstantOfFiringOfItsOwnBeforeTheNextSlot(
      String cron, String zone, String jitter) {
    var rules = FiringRules.USUAL.jitter(Duration.parse(jitter));
    Schedule schedule = schedule(cron, ZoneId.of(zone), rules, Map.of());
    Set<Duration> delays = new HashSet<>();

    Instant slot = schedule.next(FROM).orElseThrow();
    for (int i = 0; i < 300; i++) {
      Instant next = schedule.next(slot).orElseThrow();
      Instant firing = schedule.firesAt(slot);

      assertThat(firing).isBetween(slot, next.minusMillis(1));
      assertThat(Duration.between(slot, firing)).isLessThan(rules.jitter());
      assertEquals(firing, schedule(cron, ZoneId.of(zone), rules, Map.of()).firesAt(slot));
      assertEquals(Optional.of(slot), schedule.slotAt(firing));
      delays.add(Duration.between(slot, firing));
      slot = next;
    }

    assertThat(delays).hasSizeGreaterThan(200);
  }

  @Test
  void triggersOfOneInstantAreSpread() {
    var rules = FiringRules.USUAL.jitter(Duration.ofMinutes(10));
    Instant midnight = Instant.parse("2026-03-21T00:00:00Z");

    var firings = new TreeSet<Instant>();
    IntStream.range(0, 1_000)
        .forEach(
            seed ->
                firings.add(
                    Schedule.of(cron("0 0 0 * * ?", ZoneId.of("UTC"), rules), seed, _ -> Set.of())
                        .firesAt(midnight)));

    assertThat(firings).hasSizeGreaterThan(980);
    assertThat(firings.headSet(midnight.plusSeconds(300)).size()).isBetween(430, 570);
  }

  @Test
  void calendarsThatLeaveNoDayEndTheSearch() {
    Set<LocalDate> years = new HashSet<>();
    for (LocalDate day = LocalDate.parse("2026-01-01");
        day.isBefore(LocalDate.parse("2053-01-01"));
        day = day.plusDays(1)) {
      years.add(day);
    }
    var free = FiringRules.USUAL;
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    var both =
        schedule("* * * * * ?", berlin, free.on(List.of("a"), List.of("a")), Map.of("a", years));
    var none =
        schedule("* * * * * ?", berlin, free.on(List.of("a"), List.of()), Map.of("a", Set.of()));
    var later =
        schedule("* * * * * ?", berlin, free.on(List.of(), List.of("a")), Map.of("a", years));

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertEquals(Optional.empty(), both.next(FROM));
          assertEquals(Optional.empty(), none.next(FROM));
          assertEquals(Optional.of(Instant.parse("2052-12-31T23:00:00Z")), later.next(FROM));
          assertEquals(0, both.count(FROM, FROM.plus(Duration.ofDays(9_000))));
        });
  }

  @Test
  void slotOfABusinessDayIsTakenInTheTriggersZone() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    var rules = FiringRules.USUAL.on(List.of(), List.of("holidays"));
    var holidays = Map.of("holidays", Set.of(LocalDate.parse("2026-03-21")));

    Schedule schedule = schedule("0 30 7 * * ?", shanghai, rules, holidays);

    assertEquals(
        List.of(Instant.parse("2026-03-19T23:30:00Z"), Instant.parse("2026-03-21T23:30:00Z")),
        schedule
            .slots(Instant.parse("2026-03-19T00:00:00Z"), Instant.parse("2026-03-22T00:00:00Z"))
            .toList());
  }

  @Test
  void singleInstantHasRulesToo() {
    Instant at = Instant.parse("2026-03-21T10:00:00Z");
    var rules = FiringRules.USUAL.jitter(Duration.ofHours(1));
    var once = new Trigger.Once("once", at, ZoneId.of("UTC"), rules);
    var outside =
        new Trigger.Once("once", at, ZoneId.of("UTC"), rules.between(at.plusSeconds(1), null));

    Schedule schedule = Schedule.of(once, 7, _ -> Set.of());

    assertEquals(Optional.of(at), schedule.slotAt(schedule.firesAt(at)));
    assertThat(schedule.firesAt(at)).isAfter(at);
    assertEquals(Optional.empty(), Schedule.of(outside, 7, _ -> Set.of()).next(FROM));
  }

  private static Trigger.Cron cron(String cron, ZoneId zone, FiringRules rules) {
    return new Trigger.Cron("cron", cron, zone, rules);
  }

  private static Schedule schedule(
      String cron, ZoneId zone, FiringRules rules, Map<String, Set<LocalDate>> calendars) {
    return Schedule.of(cron(cron, zone, rules), 7, calendars::get);
  }

  /// Random rules over an expression.
  private record Case(
      String cron, ZoneId zone, FiringRules rules, Map<String, Set<LocalDate>> calendars) {

    static Case random(Random random, String cron, ZoneId zone) {
      Map<String, Set<LocalDate>> calendars = new HashMap<>();
      for (String name : List.of("a", "b", "c")) {
        calendars.put(name, days(random));
      }
      Instant start = FROM.plusSeconds(random.nextInt(8 * 86_400));
      Instant end = start.plusSeconds(random.nextInt(20 * 86_400));
      var rules =
          FiringRules.of(MisfirePolicy.SKIP)
              .between(random.nextBoolean() ? start : null, random.nextBoolean() ? end : null)
              .on(names(random, List.of("a", "b")), names(random, List.of("b", "c")));
      return new Case(cron, zone, rules, calendars);
    }

    private static Set<LocalDate> days(Random random) {
      Set<LocalDate> days = new HashSet<>();
      LocalDate first = LocalDate.parse("2026-03-18");
      int share = 1 + random.nextInt(4);
      for (int i = 0; i < DAYS + 5; i++) {
        if (random.nextInt(4) < share) {
          days.add(first.plusDays(i));
        }
      }
      return days;
    }

    private static List<String> names(Random random, List<String> of) {
      return random.nextInt(3) == 0 ? List.of() : of.subList(random.nextInt(2), 2);
    }

    Schedule schedule() {
      return ScheduleTest.schedule(cron, zone, rules, calendars);
    }

    /// Every slot of the expression is looked at.
    List<Instant> expected() {
      return CronExpression.parse(cron)
          .slots(FROM, FROM.plus(Duration.ofDays(DAYS)), zone)
          .filter(this::admitted)
          .toList();
    }

    private boolean admitted(Instant slot) {
      LocalDate day = slot.atZone(zone).toLocalDate();
      Instant start = rules.startsAt();
      Instant end = rules.endsAt();
      boolean only =
          rules.only().isEmpty()
              || rules.only().stream().anyMatch(name -> calendars.get(name).contains(day));
      return only
          && rules.never().stream().noneMatch(name -> calendars.get(name).contains(day))
          && (start == null || !slot.isBefore(start))
          && (end == null || slot.isBefore(end));
    }

    List<Instant> walked() {
      Instant until = FROM.plus(Duration.ofDays(DAYS)).minusNanos(1);
      return schedule().slots(FROM, until).toList();
    }
  }
}
