package dev.wheelhouse.engine;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.ActionNeeded.Step;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.Causes.Cause;
import dev.wheelhouse.engine.Causes.Failure;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What needs a person: the causes behind the open dead letters and the runs in doubt, what each
/// blocks, and the best step that is allowed now, as the command itself would be judged.
final class ActionsNeeded {
  private static final int LETTERS = 2_000;
  private static final int IN_DOUBT = 200;
  private static final int CAUSES = 200;

  private final Store store;
  private final RunQueries queries;
  private final DagRuns dagRuns;
  private final RunCommands commands;

  ActionsNeeded(Store store, RunQueries queries, DagRuns dagRuns, RunCommands commands) {
    this.store = store;
    this.queries = queries;
    this.dagRuns = dagRuns;
    this.commands = commands;
  }

  /// A cause at its place.
  ///
  /// @param top its DAG run, or the run itself
  private record Found(Cause cause, Run run, Run top, List<String> blocks) {}

  List<ActionNeeded> list(TenantId tenant, int limit) {
    List<Cause> causes = Causes.of(failures(tenant)).stream().limit(CAUSES).toList();
    List<Found> first =
        found(causes).stream()
            .sorted(Comparator.comparingInt((Found it) -> it.blocks().size()).reversed())
            .limit(limit)
            .toList();
    List<RunView> views = queries.views(first.stream().map(Found::run).toList());
    List<ActionNeeded> actions = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      actions.add(action(first.get(i), views.get(i)));
    }
    return actions;
  }

  private List<Failure> failures(TenantId tenant) {
    List<Failure> failures = new ArrayList<>();
    String cursor = "";
    do {
      var request = new PageRequest(cursor, PageRequest.MAX_SIZE);
      Page<DeadLetter> page = store.runs().openDeadLetters(tenant, request);
      page.items().forEach(letter -> failures.add(Failure.of(letter)));
      cursor = page.next();
    } while (!cursor.isEmpty() && failures.size() < LETTERS);
    store.runs().inStates(EnumSet.of(RunState.NEEDS_CONFIRMATION), 0, IN_DOUBT).stream()
        .filter(run -> run.key().tenant().equals(tenant))
        .forEach(run -> failures.add(Failure.inDoubt(run, changedAt(run))));
    return failures;
  }

  private Instant changedAt(Run run) {
    return store.runs().history(run.id()).getLast().at();
  }

  private List<Found> found(List<Cause> causes) {
    Map<RunId, Run> runs =
        runs(causes.stream().map(it -> it.newest().run()).collect(Collectors.toSet()));
    Map<RunId, DagView> views = new HashMap<>();
    List<Found> found = new ArrayList<>();
    for (Cause cause : causes) {
      Run run = runs.get(cause.newest().run());
      if (run != null) {
        found.add(
            run.parent()
                .map(dagRun -> views.computeIfAbsent(dagRun, dagRuns::view))
                .map(view -> new Found(cause, run, view.dagRun(), blocked(view, run)))
                .orElseGet(() -> new Found(cause, run, run, List.of())));
      }
    }
    return found;
  }

  private static List<String> blocked(DagView view, Run run) {
    return DagOutlook.waitingFor(view.stand(), run.nodeKey());
  }

  private ActionNeeded action(Found found, RunView view) {
    Cause cause = found.cause();
    return new ActionNeeded(
        view,
        found.run().parent().isPresent() ? queries.name(found.top()) : "",
        found.top().id(),
        found.top().origin().label(),
        cause.newest().error(),
        found.blocks(),
        cause.alike(),
        cause.since(),
        step(found));
  }

  private Step step(Found found) {
    boolean blocks = !found.blocks().isEmpty();
    if (commands.refusal(new Command.Rerun(found.run().id(), blocks)).isPresent()) {
      return Step.LOOK;
    }
    return blocks ? Step.RERUN_WITH_DOWNSTREAM : Step.RERUN;
  }

  private Map<RunId, Run> runs(Set<RunId> ids) {
    return store.history().runs(ids).stream()
        .collect(Collectors.toMap(Run::id, Function.identity()));
  }
}
