package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Output;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads the last runs of one node at a time.
final class NodeRunsModel {
  private static final int LOOKED_AT = 200;
  private static final int MOST = 20;

  private final EngineLink link;
  private final ReadOnlyObjectWrapper<@Nullable NodeRuns> runs = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> failure = new ReadOnlyObjectWrapper<>();
  private int asked;

  NodeRunsModel(EngineLink link) {
    this.link = link;
  }

  /// Null until they were read for the first time.
  ReadOnlyObjectProperty<@Nullable NodeRuns> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /// Why they could not be read; null otherwise.
  ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Reads them. Those of the same node stay until then.
  ///
  /// @param job that the node runs
  void read(String dag, String key, String job) {
    var former = runs.get();
    if (former != null && !former.key().equals(key)) {
      runs.set(null);
    }
    var number = ++asked;
    link.fetch(
        it -> read(it, dag, key, job),
        answer -> {
          if (number == asked) {
            failure.set(null);
            runs.set(answer);
          }
        },
        fault -> {
          if (number == asked) {
            failure.set(fault);
          }
        });
  }

  private static NodeRuns read(EngineLink.Questions engine, String dag, String key, String job) {
    var dagId = id(engine, dag);
    var jobId = id(engine, job);
    if (dagId.isEmpty() || jobId.isEmpty()) {
      return NodeRuns.none(key);
    }
    var dagRuns =
        runs(engine, dagId.get()).stream().map(it -> it.run().id()).collect(Collectors.toSet());
    var found =
        runs(engine, jobId.get()).stream()
            .filter(it -> isOf(it, key, dagRuns))
            .limit(MOST)
            .toList();
    return new NodeRuns(key, found, outputs(engine, found));
  }

  /// Empty for what was never saved.
  private static Optional<JobId> id(EngineLink.Questions engine, String name) {
    try {
      return Optional.of(engine.ask(new Query.FindDefinition(name)).id());
    } catch (EngineException.Refused refused) {
      if (refused.fault().code().equals(Fault.NOT_FOUND)) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static List<RunView> runs(EngineLink.Questions engine, JobId job) {
    return engine.ask(new Query.ListRunsOf(job, PageRequest.first(LOOKED_AT))).items();
  }

  /// A job may stand in several DAGs, and twice in one. Items stand below their node's run.
  private static boolean isOf(RunView view, String key, Set<RunId> dagRuns) {
    var run = view.run();
    return run.nodeKey().equals(key)
        && run.item().isEmpty()
        && run.parent().filter(dagRuns::contains).isPresent();
  }

  private static SequencedMap<String, Output> outputs(
      EngineLink.Questions engine, List<RunView> runs) {
    var ended = runs.stream().filter(it -> it.run().state().terminal()).findFirst();
    return ended.isEmpty()
        ? new TreeMap<>()
        : engine.ask(new Query.GetRun(ended.get().run().id())).outputs();
  }
}
