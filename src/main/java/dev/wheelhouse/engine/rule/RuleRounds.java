package dev.wheelhouse.engine.rule;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RuleState;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at all rules every ten seconds and soon after runs have ended, and does what they say
/// (K10).
///
/// After a power failure nothing is done twice: a hold that was put is found by its rule's name,
/// and a deed of many steps is written down before the first and goes on with those that are left.
public final class RuleRounds implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RuleRounds.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofMillis(100);

  private final RuleBoard board;
  private final RuleDeeds deeds;
  private final Journal journal;
  private final Timers timers;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final Map<String, String> told = new ConcurrentHashMap<>();
  private volatile boolean closed;

  RuleRounds(RuleBoard board, RuleDeeds deeds, Journal journal, Timers timers) {
    this.board = board;
    this.deeds = deeds;
    this.journal = journal;
    this.timers = timers;
  }

  /// What is due is done soon; from now on rules are looked at.
  public void start() {
    board.follow(this::soon);
    soon();
  }

  /// On the journal's thread.
  private void soon() {
    if (!board.isEmpty() && !closed && planned.compareAndSet(false, true)) {
      var _ = timers.after(SOON, this::onceMore);
    }
  }

  private void onceMore() {
    planned.set(false);
    runOnce();
    if (ticking.compareAndSet(false, true)) {
      var _ = timers.after(EVERY, this::tick);
    }
  }

  /// Nothing is looked at in vain: without rules it ends until one is saved.
  private void tick() {
    ticking.set(false);
    soon();
  }

  private void runOnce() {
    if (!closed) {
      try {
        var _ = board.each(this::lookAt);
      } catch (RuntimeException e) {
        log.error("looking at the rules; they are looked at again in 10 s", e);
      }
    }
  }

  /// One rule that fails keeps no other from being looked at.
  private boolean lookAt(Watched watched) {
    try {
      follow(watched);
      return true;
    } catch (RuntimeException e) {
      log.error("following rule {}; it is looked at again in 10 s", watched.rule.name(), e);
      return false;
    }
  }

  private void follow(Watched watched) {
    adopt(watched);
    Instant now = timers.instant();
    Measured measured = board.measured(watched);
    RuleState state = watched.row.state();
    boolean stands = state.hold() != 0 && deeds.stands(state.hold(), watched.row.tenant());
    switch (RuleDecision.of(watched.rule, measured.holds(), state, stands, now)) {
      case NOTHING -> {}
      case ACT -> act(watched, measured, now);
      case FINISH -> finish(watched, measured.words());
      case LIFT -> lift(watched, measured.words());
      case REARM -> {
        var _ = write(watched, state.rearmed());
      }
      case LET_GO -> {
        var _ = dealt(watched, state.dealtWith(now));
      }
    }
  }

  /// A hold that it put right before the power went, and could not write down any more.
  private void adopt(Watched watched) {
    RuleState state = watched.row.state();
    Rule rule = watched.rule;
    if (rule.enabled() && rule.deed() == Rule.Deed.HOLD_WHILE && state.hold() == 0) {
      deeds
          .own(rule, tenant(watched))
          .ifPresent(hold -> write(watched, state.acted(hold.since(), hold.id(), false)));
    }
  }

  private void act(Watched watched, Measured measured, Instant now) {
    Rule rule = watched.rule;
    log.info("rule {} acts ({}): {}", rule.name(), rule.deed(), measured.words());
    switch (rule.deed()) {
      case HOLD_WHILE ->
          put(watched, measured.words())
              .ifPresent(hold -> write(watched, watched.row.state().acted(now, hold.id(), false)));
      case HOLD ->
          put(watched, measured.words())
              .ifPresent(_ -> dealt(watched, watched.row.state().acted(now, 0, false)));
      case RESUME -> begin(watched, !deeds.byRules(rule, tenant(watched)).isEmpty(), measured, now);
      case STOP ->
          begin(watched, !deeds.going(rule, tenant(watched), now).isEmpty(), measured, now);
    }
  }

  private void begin(Watched watched, boolean anything, Measured measured, Instant now) {
    RuleState state = watched.row.state();
    boolean written = dealt(watched, anything ? state.acted(now, 0, true) : state.dealtWith(now));
    if (anything && written) {
      finish(watched, measured.words());
    }
  }

  /// What ended before has been dealt with.
  private boolean dealt(Watched watched, RuleState next) {
    watched.ended().clear();
    return write(watched, next);
  }

  private void finish(Watched watched, String why) {
    Instant began = watched.row.state().lastActed();
    Instant until = began == null ? timers.instant() : began;
    if (watched.rule.deed() == Rule.Deed.STOP) {
      deeds.stop(watched.rule, tenant(watched), until, timers.instant(), why);
    } else {
      for (Hold hold : deeds.byRules(watched.rule, tenant(watched))) {
        if (!hold.since().isAfter(until)) {
          deeds.lift(watched.rule, hold.id(), why).ifPresent(fault -> tell(watched, fault));
        }
      }
    }
    var _ = write(watched, watched.row.state().finished());
  }

  private void lift(Watched watched, String why) {
    Optional<Fault> fault = deeds.lift(watched.rule, watched.row.state().hold(), why);
    fault.ifPresentOrElse(
        it -> tell(watched, it), () -> write(watched, watched.row.state().rearmed()));
  }

  private Optional<Hold> put(Watched watched, String why) {
    return switch (deeds.put(watched.rule, tenant(watched), why)) {
      case Answer.Done<Hold>(var hold) -> Optional.of(hold);
      case Answer.Rejected<Hold>(var fault) -> tell(watched, fault);
      case Answer.Unknown<Hold>(var fault) -> tell(watched, fault);
    };
  }

  /// Says once why a rule can't act.
  private Optional<Hold> tell(Watched watched, Fault fault) {
    if (!fault.message().equals(told.put(watched.rule.name(), fault.message()))) {
      log.warn("rule {} can't act: {}", watched.rule.name(), fault.message());
    }
    return Optional.empty();
  }

  /// False when somebody else has changed the rule; then what was decided is void.
  private boolean write(Watched watched, RuleState next) {
    var change =
        new Change.SetRuleState(tenant(watched), watched.rule.name(), watched.row.state(), next);
    UnitResult result = journal.write(Unit.of(change)).join();
    boolean written = result instanceof UnitResult.Written;
    if (!written) {
      log.info("rule {} was changed meanwhile: {}", watched.rule.name(), result);
    }
    return written;
  }

  private static TenantId tenant(Watched watched) {
    return watched.row.tenant();
  }

  @Override
  public void close() {
    closed = true;
  }
}
