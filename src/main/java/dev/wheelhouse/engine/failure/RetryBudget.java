package dev.wheelhouse.engine.failure;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.HistoryReads;
import dev.wheelhouse.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How many retries the pools of each tenant may make (F3), by what was begun there lately. A view
/// of committed rows: [#load] reads the last window, [#committed] follows the journal. What waits
/// inside the engine without a slot burdens nobody and is not counted.
public final class RetryBudget {
  private static final int PAGE = 2_000;
  private static final int MOST_EVENTS = 50_000;

  private final Config config;
  private final Map<Place, RetryLedger> ledgers = new HashMap<>();

  /// How much is allowed.
  ///
  /// @param share retries for each first attempt of a window
  /// @param floor retries of a window that are always allowed
  public record Config(double share, Duration window, int floor) {
    /// A fifth; and one a second, which is little to any downstream, so that a night's failed jobs
    /// are through within minutes although nothing else runs.
    public static final Config USUAL = new Config(0.2, Duration.ofMinutes(1), 60);

    public Config {
      if (!(share >= 0) || !window.isPositive() || floor < 1) {
        throw new IllegalArgumentException(
            "a retry budget has a share of 0 or more, a window and a floor of 1 or more, not %s, %s and %d"
                .formatted(share, window, floor));
      }
    }
  }

  /// Where a budget holds.
  public record Place(TenantId tenant, String pool) {
    public static Place of(Run run) {
      return new Place(run.key().tenant(), run.placement().pool());
    }
  }

  public RetryBudget(Config config) {
    this.config = config;
  }

  /// Takes in what the last window's history says, from the newest event back and not without end:
  /// what is left out makes the budget smaller.
  public void load(HistoryReads history, Instant now) {
    Instant from = now.minus(config.window());
    long next = Long.MAX_VALUE;
    boolean more = true;
    for (int read = 0; more && read < MOST_EVENTS; read += PAGE) {
      List<RunEvent> page = history.eventsBefore(next, PAGE);
      List<RunEvent> within = page.stream().takeWhile(it -> !it.at().isBefore(from)).toList();
      take(within, history);
      more = within.size() == PAGE;
      next = more ? within.getLast().sequence() : next;
    }
  }

  private void take(List<RunEvent> events, HistoryReads history) {
    List<RunEvent> counted =
        events.reversed().stream().filter(it -> firstAttempt(it) || retry(it)).toList();
    Set<RunId> ids = counted.stream().map(RunEvent::run).collect(Collectors.toSet());
    Map<RunId, Run> runs =
        history.runs(ids).stream().collect(Collectors.toMap(Run::id, Function.identity()));
    for (RunEvent event : counted) {
      Run run = runs.get(event.run());
      if (run != null && run.placement().takesSlot()) {
        see(run, event);
      }
    }
  }

  private synchronized void see(Run run, RunEvent event) {
    RetryLedger ledger = ledger(Place.of(run));
    if (retry(event)) {
      ledger.retried(event.at());
    } else {
      ledger.began(event.at());
    }
  }

  private static boolean firstAttempt(RunEvent event) {
    return event.type().equals(Move.START.name()) && event.attempt() == 1;
  }

  private static boolean retry(RunEvent event) {
    return event.type().equals(Move.RELEASE.name()) && event.from() == RunState.RETRY_WAIT;
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun move && begins(move)) {
          began(move.after());
        }
      }
    }
  }

  private static boolean begins(Change.MoveRun move) {
    return move.after().state() == RunState.RUNNING
        && move.seen().state() == RunState.QUEUED
        && move.after().status().attempts() == 1
        && move.after().placement().takesSlot();
  }

  private synchronized void began(Run run) {
    Instant startedAt = run.status().startedAt();
    if (startedAt != null) {
      ledger(Place.of(run)).began(startedAt);
    }
  }

  /// Whether a run's next attempt may be queued now; if so it is counted.
  public synchronized boolean spend(Run run, Instant now) {
    if (!run.placement().takesSlot()) {
      return true;
    }
    RetryLedger ledger = ledger(Place.of(run));
    if (ledger.exhausted(now)) {
      return false;
    }
    ledger.retried(now);
    return true;
  }

  /// Between two retries that were held back.
  public synchronized Duration pace(Place place, Instant now) {
    return ledger(place).pace(now);
  }

  public double share() {
    return config.share();
  }

  /// The share that retries had of the first attempts lately.
  public synchronized double actual(Place place, Instant now) {
    return ledger(place).actual(now);
  }

  private RetryLedger ledger(Place place) {
    return ledgers.computeIfAbsent(place, _ -> new RetryLedger(config));
  }
}
