package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// First causes, and what changed since the last success (O6, K8).
public final class Diagnoses {
  private final Store store;
  private final KnownRuns runs;
  private final Definitions definitions;
  private final DagRuns dagRuns;
  private final Asking asking;

  /// What else answers about a run.
  ///
  /// @param values of its parameters; of a secret its name
  public record Asking(Function<Run, RunView> view, Function<Run, Map<String, String>> values) {}

  public Diagnoses(Store store, Definitions definitions, DagRuns dagRuns, Asking asking) {
    this.store = store;
    this.runs = new KnownRuns(store.runs());
    this.definitions = definitions;
    this.dagRuns = dagRuns;
    this.asking = asking;
  }

  public Diagnosis diagnose(RunId id) {
    Run run = runs.find(id);
    Optional<DagView> dag = (run.dagRun() ? Optional.of(id) : run.parent()).map(dagRuns::view);
    Run cause =
        (run.dagRun() ? dag.flatMap(it -> Causes.first(it.graph(), it.inOrder())) : failed(run))
            .map(it -> Causes.item(it, dagRuns.items(it)))
            .orElseThrow(() -> notFailed(run));
    List<String> blocks = dag.map(it -> Causes.blocked(it, cause.nodeKey())).orElse(List.of());
    Optional<Run> success = store.insight().successBefore(cause);
    return new Diagnosis(
        asking.view().apply(cause),
        cause.status().lastError(),
        blocks,
        success.map(Diagnoses::success).orElse(null),
        success.map(it -> circumstances(cause).since(circumstances(it))).orElse(List.of()));
  }

  /// What each definition that a rerun touches would be with its latest version. Of a DAG run, the
  /// paths of a node's job begin with the node's key.
  public List<Difference.Definition> compare(RunId id) {
    Run run = runs.find(id);
    List<Difference.Definition> differences = new ArrayList<>();
    toLatest(run, "").ifPresent(differences::add);
    if (run.dagRun()) {
      for (Run node : dagRuns.currentNodes(run)) {
        toLatest(node, node.nodeKey()).ifPresent(differences::add);
      }
    }
    return List.copyOf(differences);
  }

  private Optional<Difference.Definition> toLatest(Run run, String node) {
    return store
        .definitions()
        .latest(run.target().job())
        .flatMap(latest -> Circumstances.definitions(definition(run), latest, node));
  }

  private Circumstances circumstances(Run run) {
    SavedDefinition definition = definition(run);
    return new Circumstances(
        definition,
        run.dagRun() ? run.parameters() : asking.values().apply(run),
        Parameters.secrets(definition.definition().parameters()),
        took(run),
        worker(run));
  }

  private SavedDefinition definition(Run run) {
    return definitions.version(run.target().job(), run.target().version()).orElseThrow();
  }

  private String worker(Run run) {
    List<Attempt> attempts = store.runs().attempts(run.id());
    return attempts.isEmpty() ? "" : attempts.getLast().worker();
  }

  private static @Nullable Duration took(Run run) {
    Instant started = run.status().startedAt();
    Instant ended = run.status().endedAt();
    return started == null || ended == null ? null : Duration.between(started, ended);
  }

  private static Diagnosis.Success success(Run run) {
    Instant ended = run.status().endedAt();
    return new Diagnosis.Success(run.id(), ended == null ? run.status().createdAt() : ended);
  }

  private static Optional<Run> failed(Run run) {
    return Optional.of(run).filter(it -> it.state().failure());
  }

  private static EngineException notFailed(Run run) {
    return new EngineException.Refused(
        Fault.of(
            Fault.STATE_CONFLICT,
            "Run %s is %s and nothing of it has failed; there is nothing to diagnose."
                .formatted(run.id(), run.state())));
  }
}
