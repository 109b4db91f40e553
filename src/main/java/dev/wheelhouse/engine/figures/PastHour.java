package dev.wheelhouse.engine.figures;

import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.HistoryReads;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills in what happened before this engine started, from the history in the store: from the
/// newest event back, so that the picture is right from some instant on at any time. It reads in
/// the background and not without end.
final class PastHour {
  private static final Logger log = LoggerFactory.getLogger(PastHour.class);

  private final Bounds bounds;
  private final HistoryReads history;
  private final LastHour hour;
  private final Timers timers;
  private final PastQueue queue;
  private final Map<RunId, RunEvent> begunEarlier = new HashMap<>();
  private volatile boolean closed;

  /// How much is read.
  ///
  /// @param page events at once
  /// @param most events in all, and dead letters
  record Bounds(int page, int most) {
    static final Bounds USUAL = new Bounds(2_000, 100_000);
  }

  PastHour(
      Bounds bounds, HistoryReads history, LastHour hour, Dispatcher dispatcher, Timers timers) {
    this.bounds = bounds;
    this.history = history;
    this.hour = hour;
    this.timers = timers;
    queue = new PastQueue(dispatcher);
  }

  void start() {
    Instant now = timers.instant();
    hour.begin(queue.start());
    history.eventsBefore(Long.MAX_VALUE, 1).stream()
        .findFirst()
        .ifPresent(last -> timers.after(Duration.ZERO, () -> read(last.sequence() + 1, now)));
  }

  void close() {
    closed = true;
  }

  private void read(long before, Instant now) {
    try {
      Instant from = LastHour.beginning(now);
      history.deadLettersOpened(from, bounds.most()).stream()
          .filter(at -> !at.isAfter(now))
          .forEach(hour::deadLetter);
      readEvents(before, from);
    } catch (RuntimeException e) {
      if (!closed) {
        log.warn("reading the last hour; the figures begin later, when this engine started", e);
      }
    }
  }

  private void readEvents(long before, Instant from) {
    long next = before;
    boolean more = true;
    for (int read = 0; more && read < bounds.most() && !closed; read += bounds.page()) {
      List<RunEvent> page = history.eventsBefore(next, bounds.page());
      List<RunEvent> within = page.stream().takeWhile(it -> !it.at().isBefore(from)).toList();
      take(within);
      more = within.size() == bounds.page();
      hour.known(more ? within.getLast().at() : from);
      next = more ? within.getLast().sequence() : next;
    }
  }

  private void take(List<RunEvent> newestFirst) {
    Set<RunId> ids = newestFirst.stream().map(RunEvent::run).collect(Collectors.toSet());
    Map<RunId, Run> runs =
        history.runs(ids).stream().collect(Collectors.toMap(Run::id, Function.identity()));
    for (RunEvent event : newestFirst) {
      Run run = runs.get(event.run());
      if (run != null) {
        see(run, event);
      }
    }
  }

  private void see(Run run, RunEvent event) {
    if (event.type().equals(RunEvent.CREATED)) {
      hour.created(run);
    } else if (event.type().equals(Move.START.name())) {
      started(run, event);
    } else if (event.to().terminal()) {
      hour.ended(run, event);
    }
    if (event.to() == RunState.QUEUED) {
      queued(event);
    }
    if (!run.dagRun()) {
      queue.undo(run, event, hour);
    }
  }

  /// The row knows when the run was queued last; for a start before that, the event is still to
  /// come.
  private void started(Run run, RunEvent start) {
    Instant queuedAt = run.status().queuedAt();
    if (queuedAt != null && queuedAt.isAfter(start.at())) {
      begunEarlier.put(run.id(), start);
    } else {
      hour.started(start.job(), queuedAt, start.at());
    }
  }

  private void queued(RunEvent event) {
    RunEvent start = begunEarlier.remove(event.run());
    if (start != null) {
      hour.started(start.job(), event.at(), start.at());
    }
  }
}
