package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reading runs and what belongs to them.
public interface RunReads {

  Optional<Run> run(RunId id);

  Optional<Run> byKey(RunKey key);

  /// Which of these slots of a scope have a run.
  Set<String> taken(TenantId tenant, String scope, Collection<String> slots);

  /// The highest generation of the key's scope and slot; the key's own generation does not matter.
  Optional<Run> currentOf(RunKey key);

  /// DAG runs and standalone runs, newest first.
  Page<Run> topLevel(TenantId tenant, RunFilter filter, PageRequest page);

  /// Runs of a job or DAG, also those as a node of a DAG, newest first.
  Page<Run> ofJob(JobId job, PageRequest page);

  /// The newest run of each of these that has one, also as a node of a DAG.
  Map<JobId, Run> newestOf(Collection<JobId> jobs);

  /// How many of its runs have not ended, also those as a node of a DAG.
  long countUnfinished(JobId job);

  /// All runs of a DAG run's nodes, every generation, by id; the items of mapped nodes stand in
  /// [ItemReads].
  List<Run> ofDagRun(RunId dagRun);

  /// Per DAG run: how many of its nodes' current runs have ended, and how many there are; a mapped
  /// node counts as one.
  Map<RunId, NodeCounts> nodeCounts(Collection<RunId> dagRuns);

  /// Task runs in these states by ascending id, after an id (0: from the start).
  List<Run> inStates(Set<RunState> states, long afterId, int limit);

  /// DAG runs and standalone runs that have not ended and are not PENDING (which only nodes are),
  /// by ascending id, after an id (0: from the start).
  List<Run> unended(long afterId, int limit);

  /// FAILED runs whose sub-DAG's current run is SUCCESS, by id.
  List<RunId> subDagsMended();

  /// The latest by logical time, of standalone runs and DAG runs of a job or DAG for a span of
  /// logical times, in their current generations.
  Optional<Run> latestFor(JobId job, Instant from, Instant until);

  List<Attempt> attempts(RunId run);

  /// Oldest first.
  List<RunEvent> history(RunId run);

  /// Events of all runs after a number, in the order of commits: the outbox.
  List<RunEvent> eventsAfter(long sequence, int limit);

  Set<RunId> withOpenDeadLetter(Collection<RunId> runs);

  Page<DeadLetter> openDeadLetters(TenantId tenant, PageRequest page);

  long countInState(RunState state);

  long countOpenDeadLetters();

  /// See [#nodeCounts].
  record NodeCounts(int ended, int all) {}
}
