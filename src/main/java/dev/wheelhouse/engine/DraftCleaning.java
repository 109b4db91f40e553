package dev.wheelhouse.engine;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes drafts that test runs have left of DAGs that were never deployed, a day after their last
/// run. Until then the editor finds those runs by the draft. The draft of a DAG that is there goes
/// with the DAG.
///
/// Rows alone say what is to go, so an engine that was cut off is followed by one that goes on. One
/// looks a minute after its start, and each hour while a draft may be there.
final class DraftCleaning implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DraftCleaning.class);
  private static final Duration AFTER_START = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
  static final Duration KEPT = Duration.ofDays(1);

  private final Store store;
  private final Journal journal;
  private final Timers timers;
  private Timers.@Nullable Timer next;
  private boolean running;

  DraftCleaning(Store store, Journal journal, Timers timers) {
    this.store = store;
    this.journal = journal;
    this.timers = timers;
  }

  /// What one look came to.
  ///
  /// @param left drafts that may go later
  record Round(int deleted, int left) {}

  void start() {
    synchronized (this) {
      running = true;
    }
    lookAfter(AFTER_START);
  }

  /// Takes in what the journal has written.
  void committed(List<Unit> units) {
    boolean drafted =
        units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(DraftCleaning::drafts);
    if (drafted) {
      lookAfter(BETWEEN_LOOKS);
    }
  }

  private static boolean drafts(Change change) {
    return change instanceof Change.SaveVersion save
        && TestDraft.named(save.saved().definition().name());
  }

  private synchronized void lookAfter(Duration delay) {
    if (running && next == null) {
      next = timers.after(delay, this::look);
    }
  }

  @Override
  public synchronized void close() {
    running = false;
    if (next != null) {
      next.cancel();
    }
  }

  private void look() {
    synchronized (this) {
      next = null;
    }
    try {
      if (runOnce().left() > 0) {
        lookAfter(BETWEEN_LOOKS);
      }
    } catch (RuntimeException e) {
      log.error("deleting drafts of former test runs; they stay, and are looked at again", e);
      lookAfter(BETWEEN_LOOKS);
    }
  }

  /// Looks at all drafts.
  Round runOnce() {
    Instant now = timers.instant();
    int deleted = 0;
    int left = 0;
    for (SavedDefinition draft : store.definitions().latest(store.jobs().drafts())) {
      if (!deployed(draft)) {
        boolean gone = goes(rest(draft), now) && deleted(draft, now);
        deleted += gone ? 1 : 0;
        left += gone ? 0 : 1;
      }
    }
    return new Round(deleted, left);
  }

  private boolean deployed(SavedDefinition draft) {
    String live = TestDraft.live(draft.definition().name());
    return store.definitions().byName(draft.tenant(), live).isPresent();
  }

  /// Where the runs of a draft stand.
  ///
  /// @param last when the newest of them ended
  record Rest(boolean goOn, Instant last) {}

  private Rest rest(SavedDefinition draft) {
    JobId id = draft.id();
    Instant last =
        Optional.ofNullable(store.runs().newestOf(List.of(id)).get(id))
            .map(it -> it.status().endedAt())
            .orElse(draft.savedAt());
    return new Rest(store.runs().countUnfinished(id) > 0, last);
  }

  static boolean goes(Rest rest, Instant now) {
    return !rest.goOn() && !rest.last().plus(KEPT).isAfter(now);
  }

  /// False when another test run has taken it over meanwhile.
  private boolean deleted(SavedDefinition draft, Instant now) {
    List<Change> changes = new ArrayList<>(OwnJobs.withOwn(store.versions(), draft));
    changes.add(new Change.Audit(audit(draft, now)));
    return journal.write(new Unit(changes)).join() instanceof UnitResult.Written;
  }

  private static AuditEntry audit(SavedDefinition draft, Instant now) {
    return new AuditEntry(
        draft.tenant(),
        now,
        Stamp.ENGINE,
        "DELETE",
        draft.definition().name(),
        draft.status().name(),
        "DELETED",
        "its last test run ended a day ago");
  }
}
