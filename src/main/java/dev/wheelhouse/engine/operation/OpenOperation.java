package dev.wheelhouse.engine.operation;

import dev.wheelhouse.engine.operation.Progress.Step;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Tally;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A bulk operation that is carried out: several workers take one step after the other of what its
/// [Progress] says, and end when nothing is to be done. Whatever changes it wakes one of them.
final class OpenOperation {
  private static final Logger log = LoggerFactory.getLogger(OpenOperation.class);
  private static final int MOST_WORKERS = 16;
  private static final int AT_ONCE = 500;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Progress progress;
  private final Tools tools;
  private final Ends ends;
  private int workers;

  /// All workers may be about to end while something happens.
  private boolean wakeAgain;

  private @Nullable Instant wakesAt;
  private Timers.@Nullable Timer alarm;

  /// What it works with.
  record Tools(Store store, Journal journal, Timers timers, ItemWork work) {}

  OpenOperation(BulkOperation operation, Tools tools) {
    this.progress = new Progress(operation);
    this.tools = tools;
    this.ends = new Ends(tools.store().history(), tools.journal(), tools.timers());
  }

  boolean of(TenantId tenant) {
    return progress.operation().tenant().equals(tenant);
  }

  void committed(Change.MoveOperation change) {
    progress.committed(change);
    wake();
  }

  void committed(Change.MoveItem change) {
    progress.committed(change);
    wake();
  }

  void ended(Run run) {
    if (progress.ended(run)) {
      wake();
    }
  }

  void guarded(Guard guard) {
    progress.guarded(guard);
    wake();
  }

  synchronized void close() {
    progress.close();
    if (alarm != null) {
      alarm.cancel();
    }
  }

  synchronized void wake() {
    if (workers == MOST_WORKERS) {
      wakeAgain = true;
      return;
    }
    workers++;
    var _ = tools.timers().after(Duration.ZERO, this::work);
  }

  private void work() {
    boolean more = true;
    while (more) {
      more = step();
    }
  }

  private synchronized void workerEnds() {
    workers--;
    if (wakeAgain) {
      wakeAgain = false;
      wake();
    }
  }

  /// False when there is nothing more to do.
  private boolean step() {
    Step step = progress.next(tools.timers().instant());
    try {
      return done(step);
    } catch (RuntimeException e) {
      log.error("bulk operation #{}; tried again", progress.operation().id(), e);
      progress.notDone();
      var _ = tools.timers().after(PAUSE_AFTER_FAILURE, this::wake);
      workerEnds();
      return false;
    }
  }

  private boolean done(Step step) {
    switch (step) {
      case Step.Nothing(var until) -> {
        workerEnds();
        wakeAt(until);
        return false;
      }
      case Step.Read read -> read(read);
      case Step.Fetch(var after) -> progress.fetched(waiting(after));
      case Step.Begin begin -> begin(begin);
      case Step.Settle settle -> settle(settle);
      case Step.Move move -> move(move);
    }
    return true;
  }

  /// The runs' ends are looked up after they are followed, so that none is missed in between.
  private void read(Step.Read step) {
    long id = progress.operation().id();
    var operations = tools.store().operations();
    BulkOperation operation = operations.byId(id).orElseThrow();
    List<BulkItem> underWay = operations.items(id, ItemState.UNDER_WAY, 0, Integer.MAX_VALUE);
    Tally tally = operations.tallies(List.of(id)).getOrDefault(id, Tally.NONE);
    Guard guard = operations.guard(operation.tenant());
    progress.read(step, new Progress.Rows(operation, tally, guard, underWay));
    List<RunId> made = underWay.stream().map(BulkItem::made).filter(Objects::nonNull).toList();
    tools.store().history().runs(made).stream()
        .filter(run -> run.state().terminal())
        .forEach(progress::ended);
  }

  private List<BulkItem> waiting(long after) {
    long id = progress.operation().id();
    return tools.store().operations().items(id, ItemState.WAITING, after, AT_ONCE);
  }

  private void begin(Step.Begin step) {
    if (step.more()) {
      wake();
    }
    try {
      tools.work().carryOut(step.operation(), step.item());
    } finally {
      progress.left(step.item());
    }
  }

  private void settle(Step.Settle step) {
    try {
      ends.write(step.ended());
    } catch (RuntimeException e) {
      progress.notSettled(step.ended());
      throw e;
    }
  }

  /// Who was quicker has told of it by now.
  private void move(Step.Move step) {
    boolean ends = step.state().ended();
    Instant now = tools.timers().instant();
    var change =
        new Change.MoveOperation(
            step.seen().to(step.state(), step.why(), now),
            step.seen(),
            ends ? ItemState.NOT_DONE : null,
            now);
    boolean written = Moves.write(tools.journal(), change, Stamp.ENGINE, step.why());
    progress.moved();
    if (!written) {
      progress.notDone();
    }
  }

  private synchronized void wakeAt(@Nullable Instant until) {
    if (until == null || until.equals(wakesAt)) {
      return;
    }
    if (alarm != null) {
      alarm.cancel();
    }
    wakesAt = until;
    Duration left = Duration.between(tools.timers().instant(), until);
    alarm = tools.timers().after(left, this::alarmed);
  }

  private void alarmed() {
    synchronized (this) {
      wakesAt = null;
    }
    wake();
  }
}
