package dev.wheelhouse.engine.rule;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.http.wire.RuleJson;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RuleRow;
import dev.wheelhouse.store.RuleState;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Named rules that hold, resume and stop by themselves (K10): saved, listed, and tried without
/// doing anything.
public final class Rules {
  private static final int MOST_NAMED = 50;

  private final RuleBoard board;
  private final Holds holds;
  private final RuleDeeds deeds;
  private final Journal journal;
  private final Timers timers;

  /// What rules act with.
  public record Tools(Holds holds, RunReads runs, RunStops stops) {}

  public Rules(RuleBoard board, Tools tools, Journal journal, Timers timers) {
    this.board = board;
    this.holds = tools.holds();
    this.deeds = new RuleDeeds(tools.holds(), tools.runs(), tools.stops(), board.under());
    this.journal = journal;
    this.timers = timers;
  }

  /// What looks at the rules and acts.
  public RuleRounds rounds() {
    return new RuleRounds(board, deeds, journal, timers);
  }

  public List<RuleView> list(TenantId tenant) {
    return board.each(this::view).stream()
        .filter(it -> it.tenant().equals(tenant))
        .map(Seen::view)
        .toList();
  }

  private record Seen(TenantId tenant, RuleView view) {}

  private Seen view(Watched watched) {
    RuleState state = watched.row.state();
    boolean holds = board.measured(watched).holds();
    return new Seen(
        watched.row.tenant(), new RuleView(watched.rule, holds, state.lastActed(), state.acted()));
  }

  public RuleTrial trial(Query.TryRule query, TenantId tenant) {
    Rule rule = query.rule();
    refusal(rule, tenant)
        .ifPresent(
            fault -> {
              throw new EngineException.Refused(fault);
            });
    RuleState state = state(rule, tenant);
    Measured measured = board.measured(rule, tenant, state);
    boolean stands = state.hold() != 0 && deeds.stands(state.hold(), tenant);
    RuleDecision decision =
        RuleDecision.of(rule, measured.holds(), state, stands, timers.instant());
    return new RuleTrial(measured.holds(), measured.words(), would(decision, rule, tenant, state));
  }

  /// Of the rule as it is saved; another one of its name begins anew.
  private RuleState state(Rule rule, TenantId tenant) {
    return board
        .row(tenant, rule.name())
        .filter(row -> RuleJson.read(row.body()).equals(rule))
        .map(RuleRow::state)
        .orElse(RuleState.NEW);
  }

  private List<String> would(RuleDecision decision, Rule rule, TenantId tenant, RuleState state) {
    return switch (decision) {
      case NOTHING, REARM, LET_GO -> List.of();
      case LIFT -> List.of("lift hold #" + state.hold());
      case ACT, FINISH ->
          switch (rule.deed()) {
            case HOLD, HOLD_WHILE -> List.of("hold " + words(rule.place()));
            case RESUME -> deeds.byRules(rule, tenant).stream().map(Rules::lifted).toList();
            case STOP ->
                deeds.going(rule, tenant, timers.instant()).stream()
                    .limit(MOST_NAMED)
                    .map(run -> "stop run " + run)
                    .toList();
          };
    };
  }

  private static String lifted(Hold hold) {
    return "lift hold #%d of %s".formatted(hold.id(), hold.who());
  }

  private static String words(HoldPlace place) {
    String level = place.level().name().toLowerCase(Locale.ROOT);
    return place.name().isEmpty() ? "the whole " + level : level + " " + place.name();
  }

  public Answer<Rule> save(Command.SaveRule command, Caller caller) {
    Rule rule = command.rule();
    Optional<Fault> refusal = refusal(rule, caller.tenant());
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : board.meanwhile(() -> write(rule, caller));
  }

  private Answer<Rule> write(Rule rule, Caller caller) {
    Optional<RuleRow> former = board.row(caller.tenant(), rule.name());
    Instant now = timers.instant();
    String body = RuleJson.write(rule);
    RuleState state = former.map(it -> it.state().saved(goesOn(it, rule))).orElse(RuleState.NEW);
    var row = new RuleRow(caller.tenant(), rule.name(), body, now, caller.who(), state);
    var audit = audit(caller, "SAVE_RULE", rule.name(), former.map(RuleRow::body).orElse(""), body);
    return answer(journal.write(Unit.of(new Change.SaveRule(row), audit)).join(), rule);
  }

  /// A hold that was put while a condition holds is the new rule's to lift if it would put it, too.
  private static boolean goesOn(RuleRow former, Rule rule) {
    Rule before = RuleJson.read(former.body());
    return former.state().hold() != 0
        && before.place().equals(rule.place())
        && before.deed() == rule.deed();
  }

  public Answer<String> delete(Command.DeleteRule command, Caller caller) {
    return board.meanwhile(() -> remove(command, caller));
  }

  private Answer<String> remove(Command.DeleteRule command, Caller caller) {
    Optional<RuleRow> former = board.row(caller.tenant(), command.name());
    if (former.isEmpty()) {
      return new Answer.Rejected<>(missing(command.name()));
    }
    var delete = new Change.DeleteRule(caller.tenant(), command.name());
    var audit = audit(caller, "DELETE_RULE", command.name(), former.get().body(), "");
    return answer(journal.write(Unit.of(delete, audit)).join(), command.name());
  }

  private static <R> Answer<R> answer(UnitResult written, R result) {
    return switch (written) {
      case UnitResult.Written _ -> new Answer.Done<>(result);
      case UnitResult.Refused(var why) ->
          new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was changed."));
      case UnitResult.Stale _, UnitResult.Exists _, UnitResult.NameTaken _, UnitResult.KeyTaken _ ->
          new Answer.Rejected<>(
              Fault.of(
                  Fault.STATE_CONFLICT,
                  "The rule was saved by somebody else meanwhile. Look again."));
    };
  }

  private Change audit(Caller caller, String action, String name, String before, String after) {
    return new Change.Audit(
        new AuditEntry(
            caller.tenant(),
            timers.instant(),
            caller.who(),
            action,
            "rule " + name,
            before,
            after,
            caller.reason()));
  }

  public Preview preview(Command.SaveRule command, Caller caller) {
    return Preview.of(refusal(command.rule(), caller.tenant()));
  }

  public Preview preview(Command.DeleteRule command, Caller caller) {
    boolean there = board.row(caller.tenant(), command.name()).isPresent();
    return Preview.of(there ? Optional.empty() : Optional.of(missing(command.name())));
  }

  private Optional<Fault> refusal(Rule rule, TenantId tenant) {
    return new RuleCheck(place -> holds.exists(place, tenant)).of(rule);
  }

  private static Fault missing(String name) {
    return Fault.of(Fault.NOT_FOUND, "There is no rule %s. See the list of rules.".formatted(name));
  }
}
