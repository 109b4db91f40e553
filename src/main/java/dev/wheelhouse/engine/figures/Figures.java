package dev.wheelhouse.engine.figures;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.HistoryReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows the journal and says how well the engine served.
public final class Figures implements AutoCloseable {
  private static final Duration DAY = Duration.ofHours(24);

  private final Store store;
  private final Dispatcher dispatcher;
  private final Timers timers;
  private final LastHour hour;
  private final PastHour past;

  public Figures(Store store, Dispatcher dispatcher, Timers timers) {
    this.store = store;
    this.dispatcher = dispatcher;
    this.timers = timers;
    hour = new LastHour(timers.instant());
    past = new PastHour(PastHour.Bounds.USUAL, store.history(), hour, dispatcher, timers);
  }

  /// Begins to look back, in the background. The dispatcher's view is built and nothing has been
  /// written since: what is written from now on is told by [#committed].
  public void start() {
    past.start();
  }

  @Override
  public void close() {
    past.close();
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      see(unit.changes());
    }
    hour.queue(timers.instant(), dispatcher.waiting());
  }

  /// A run's change stands right before the event that tells of it.
  private void see(List<Change> changes) {
    Run run = null;
    for (Change change : changes) {
      switch (change) {
        case Change.CreateRun(var created) -> run = created;
        case Change.MoveRun move -> run = move.after();
        case Change.AppendEvent(var event) -> see(run, event);
        case Change.OpenDeadLetter(var letter) -> hour.deadLetter(letter.openedAt());
        default -> {}
      }
    }
  }

  private void see(@Nullable Run run, RunEvent event) {
    if (run == null || !run.id().equals(event.run())) {
      return;
    }
    if (event.type().equals(RunEvent.CREATED)) {
      hour.created(run);
    } else if (event.type().equals(Move.START.name())) {
      hour.started(event.job(), run.status().queuedAt(), event.at());
    } else if (event.to().terminal()) {
      hour.ended(run, event);
    }
  }

  /// The picture as it is now.
  public EngineFigures now(TenantId tenant) {
    Instant now = timers.instant();
    LastHour.Picture picture = hour.at(now, dispatcher.waiting());
    HistoryReads.Letters letters = store.history().letters(tenant, now.minus(DAY));
    HistoryReads.Missed missed = store.history().missed(tenant, now.minus(DAY));
    Optional<Run> longest = dispatcher.longestWaiting();
    Map<JobId, String> names = names(picture, missed, longest);
    return new EngineFigures(
        now,
        picture.since(),
        picture.minutes(),
        delay(picture.trigger(), names),
        delay(picture.dispatch(), names),
        picture.outcomes(),
        new EngineFigures.DeadLetters(letters.opened(), letters.open(), letters.oldest()),
        queue(longest, names),
        new EngineFigures.Missed(missed.firings(), name(names, missed.last())),
        pools());
  }

  private Map<JobId, String> names(
      LastHour.Picture picture, HistoryReads.Missed missed, Optional<Run> longest) {
    Set<JobId> jobs = new HashSet<>();
    picture.trigger().worst().ifPresent(worst -> jobs.add(worst.job()));
    picture.dispatch().worst().ifPresent(worst -> jobs.add(worst.job()));
    longest.ifPresent(run -> jobs.add(run.target().job()));
    if (missed.last() != null) {
      jobs.add(missed.last());
    }
    return store.definitions().names(jobs);
  }

  private static EngineFigures.Delay delay(DelayTally tally, Map<JobId, String> names) {
    return tally
        .worst()
        .map(
            worst ->
                new EngineFigures.Delay(
                    tally.count(),
                    tally.p95(),
                    worst.millis(),
                    name(names, worst.job()),
                    worst.at()))
        .orElse(EngineFigures.Delay.NONE);
  }

  private EngineFigures.Queue queue(Optional<Run> longest, Map<JobId, String> names) {
    return longest
        .map(
            run ->
                new EngineFigures.Queue(
                    dispatcher.waiting(), run.status().queuedAt(), name(names, run.target().job())))
        .orElse(EngineFigures.Queue.EMPTY);
  }

  private List<EngineFigures.Pool> pools() {
    Map<String, Dispatcher.Load> loads = new HashMap<>(dispatcher.loads());
    loads.computeIfAbsent(Placement.DEFAULT_POOL, dispatcher::load);
    return loads.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> pool(it.getKey(), it.getValue()))
        .toList();
  }

  private static EngineFigures.Pool pool(String name, Dispatcher.Load load) {
    return new EngineFigures.Pool(name, load.busy(), load.slots(), load.waiting());
  }

  private static String name(Map<JobId, String> names, @Nullable JobId job) {
    return job == null ? "" : names.getOrDefault(job, job.toString());
  }
}
