package dev.wheelhouse.engine.forecast;

import dev.wheelhouse.engine.trigger.FirePlan;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.store.ArmedTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;

/// The firings of armed triggers in the order in which they will come. Pure: the same triggers at
/// the same instant always give the same answer.
///
/// @param minutes from the present one on, without gaps
/// @param complete false when the bound was reached; everything before it is there
record FiringsAhead(List<Minute> minutes, boolean complete) {
  static final int MOST_NAMED = 5;
  private static final long SECONDS = 60;

  FiringsAhead {
    minutes = List.copyOf(minutes);
  }

  /// Firings of one minute.
  ///
  /// @param jobs the first that fire in it
  record Minute(Instant start, int firings, List<JobId> jobs) {
    Minute {
      jobs = List.copyOf(jobs);
    }
  }

  /// What is asked.
  ///
  /// @param now the present instant
  /// @param late a firing that is overdue by more is a misfire
  /// @param most firings looked at
  record Question(Instant now, int minutes, Duration late, int most) {
    Instant beginning() {
      return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), SECONDS) * SECONDS);
    }

    Instant end() {
      return beginning().plusSeconds(minutes * SECONDS);
    }
  }

  static FiringsAhead of(
      Collection<ArmedTrigger> armed,
      Function<ArmedTrigger, Schedule> schedules,
      Question question) {
    PriorityQueue<Next> soonest = new PriorityQueue<>(Next.SOONEST_FIRST);
    armed.forEach(trigger -> first(trigger, schedules, question).ifPresent(soonest::add));
    var count = new Count(question);
    int looked = 0;
    while (!soonest.isEmpty() && looked++ < question.most()) {
      Next next = soonest.remove();
      count.add(next);
      next.following(question.end()).ifPresent(soonest::add);
    }
    return new FiringsAhead(count.minutes(), soonest.isEmpty());
  }

  /// What is overdue fires now, from the slot that the scheduler's plan begins with.
  private static Optional<Next> first(
      ArmedTrigger trigger, Function<ArmedTrigger, Schedule> schedules, Question question) {
    Instant due = trigger.nextFireAt();
    Optional<Schedule> schedule = schedule(trigger, schedules);
    if (due == null || schedule.isEmpty()) {
      return Optional.empty();
    }
    return slot(trigger, schedule.get(), due, question)
        .flatMap(slot -> Next.of(slot, trigger.job(), schedule.get(), question.end()));
  }

  private static Optional<Instant> slot(
      ArmedTrigger trigger, Schedule schedule, Instant due, Question question) {
    if (due.isAfter(question.now())) {
      return schedule.slotAt(due);
    }
    CatchUp catchUp = trigger.trigger().rules().catchUp();
    FirePlan plan = FirePlan.of(schedule, catchUp, due, question.now(), question.late());
    return plan.slots().isEmpty()
        ? Optional.ofNullable(plan.next()).flatMap(schedule::slotAt)
        : Optional.of(plan.slots().getFirst());
  }

  /// A trigger that can't be read does not fire.
  private static Optional<Schedule> schedule(
      ArmedTrigger trigger, Function<ArmedTrigger, Schedule> schedules) {
    try {
      return Optional.of(schedules.apply(trigger));
    } catch (InvalidCron | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /// The next slot of a trigger, and when it fires.
  private record Next(Instant slot, Instant firesAt, JobId job, Schedule schedule) {
    static final Comparator<Next> SOONEST_FIRST =
        Comparator.comparing(Next::firesAt).thenComparingLong(next -> next.job().value());

    static Optional<Next> of(Instant slot, JobId job, Schedule schedule, Instant end) {
      Instant firesAt = schedule.firesAt(slot);
      return firesAt.isBefore(end)
          ? Optional.of(new Next(slot, firesAt, job, schedule))
          : Optional.empty();
    }

    Optional<Next> following(Instant end) {
      return schedule.next(slot).flatMap(next -> of(next, job, schedule, end));
    }
  }

  /// Counts by the minute what comes in order of time.
  private static final class Count {
    private final Question question;
    private final int[] firings;
    private final List<SequencedSet<JobId>> jobs = new ArrayList<>();
    private final Set<Named> counted = new HashSet<>();

    Count(Question question) {
      this.question = question;
      firings = new int[question.minutes()];
      for (int i = 0; i < firings.length; i++) {
        jobs.add(new LinkedHashSet<>());
      }
    }

    /// Two triggers of one job with one slot make one run (T3).
    void add(Next next) {
      if (counted.add(new Named(next.slot(), next.job()))) {
        int minute = minute(next.firesAt());
        firings[minute]++;
        if (jobs.get(minute).size() < MOST_NAMED) {
          jobs.get(minute).add(next.job());
        }
      }
    }

    private record Named(Instant slot, JobId job) {}

    private int minute(Instant at) {
      long ahead = Duration.between(question.beginning(), at).toSeconds();
      return ahead < 0 ? 0 : (int) (ahead / SECONDS);
    }

    List<Minute> minutes() {
      List<Minute> minutes = new ArrayList<>();
      for (int i = 0; i < firings.length; i++) {
        Instant start = question.beginning().plusSeconds(i * SECONDS);
        minutes.add(new Minute(start, firings[i], List.copyOf(jobs.get(i))));
      }
      return minutes;
    }
  }
}
