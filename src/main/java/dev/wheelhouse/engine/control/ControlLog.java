package dev.wheelhouse.engine.control;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ControlEntry;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the record of commands in the background, in groups, so that no command waits for it or
/// fails by it. What waits is bounded: when the store can't keep up the oldest is left out, and the
/// engine's log says so. The last half second is lost when the power goes; what the commands did is
/// in the audit.
///
/// Rows older than 90 days are forgotten.
public final class ControlLog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ControlLog.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration CLEANED_EVERY = Duration.ofHours(1);
  private static final int MOST_WAITING = 20_000;
  private static final int AT_ONCE = 500;
  private static final int DROPPED_AT_ONCE = 5_000;

  private final Journal journal;
  private final Timers timers;
  private final LongSupplier ids;
  private final Deque<Given> waiting = new ArrayDeque<>();
  private boolean planned;
  private long dropped;
  private volatile boolean closed;

  /// A command that was answered.
  ///
  /// @param fault empty when it was done
  record Given(
      TenantId tenant,
      Instant at,
      String who,
      String command,
      String object,
      Duration took,
      String fault) {

    ControlEntry numbered(long id) {
      return new ControlEntry(id, tenant, at, who, command, object, took, fault);
    }
  }

  public ControlLog(Journal journal, Timers timers, LongSupplier ids) {
    this.journal = journal;
    this.timers = timers;
    this.ids = ids;
  }

  /// Begins to forget what is old.
  public void start() {
    var _ = timers.after(CLEANED_EVERY, this::clean);
  }

  synchronized void add(Given given) {
    waiting.add(given);
    dropOldest();
    plan(PAUSE);
  }

  private void plan(Duration pause) {
    if (!planned && !closed) {
      planned = true;
      var _ = timers.after(pause, this::write);
    }
  }

  private void write() {
    synchronized (this) {
      planned = false;
    }
    var _ = writeAll();
  }

  /// What was given before is in the store when this returns, unless the store fails.
  void writeNow() {
    try {
      writeAll().join();
    } catch (CompletionException e) {
      log.debug("the record of commands waits for the store", e);
    }
  }

  /// Not under the lock: a command that is to be recorded waits for no store.
  private CompletableFuture<?> writeAll() {
    List<Given> given = taken();
    List<CompletableFuture<UnitResult>> groups = new ArrayList<>();
    for (int from = 0; from < given.size(); from += AT_ONCE) {
      groups.add(write(given.subList(from, Math.min(from + AT_ONCE, given.size()))));
    }
    return CompletableFuture.allOf(groups.toArray(CompletableFuture[]::new));
  }

  private synchronized List<Given> taken() {
    List<Given> given = List.copyOf(waiting);
    waiting.clear();
    return given;
  }

  private CompletableFuture<UnitResult> write(List<Given> group) {
    CompletableFuture<UnitResult> written;
    try {
      var entries = group.stream().map(it -> it.numbered(ids.getAsLong())).toList();
      written = journal.write(Unit.of(new Change.RecordControls(entries)));
    } catch (RuntimeException e) {
      written = CompletableFuture.failedFuture(e);
    }
    return written.whenComplete((_, failure) -> takeBack(group, failure != null));
  }

  private synchronized void takeBack(List<Given> group, boolean failed) {
    if (failed && !closed) {
      group.reversed().forEach(waiting::addFirst);
      dropOldest();
      plan(AFTER_FAILURE);
    }
  }

  private void dropOldest() {
    boolean first = dropped == 0;
    while (waiting.size() > MOST_WAITING) {
      waiting.remove();
      dropped++;
    }
    if (dropped > 0 && (first || dropped % MOST_WAITING == 0)) {
      log.warn("the store is too slow for the record of commands: {} are left out of it", dropped);
    }
  }

  private void clean() {
    if (!closed) {
      Instant before = timers.instant().minus(KEPT);
      var _ = journal.write(Unit.of(new Change.DropControls(before, DROPPED_AT_ONCE)));
      start();
    }
  }

  /// Hands what waits to the journal, which writes it before it ends.
  @Override
  public void close() {
    closed = true;
    var _ = writeAll();
  }
}
