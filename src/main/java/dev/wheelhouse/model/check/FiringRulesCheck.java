package dev.wheelhouse.model.check;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of one trigger: start and end, calendars, jitter and how far it catches up.
final class FiringRulesCheck {
  private static final Duration LONGEST_WINDOW = Duration.ofDays(3_660);
  private static final int MOST_CAUGHT_UP = 100_000;
  private static final int MOST_CALENDARS = 20;

  /// As many distances between firings are looked at: more than the hours of a week.
  private static final int FIRINGS = 200;

  private final Problems problems;
  private final String path;
  private final Trigger trigger;
  private final FiringRules rules;
  private final boolean kept;
  private final Instant now;

  /// @param kept the version before has the same trigger
  FiringRulesCheck(Problems problems, String path, Trigger trigger, boolean kept, Instant now) {
    this.problems = problems;
    this.path = path;
    this.trigger = trigger;
    this.rules = trigger.rules();
    this.kept = kept;
    this.now = now;
  }

  void check() {
    checkSpan();
    checkCatchUp();
    checkCalendars(".onlyOn", rules.only());
    checkCalendars(".neverOn", rules.never());
    checkJitter();
  }

  private void checkSpan() {
    Instant start = rules.startsAt();
    Instant end = rules.endsAt();
    if (start == null && end == null) {
      return;
    }
    if (start != null && end != null && !end.isAfter(start)) {
      add(
          ".endAt",
          "The trigger %s ends at %s, not after its start at %s. Give a later end."
              .formatted(key(), end, start));
    } else if (!kept && silent(start, end)) {
      add(
          end == null ? ".startAt" : ".endAt",
          "The trigger %s has no firing between its start and its end. Change them, or its times."
              .formatted(key()));
    }
  }

  private boolean silent(@Nullable Instant start, @Nullable Instant end) {
    Instant from = start != null && start.isAfter(now) ? start.minusNanos(1) : now;
    Optional<Instant> slot =
        switch (trigger) {
          case Trigger.Cron it -> cron().flatMap(cron -> cron.next(from, it.zone()));
          case Trigger.Once it -> Optional.of(it.at()).filter(at -> at.isAfter(from));
          case Trigger.OnEvent _ -> Optional.of(from);
        };
    boolean readable = !(trigger instanceof Trigger.Cron) || cron().isPresent();
    return readable && slot.filter(at -> end == null || at.isBefore(end)).isEmpty();
  }

  private void checkCatchUp() {
    CatchUp catchUp = rules.catchUp();
    Duration window = catchUp.window();
    if (!window.isPositive() || window.compareTo(LONGEST_WINDOW) > 0) {
      add(
          ".catchUpWindowSec",
          "The trigger %s catches up %d s; give 1 to %d."
              .formatted(key(), window.toSeconds(), LONGEST_WINDOW.toSeconds()));
    }
    if (catchUp.most() < 1 || catchUp.most() > MOST_CAUGHT_UP) {
      add(
          ".catchUpMost",
          "The trigger %s catches up %d firings; give 1 to %d."
              .formatted(key(), catchUp.most(), MOST_CAUGHT_UP));
    }
  }

  private void checkCalendars(String field, List<String> names) {
    if (names.size() > MOST_CALENDARS) {
      add(
          field,
          "The trigger %s names %d calendars; %d are allowed. Put their days into fewer."
              .formatted(key(), names.size(), MOST_CALENDARS));
    }
    for (String name : names) {
      Texts.nameFault("calendar name", name).ifPresent(fault -> add(field, fault));
    }
    if (new HashSet<>(names).size() < names.size()) {
      add(field, "The trigger %s names a calendar twice. Name each once.".formatted(key()));
    }
  }

  private void checkJitter() {
    Duration jitter = rules.jitter();
    if (jitter.isNegative()) {
      add(
          ".jitterSec",
          "The jitter of the trigger %s is %d s, less than nothing. Give 0 or more."
              .formatted(key(), jitter.toSeconds()));
      return;
    }
    shortestDistance()
        .filter(distance -> jitter.compareTo(distance) > 0)
        .ifPresent(
            distance ->
                add(
                    ".jitterSec",
                    "The jitter of the trigger %s is %d s, longer than the %d s between two of its firings. Give %3$d or less."
                        .formatted(key(), jitter.toSeconds(), distance.toSeconds())));
  }

  /// Between two of its next firings.
  private Optional<Duration> shortestDistance() {
    if (rules.jitter().isZero()) {
      return Optional.empty();
    }
    List<Instant> slots = cron().stream().flatMap(cron -> nextSlots(cron)).limit(FIRINGS).toList();
    return IntStream.range(1, slots.size())
        .mapToObj(i -> Duration.between(slots.get(i - 1), slots.get(i)))
        .min(Comparator.naturalOrder());
  }

  private Stream<Instant> nextSlots(CronExpression cron) {
    return Stream.iterate(
            cron.next(now, trigger.zone()),
            Optional::isPresent,
            slot -> slot.flatMap(at -> cron.next(at, trigger.zone())))
        .flatMap(Optional::stream);
  }

  /// Empty for other triggers, and for an expression that can't be read, which is told elsewhere.
  private Optional<CronExpression> cron() {
    if (!(trigger instanceof Trigger.Cron cron)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CronExpression.parse(cron.expression()));
    } catch (InvalidCron e) {
      return Optional.empty();
    }
  }

  private String key() {
    return Texts.shown(trigger.key());
  }

  private void add(String field, String message) {
    problems.add(path + field, message);
  }
}
