package dev.wheelhouse.engine.run;

import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers the changes of all runs and writes them as one transaction (group commit, ST3).
///
/// While one group is on its way to disk the next one gathers; so the store sets the pace and a
/// single change waits for nobody. A future completes, in the order of writing, when its unit is on
/// disk: nothing may start and nobody may be told before that (ST2). Futures complete on the
/// journal's thread: what hangs on them hands over and returns.
public final class Journal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  /// Changes, not units: one firing may make many runs.
  private static final int LARGEST_GROUP = 2_000;

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final LinkedBlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
  private final Store store;
  private final Timers timers;
  private final UnaryOperator<Unit> whole;
  private final Consumer<List<Unit>> written;
  private final Thread writer;
  private volatile boolean closed;

  /// @param written told of each group's units that are on disk, before their futures complete
  public Journal(Store store, Timers timers, Consumer<List<Unit>> written) {
    this(store, timers, UnaryOperator.identity(), written);
  }

  /// @param whole adds to a unit what must not be missing beside its changes
  public Journal(
      Store store, Timers timers, UnaryOperator<Unit> whole, Consumer<List<Unit>> written) {
    this.store = store;
    this.timers = timers;
    this.whole = whole;
    this.written = written;
    this.writer = Thread.ofPlatform().name("wheelhouse-journal").daemon().unstarted(this::loop);
  }

  public void start() {
    writer.start();
  }

  /// Writes the unit with the next group. The future fails with [StoreException] when the group
  /// could not be written; then the unit is not in the store.
  public CompletableFuture<UnitResult> write(Unit unit) {
    Entry entry;
    try {
      entry = new Entry(whole.apply(unit), new CompletableFuture<>());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(asStoreException(e));
    }
    synchronized (waiting) {
      if (!closed) {
        waiting.add(entry);
        return entry.result();
      }
    }
    entry.refuse();
    return entry.result();
  }

  /// Writes a unit that must not be lost, such as the end of an attempt: a store that fails is
  /// asked again each second, until it writes or the journal closes.
  public CompletableFuture<UnitResult> insist(Unit unit) {
    CompletableFuture<UnitResult> result = new CompletableFuture<>();
    insist(unit, result);
    return result;
  }

  private void insist(Unit unit, CompletableFuture<UnitResult> result) {
    var _ =
        write(unit)
            .whenComplete(
                (outcome, failure) -> {
                  if (failure == null) {
                    result.complete(outcome);
                  } else if (closed) {
                    result.completeExceptionally(failure);
                  } else {
                    var _ = timers.after(PAUSE_AFTER_FAILURE, () -> insist(unit, result));
                  }
                });
  }

  private void loop() {
    List<Entry> group = new ArrayList<>();
    while (true) {
      try {
        gather(group);
        boolean last = group.remove(Entry.LAST);
        writeGroup(group);
        if (last) {
          return;
        }
      } catch (InterruptedException e) {
        log.warn("the journal ignores an interrupt; it ends when it is closed");
      } finally {
        group.clear();
      }
    }
  }

  private void gather(List<Entry> group) throws InterruptedException {
    Entry next = waiting.take();
    int changes = 0;
    while (next != null) {
      group.add(next);
      changes += next.unit().changes().size();
      next = changes < LARGEST_GROUP ? waiting.poll() : null;
    }
  }

  private void writeGroup(List<Entry> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      List<UnitResult> results = store.commit(group.stream().map(Entry::unit).toList());
      tell(group, results);
      for (int i = 0; i < group.size(); i++) {
        group.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException e) {
      log.error("writing {} changes; none of them is in the store", group.size(), e);
      StoreException failure = asStoreException(e);
      group.forEach(entry -> entry.result().completeExceptionally(failure));
    }
  }

  private void tell(List<Entry> group, List<UnitResult> results) {
    List<Unit> units = new ArrayList<>(group.size());
    for (int i = 0; i < group.size(); i++) {
      if (results.get(i) instanceof UnitResult.Written) {
        units.add(group.get(i).unit());
      }
    }
    try {
      written.accept(units);
    } catch (RuntimeException e) {
      log.error("telling of {} changes; they are in the store", units.size(), e);
    }
  }

  private static StoreException asStoreException(RuntimeException e) {
    return e instanceof StoreException known
        ? known
        : new StoreException(StoreException.Kind.FAILED, "writing to the store", e);
  }

  /// Writes what was handed in before, then ends. What comes later is refused.
  @Override
  public void close() {
    synchronized (waiting) {
      if (!closed) {
        closed = true;
        waiting.add(Entry.LAST);
      }
    }
    if (writer.isAlive()) {
      awaitEnd();
    } else {
      waiting.forEach(Entry::refuse);
    }
  }

  private void awaitEnd() {
    try {
      writer.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Entry(Unit unit, CompletableFuture<UnitResult> result) {
    static final Entry LAST = new Entry(Unit.of(), new CompletableFuture<>());

    void refuse() {
      result.completeExceptionally(
          new StoreException(StoreException.Kind.FAILED, "the engine is stopping"));
    }
  }
}
