package dev.wheelhouse.api;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.RunFilter;
import java.util.List;

/// Questions to an engine; each names the type of its answer.
public sealed interface Query<R> {

  /// DAG runs and standalone runs, newest first.
  record ListRuns(RunFilter filter, PageRequest page) implements Query<Page<RunView>> {}

  /// The current run of each node of a DAG run, in topological order.
  record ListNodeRuns(RunId dagRun) implements Query<List<RunView>> {}

  /// One run with its attempts, its history and what may be done with it now.
  record GetRun(RunId run) implements Query<RunDetail> {}

  /// A range of an attempt's log, by bytes.
  ///
  /// @param offset from the start; negative counts back from the end
  record ReadLog(RunId run, int attempt, long offset, int maxBytes) implements Query<LogChunk> {}

  /// The latest version of every job and DAG that is not deleted, by name.
  record ListDefinitions(String nameText, PageRequest page)
      implements Query<Page<SavedDefinition>> {}

  /// The latest version of a definition by name.
  record FindDefinition(String name) implements Query<SavedDefinition> {}

  record GetDefinition(JobId id) implements Query<SavedDefinition> {}

  /// Open dead letters, newest first.
  record ListDeadLetters(PageRequest page) implements Query<Page<DeadLetter>> {}

  /// The engine's own figures.
  record Health() implements Query<EngineHealth> {}
}
