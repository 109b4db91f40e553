package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.engine.queue.Blocked;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.SelectionReads;
import dev.wheelhouse.store.SelectionReads.Found;
import dev.wheelhouse.store.SelectionReads.Part;
import dev.wheelhouse.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a bulk operation would touch. The store counts; only the first runs are looked at one by
/// one, and what they block and how long they took stands for the rest.
public final class Reach {
  private static final int NAMED = 100;

  private final Store store;
  private final RunNames names;
  private final Blocked blocked;

  public Reach(Store store, RunNames names, Blocked blocked) {
    this.store = store;
    this.names = names;
    this.blocked = blocked;
  }

  Preview preview(OperationPlan plan, Caller caller, Optional<Fault> refusal) {
    SelectionReads reads = store.selections();
    Found found = reads.find(caller.tenant(), plan.selection());
    if (found.runs() == 0) {
      return Preview.of(refusal.or(() -> Optional.of(nothing())));
    }
    List<RunId> first = reads.first(caller.tenant(), plan.selection(), NAMED);
    List<Run> runs = inOrder(first);
    List<Effect> effects = effects(runs);
    boolean stops = plan.act() instanceof Act.Stop;
    return new Preview(
        revision(plan.selection(), found),
        refusal.orElse(null),
        stops ? List.of() : effects,
        stops ? effects : List.of(),
        impacts(plan, caller.tenant(), found, runs));
  }

  /// What is to be stopped must not be waited for because something else has begun meanwhile.
  private static String revision(Selection selection, Found found) {
    return selection instanceof Selection.Under ? "" : found.revision();
  }

  private static Fault nothing() {
    return Fault.of(
        Fault.STATE_CONFLICT, "The selection finds no run. Widen the filter, or look again.");
  }

  private List<Run> inOrder(List<RunId> ids) {
    Map<RunId, Run> runs =
        store.history().runs(ids).stream().collect(Collectors.toMap(Run::id, Function.identity()));
    return ids.stream().filter(runs::containsKey).map(runs::get).toList();
  }

  private List<Effect> effects(List<Run> runs) {
    Map<RunId, String> named = names.of(runs);
    return runs.stream()
        .map(run -> new Effect(run.id(), named.getOrDefault(run.id(), "")))
        .toList();
  }

  private List<Impact> impacts(OperationPlan plan, TenantId tenant, Found found, List<Run> runs) {
    List<Impact> impacts = new ArrayList<>();
    impacts.add(new Impact.Reaches(found.runs(), found.jobs()));
    Part unfit = store.selections().unfit(tenant, plan.selection(), plan.act());
    if (unfit.runs() > 0) {
      impacts.add(new Impact.Conflicts(unfit.runs(), example(unfit)));
    }
    if (plan.act() instanceof Act.Rerun || kills(plan.act())) {
      impacts.addAll(notRepeatable(plan, tenant));
    }
    if (plan.act() instanceof Act.Rerun) {
      impacts.addAll(takes(plan, found, runs));
    }
    if (plan.act() instanceof Act.Rerun || plan.act() instanceof Act.Mark) {
      List<String> unblocks = unblocks(runs);
      if (!unblocks.isEmpty()) {
        impacts.add(new Impact.Unblocks(unblocks));
      }
    }
    return impacts;
  }

  /// What is killed may have done half of its work.
  private static boolean kills(Act act) {
    return act instanceof Act.Stop(var grace) && grace.isZero();
  }

  private List<Impact> notRepeatable(OperationPlan plan, TenantId tenant) {
    Part unsafe = store.selections().notRepeatable(tenant, plan.selection());
    return unsafe.runs() == 0
        ? List.of()
        : List.of(new Impact.NotRepeatable(unsafe.runs(), example(unsafe)));
  }

  private static List<Impact> takes(OperationPlan plan, Found found, List<Run> runs) {
    int parallel =
        plan.pace().parallel() == 0
            ? Turn.USUAL_PARALLEL
            : Math.min(plan.pace().parallel(), Turn.MOST_PARALLEL);
    return takes(found.runs(), parallel, runs).stream()
        .<Impact>map(about -> new Impact.Takes(about, parallel))
        .toList();
  }

  private String example(Part part) {
    return part.example()
        .map(run -> names.of(store.history().runs(List.of(run))).getOrDefault(run, run.toString()))
        .orElse("");
  }

  private List<String> unblocks(List<Run> runs) {
    Set<String> unblocked = new LinkedHashSet<>();
    blocked.by(runs).values().forEach(unblocked::addAll);
    return unblocked.stream().limit(NAMED).toList();
  }

  /// By the mean of the first runs; empty when none of them has begun and ended.
  private static Optional<Duration> takes(long count, int parallel, List<Run> runs) {
    List<Duration> took = runs.stream().flatMap(run -> Reach.took(run).stream()).toList();
    if (took.isEmpty()) {
      return Optional.empty();
    }
    Duration mean = took.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(took.size());
    long rounds = (count + parallel - 1) / parallel;
    return Optional.of(mean.multipliedBy(rounds));
  }

  private static Optional<Duration> took(Run run) {
    var began = run.status().startedAt();
    var ended = run.status().endedAt();
    return began == null || ended == null
        ? Optional.empty()
        : Optional.of(Duration.between(began, ended));
  }
}
