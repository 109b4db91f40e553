package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shows windows of missed firings, and runs them when somebody decides so (T4, T9).
public final class MissedFirings {
  private static final int MOST_LOOKS = 10;

  private final Store store;
  private final Decisions decisions;
  private final DecisionRefusals refusals;
  private final ZoneId zone;

  /// @param zone of windows whose trigger is gone
  public MissedFirings(
      Store store, WindowRuns runs, Decisions decisions, Timers timers, ZoneId zone) {
    this.store = store;
    this.decisions = decisions;
    this.refusals = new DecisionRefusals(runs, timers);
    this.zone = zone;
  }

  public Page<MisfireView> list(Query.ListMisfires query, TenantId tenant) {
    Page<Misfire> page = store.misfires().page(tenant, query.undecided(), query.page());
    Map<JobId, String> names =
        store.definitions().names(set(page.items().stream().map(Misfire::job).toList()));
    Map<TriggerId, ArmedTrigger> triggers =
        store.misfires().triggers(set(page.items().stream().map(Misfire::trigger).toList()));
    return new Page<>(
        page.items().stream()
            .map(it -> view(it, names.get(it.job()), triggers.get(it.trigger())))
            .toList(),
        page.next(),
        page.total());
  }

  private static <T> Set<T> set(List<T> values) {
    return Set.copyOf(values);
  }

  private MisfireView view(Misfire misfire, @Nullable String name, @Nullable ArmedTrigger trigger) {
    return new MisfireView(
        misfire.id(),
        name == null ? misfire.job().toString() : name,
        misfire.from(),
        misfire.to(),
        trigger == null ? zone : trigger.trigger().zone(),
        misfire.count(),
        misfire.cause(),
        action(misfire),
        misfire.recordedAt(),
        misfire.decision() instanceof MisfireDecision.Open,
        misfire.decision() instanceof MisfireDecision.Open(var by) ? by : null);
  }

  /// What was done, by whoever decided.
  private static String action(Misfire misfire) {
    return misfire.decision() instanceof MisfireDecision.Made made && made.choice() != Choice.POLICY
        ? made.choice().name()
        : misfire.action();
  }

  public Answer<MissedRuns> run(Command.RunMissed command, Caller caller) {
    return decisions
        .alone(command.misfire(), () -> decideAndRun(command, caller))
        .orElseGet(() -> new Answer.Rejected<>(DecisionRefusals.busy(command.misfire())));
  }

  public Preview preview(Command.RunMissed command, Caller caller) {
    Optional<Misfire> found = store.misfires().byId(caller.tenant(), command.misfire());
    String revision = found.map(DecisionRefusals::revision).orElse("");
    return new Preview(
        revision, refusals.of(command, found, caller).orElse(null), List.of(), List.of());
  }

  private Answer<MissedRuns> decideAndRun(Command.RunMissed command, Caller caller) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<Misfire> found = store.misfires().byId(caller.tenant(), command.misfire());
      Optional<Fault> refusal = refusals.of(command, found, caller);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      Misfire seen = found.orElseThrow();
      MisfireDecision.Made decision = refusals.decision(command, caller);
      if (decisions.decide(seen, decision)) {
        return new Answer.Done<>(decisions.carryOut(seen.with(decision)));
      }
    }
    throw new IllegalStateException("deciding about #" + command.misfire() + " finds no end");
  }
}
