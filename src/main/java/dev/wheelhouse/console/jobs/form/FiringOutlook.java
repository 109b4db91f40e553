package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.DstNote;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When the triggers fire next, and what the clocks' changes do to them.
///
/// @param next the next five
/// @param irregular the first clock change of the next year that touches a firing
/// @param shortest the shortest time between firings that follow each other
public record FiringOutlook(
    List<Firing> next, Optional<Irregularity> irregular, Optional<Duration> shortest) {
  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 60;
  private static final int DAYS = 366;

  public FiringOutlook {
    next = List.copyOf(next);
  }

  /// @param zone of the trigger
  /// @param twice whether the clock shows this time a second time that day
  /// @param moved whether the clock skips the time that was meant
  public record Firing(Instant at, ZoneId zone, boolean twice, boolean moved) {}

  /// A clock change that moves, joins or doubles firings.
  public record Irregularity(DstNote note, ZoneId zone) {}

  public static FiringOutlook of(List<Trigger> triggers, Instant now) {
    var firings = new TreeMap<Instant, ZoneId>();
    triggers.forEach(
        trigger -> times(trigger, now).forEach(at -> firings.putIfAbsent(at, trigger.zone())));
    var all = List.copyOf(firings.keySet());
    var shown = firings.entrySet().stream().limit(SHOWN);
    return new FiringOutlook(
        shown.map(it -> firing(it.getKey(), it.getValue())).toList(),
        triggers.stream()
            .flatMap(trigger -> irregularities(trigger, now))
            .min(Comparator.comparing(it -> it.note().at())),
        IntStream.range(1, Math.min(all.size(), LOOKED_AT))
            .mapToObj(i -> Duration.between(all.get(i - 1), all.get(i)))
            .min(Comparator.naturalOrder()));
  }

  private static Stream<Instant> times(Trigger trigger, Instant now) {
    return switch (trigger) {
      case Trigger.Cron cron when CronFix.understood(cron.expression()) -> times(cron, now);
      case Trigger.Cron _, Trigger.OnEvent _ -> Stream.of();
      case Trigger.Once once -> Stream.of(once.at()).filter(at -> at.isAfter(now) && real(at));
    };
  }

  private static Stream<Instant> times(Trigger.Cron trigger, Instant now) {
    var cron = CronExpression.parse(trigger.expression());
    return Stream.iterate(
            cron.next(now, trigger.zone()),
            Optional::isPresent,
            at -> at.flatMap(it -> cron.next(it, trigger.zone())))
        .flatMap(Optional::stream)
        .limit(LOOKED_AT);
  }

  private static Stream<Irregularity> irregularities(Trigger trigger, Instant now) {
    return trigger instanceof Trigger.Cron cron && CronFix.understood(cron.expression())
        ? CronExpression.parse(cron.expression()).dstNotes(now, DAYS, cron.zone()).stream()
            .limit(1)
            .map(note -> new Irregularity(note, cron.zone()))
        : Stream.of();
  }

  private static Firing firing(Instant at, ZoneId zone) {
    var rules = zone.getRules();
    var local = at.atZone(zone).toLocalDateTime();
    var change = rules.previousTransition(at.plusNanos(1));
    var afterGap = change != null && change.isGap() && change.getInstant().equals(at);
    return new Firing(at, zone, rules.getValidOffsets(local).size() > 1, afterGap);
  }

  /// The end of time stands in for an instant that can't be read.
  private static boolean real(Instant at) {
    return !at.equals(Instant.MAX);
  }
}
