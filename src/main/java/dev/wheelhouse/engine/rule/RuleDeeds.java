package dev.wheelhouse.engine.rule;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What rules do, and what it would be about. Each deed can be done again without harm: a hold that
/// stands is not put twice, a run that is being stopped is not asked again.
final class RuleDeeds {
  private static final int PAGE = 500;
  private static final Set<RunState> GOING =
      EnumSet.of(RunState.QUEUED, RunState.RUNNING, RunState.PAUSED, RunState.RETRY_WAIT);

  private final Holds holds;
  private final RunReads runs;
  private final RunStops stops;
  private final Under under;

  RuleDeeds(Holds holds, RunReads runs, RunStops stops, Under under) {
    this.holds = holds;
    this.runs = runs;
    this.stops = stops;
    this.under = under;
  }

  /// The rule's own hold that stands on its place; at most one does.
  Optional<Hold> own(Rule rule, TenantId tenant) {
    return byRules(rule, tenant).stream()
        .filter(hold -> hold.who().equals(rule.name()))
        .findFirst();
  }

  boolean stands(long hold, TenantId tenant) {
    return holds.list(tenant).stream().anyMatch(it -> it.id() == hold);
  }

  /// The holds that rules have put on the rule's place.
  List<Hold> byRules(Rule rule, TenantId tenant) {
    return holds.list(tenant).stream()
        .filter(hold -> hold.cause() != Hold.Cause.PERSON)
        .filter(hold -> hold.place().equals(rule.place()))
        .toList();
  }

  /// Puts the rule's hold if it does not stand yet.
  Answer<Hold> put(Rule rule, TenantId tenant, String why) {
    Optional<Hold> standing = own(rule, tenant);
    return standing.isPresent()
        ? new Answer.Done<>(standing.get())
        : holds.put(rule.place(), cause(rule), rule.name(), why, tenant);
  }

  private static Hold.Cause cause(Rule rule) {
    return rule.condition() instanceof Condition.DiskBelow
        ? Hold.Cause.SHORTAGE
        : Hold.Cause.POLICY;
  }

  /// Empty when it is lifted, by whomever.
  Optional<Fault> lift(Rule rule, long hold, String why) {
    return switch (holds.lift(hold, rule.name(), why, Missed.BY_POLICY)) {
      case Answer.Done<Hold> _ -> Optional.empty();
      case Answer.Rejected<Hold>(var fault) ->
          fault.code().equals(Fault.NOT_FOUND) ? Optional.empty() : Optional.of(fault);
      case Answer.Unknown<Hold>(var fault) -> Optional.of(fault);
    };
  }

  /// Stops what was under way when the deed began.
  void stop(Rule rule, TenantId tenant, Instant madeUntil, Instant now, String why) {
    var stamp = new Stamp(now, rule.name(), why);
    for (RunId run : going(rule, tenant, madeUntil)) {
      stops.makeRoom(run, stamp);
    }
  }

  /// Runs under the rule's place that have not ended and are not being stopped, DAG runs first.
  List<RunId> going(Rule rule, TenantId tenant, Instant madeUntil) {
    List<RunId> found = new ArrayList<>();
    switch (rule.place().level()) {
      case DAG -> dagRuns(rule, tenant, madeUntil, found);
      case JOB, POOL -> tasks(rule, tenant, madeUntil, found);
      case ENGINE, TENANT, GROUP -> {
        dagRuns(rule, tenant, madeUntil, found);
        tasks(rule, tenant, madeUntil, found);
      }
      case RUN -> {}
    }
    return found;
  }

  private void dagRuns(Rule rule, TenantId tenant, Instant until, List<RunId> found) {
    walk(runs::unended, run -> run.dagRun() && isUnder(rule, tenant, until, run), found);
  }

  private void tasks(Rule rule, TenantId tenant, Instant until, List<RunId> found) {
    walk(
        (after, limit) -> runs.inStates(GOING, after, limit),
        run -> isUnder(rule, tenant, until, run),
        found);
  }

  private boolean isUnder(Rule rule, TenantId tenant, Instant until, Run run) {
    return !run.status().stopping()
        && !run.status().createdAt().isAfter(until)
        && under.matches(rule.place(), tenant, run);
  }

  private static void walk(
      BiFunction<Long, Integer, List<Run>> read, Predicate<Run> wanted, List<RunId> found) {
    long after = 0;
    List<Run> page;
    do {
      page = read.apply(after, PAGE);
      for (Run run : page) {
        after = run.id().value();
        if (wanted.test(run)) {
          found.add(run.id());
        }
      }
    } while (page.size() == PAGE);
  }
}
