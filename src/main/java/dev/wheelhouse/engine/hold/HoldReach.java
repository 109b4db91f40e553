package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.TriggerReads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a hold is on: the runs that wait, those that have begun, and the schedules. A preview looks
/// at [#MOST] schedules at most.
public final class HoldReach {
  private static final Logger log = LoggerFactory.getLogger(HoldReach.class);
  static final int MOST = 50_000;
  private static final int PAGE = 2_000;
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final Set<RunState> BEGUN = EnumSet.of(RunState.RUNNING, RunState.PAUSED);

  private final Store store;
  private final HoldBoard board;
  private final Schedules schedules;
  private final Function<Predicate<Run>, List<Run>> waiting;

  /// @param waiting queued runs of a kind
  public HoldReach(
      Store store,
      HoldBoard board,
      Schedules schedules,
      Function<Predicate<Run>, List<Run>> waiting) {
    this.store = store;
    this.board = board;
    this.schedules = schedules;
    this.waiting = waiting;
  }

  /// Queued runs that the hold is on.
  List<Run> waiting(Hold hold) {
    return waiting.apply(run -> board.covers(hold, run));
  }

  /// Runs that have begun, and that the hold is on. What is itself held between its parts is none
  /// that goes on.
  List<Run> begun(Hold hold) {
    List<Run> found = new ArrayList<>();
    long after = 0;
    List<Run> page;
    do {
      page = store.runs().inStates(BEGUN, after, PAGE);
      for (Run run : page) {
        after = run.id().value();
        boolean itself = run.id().value() == hold.object();
        if (!run.dagRun() && !itself && board.covers(hold, run)) {
          found.add(run);
        }
      }
    } while (page.size() == PAGE);
    return found;
  }

  static Impact.Reaches reaches(List<Run> some, List<Run> more) {
    List<JobId> jobs = new ArrayList<>();
    some.forEach(run -> jobs.add(run.target().job()));
    more.forEach(run -> jobs.add(run.target().job()));
    return new Impact.Reaches(jobs.size(), Set.copyOf(jobs).size());
  }

  /// Schedules that would be silent, with their firings in the next hour.
  Impact.Silences silences(Hold hold, Instant now) {
    long[] counts = new long[2];
    for (ArmedTrigger trigger : schedules(hold)) {
      counts[0]++;
      counts[1] += count(trigger, now.plusNanos(1), now.plus(AHEAD));
    }
    return new Impact.Silences(counts[0], counts[1]);
  }

  private List<ArmedTrigger> schedules(Hold hold) {
    return switch (hold.place().level()) {
      case RUN -> List.of();
      case JOB, DAG -> ofDefinition(new JobId(hold.object()));
      case ENGINE, TENANT, POOL, GROUP -> ofAll(trigger -> board.covers(hold, trigger));
    };
  }

  private List<ArmedTrigger> ofDefinition(JobId id) {
    boolean enabled =
        store
            .definitions()
            .latest(id)
            .filter(it -> it.status() == DefinitionStatus.ENABLED)
            .isPresent();
    return enabled ? store.definitions().triggers(id) : List.of();
  }

  private List<ArmedTrigger> ofAll(Predicate<ArmedTrigger> wanted) {
    List<ArmedTrigger> found = new ArrayList<>();
    long after = 0;
    int looked = 0;
    do {
      TriggerReads.Part part = store.triggers().enabled(after, PAGE);
      part.triggers().stream().filter(wanted).forEach(found::add);
      after = part.last();
      looked += PAGE;
    } while (after != 0 && looked < MOST);
    return found;
  }

  /// Firings that a hold alone has kept silent until now.
  long missed(Hold hold, Instant now) {
    if (hold.place().level() == Level.RUN) {
      return 0;
    }
    long missed = 0;
    int looked = 0;
    List<ArmedTrigger> page = parked(hold, null);
    while (!page.isEmpty() && looked < MOST) {
      for (ArmedTrigger trigger : page) {
        if (board.covers(hold, trigger) && board.besides(hold, trigger).isEmpty()) {
          missed += missed(trigger, now);
        }
      }
      looked += page.size();
      page = parked(hold, page.getLast());
    }
    return missed;
  }

  private List<ArmedTrigger> parked(Hold hold, @Nullable ArmedTrigger after) {
    if (hold.object() == 0) {
      return store.holds().parked(after, PAGE);
    }
    return after != null
        ? List.of()
        : store.definitions().triggers(new JobId(hold.object())).stream()
            .filter(it -> it.parkedAt() != null)
            .toList();
  }

  private long missed(ArmedTrigger trigger, Instant now) {
    Instant parked = trigger.parkedAt();
    return parked == null || parked.isAfter(now) ? 0 : count(trigger, parked, now);
  }

  /// A schedule that can't be read must not keep anybody from holding things.
  private long count(ArmedTrigger trigger, Instant from, Instant until) {
    try {
      return schedules.of(trigger).count(from, until);
    } catch (RuntimeException e) {
      log.error("counting the firings of trigger {}; the others are counted", trigger.id(), e);
      return 0;
    }
  }
}
