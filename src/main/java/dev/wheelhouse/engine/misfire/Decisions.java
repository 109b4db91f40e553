package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides about windows of missed firings and carries it out.
///
/// First the decision goes on disk, with who made it; then its runs are made, then it is marked as
/// settled. What a crash interrupts between the two is carried out by the next engine, and nobody
/// else can decide otherwise meanwhile.
public final class Decisions {
  private static final Logger log = LoggerFactory.getLogger(Decisions.class);

  private final Store store;
  private final WindowRuns runs;
  private final Journal journal;
  private final Timers timers;
  private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

  public Decisions(Store store, WindowRuns runs, Journal journal, Timers timers) {
    this.store = store;
    this.runs = runs;
    this.journal = journal;
    this.timers = timers;
  }

  /// Does something with a window that nobody else does anything with meanwhile; empty when
  /// somebody does.
  <T> Optional<T> alone(long window, Supplier<T> work) {
    if (!inHand.add(window)) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      inHand.remove(window);
    }
  }

  /// False when the window has moved on since it was read.
  boolean decide(Misfire seen, MisfireDecision.Made decision) {
    var decide = new Change.DecideMisfire(seen, decision);
    var audit = new Change.Audit(audit(seen, decision));
    return journal.write(Unit.of(decide, audit)).join() instanceof UnitResult.Written;
  }

  /// Makes the runs of a decision that stands, and marks it as settled.
  MissedRuns carryOut(Misfire decided) {
    var decision = (MisfireDecision.Made) decided.decision();
    if (decision.choice() == Choice.NONE) {
      return new MissedRuns(0, 0);
    }
    Optional<WindowRuns.Window> window = runs.open(decided);
    Optional<String> obstacle = obstacle(window, decision);
    MissedRuns made =
        obstacle.isPresent()
            ? new MissedRuns(0, 0)
            : runs.make(window.orElseThrow(), decision, timers.instant());
    settle(decided, obstacle.map(decision::because).orElse(decision));
    return made;
  }

  /// Acts as the policy of the window's trigger says.
  void byPolicy(Misfire open) {
    Instant now = timers.instant();
    MisfireDecision.Made decision = Misfire.byPolicy(now, false);
    if (decide(open, decision)) {
      var _ = carryOut(open.with(decision));
    }
  }

  /// Looks at a window again and does what is to be done with it now.
  void goOn(TenantId tenant, long id) {
    Misfire window = store.misfires().byId(tenant, id).orElse(null);
    if (window == null) {
      return;
    }
    switch (window.decision()) {
      case MisfireDecision.Made made when !made.settled() -> carryOutSafely(window);
      case MisfireDecision.Made _ -> {}
      case MisfireDecision.Open(var by) -> {
        if (by != null && !by.isAfter(timers.instant())) {
          byPolicy(window);
        }
      }
    }
  }

  /// A window whose runs can't be made must not come back for ever.
  private void carryOutSafely(Misfire window) {
    try {
      var _ = carryOut(window);
    } catch (MissingJob | InvalidCron e) {
      log.error("making the runs of missed firings #{}; none are made", window.id(), e);
      var decision = (MisfireDecision.Made) window.decision();
      settle(window, decision.because(String.valueOf(e.getMessage())));
    }
  }

  private static Optional<String> obstacle(
      Optional<WindowRuns.Window> window, MisfireDecision.Made decision) {
    if (window.isEmpty() || !window.get().fires(decision.choice())) {
      return Optional.of("the definition or its trigger does not fire any more");
    }
    return decision.choice() == Choice.LATEST || window.get().slots().known()
        ? Optional.empty()
        : Optional.of("the schedule was changed meanwhile");
  }

  private void settle(Misfire decided, MisfireDecision.Made outcome) {
    var settle = new Change.DecideMisfire(decided, outcome.carriedOut());
    var _ = journal.write(Unit.of(settle)).join();
  }

  private AuditEntry audit(Misfire seen, MisfireDecision.Made decision) {
    String name =
        store.definitions().names(Set.of(seen.job())).getOrDefault(seen.job(), "" + seen.job());
    return new AuditEntry(
        seen.tenant(),
        decision.at(),
        decision.who(),
        "RUN_MISSED",
        "missed firings #%d of %s".formatted(seen.id(), name),
        told(seen.decision()),
        told(decision),
        decision.why());
  }

  private static String told(MisfireDecision decision) {
    return switch (decision) {
      case MisfireDecision.Open _ -> "undecided";
      case MisfireDecision.Made made -> made.choice().name();
    };
  }
}
