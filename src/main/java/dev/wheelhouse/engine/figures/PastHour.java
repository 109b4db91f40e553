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
  private static final int PAGE = 2_000;
  private static final int MOST = 100_000;

  private final HistoryReads history;
  private final LastHour hour;
  private final Timers timers;
  private final PastQueue queue;
  private final Map<RunId, RunEvent> begun = new HashMap<>();
  private volatile boolean closed;

  PastHour(HistoryReads history, LastHour hour, Dispatcher dispatcher, Timers timers) {
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
      history.deadLettersOpened(from, MOST).stream()
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
    for (int read = 0; more && read < MOST && !closed; read += PAGE) {
      List<RunEvent> page = history.eventsBefore(next, PAGE);
      List<RunEvent> within = page.stream().takeWhile(it -> !it.at().isBefore(from)).toList();
      take(within);
      more = within.size() == PAGE;
      hour.known(more ? within.getLast().at() : from);
      next = more ? within.getLast().sequence() : next;
    }
    queuedEarlier();
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
      begun.put(run.id(), event);
    } else if (event.to().terminal()) {
      hour.ended(run, event);
    }
    if (event.to() == RunState.QUEUED) {
      RunEvent start = begun.remove(run.id());
      if (start != null) {
        hour.started(start.job(), event.at(), start.at());
      }
    }
    if (!run.dagRun()) {
      queue.undo(run, event, hour);
    }
  }

  /// They began within the hour; when they were queued, only their rows still tell.
  private void queuedEarlier() {
    for (Run run : history.runs(begun.keySet())) {
      RunEvent start = begun.get(run.id());
      Instant queuedAt = run.status().queuedAt();
      if (start != null && queuedAt != null && !queuedAt.isAfter(start.at())) {
        hour.started(start.job(), queuedAt, start.at());
      }
    }
    begun.clear();
  }
}
