package dev.wheelhouse.api;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.RunFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /// Versions of a definition, newest first (D5).
  record ListVersions(String name, PageRequest page) implements Query<Page<VersionView>> {}

  /// One version of a definition.
  record GetVersion(String name, int version) implements Query<SavedDefinition> {}

  /// What is different in the version `to`, seen from `from`.
  record CompareVersions(String name, int from, int to) implements Query<List<Diagnosis.Field>> {}

  /// How the latest version of a DAG is drawn.
  record GetLayout(String name) implements Query<DagLayout> {}

  /// How the nodes of a DAG did in its last runs, by node key; nodes that never ran are left out.
  ///
  /// @param runs DAG runs looked at, 1 to 200
  record NodeStatistics(String name, int runs) implements Query<Map<String, NodeFigures>> {
    public static final int MAX_RUNS = 200;

    public NodeStatistics {
      within("runs", runs, MAX_RUNS);
    }
  }

  /// The current run of each item of a mapped node's run, in the list's order (D4).
  record ListItems(RunId run) implements Query<List<RunView>> {}

  /// What came of the current runs of a DAG run's nodes, or of the items of a mapped node's run.
  record ListResults(RunId of) implements Query<Map<RunId, RunResult>> {}

  /// What importing these would do (A5).
  record PlanImport(List<DefinitionFile> files) implements Query<ImportPlan> {
    public PlanImport {
      files = List.copyOf(files);
    }
  }

  /// Definitions with their layouts, by name (A5).
  ///
  /// @param names empty for all of the tenant's
  record Export(List<String> names) implements Query<List<DefinitionFile>> {
    public Export {
      names = List.copyOf(names);
    }
  }

  /// Open dead letters, newest first.
  record ListDeadLetters(PageRequest page) implements Query<Page<DeadLetter>> {}

  /// The engine's own figures.
  record Health() implements Query<EngineHealth> {}

  /// Jobs and DAGs that are not deleted.
  record ListJobs(JobFilter filter, JobOrder order, PageRequest page)
      implements Query<Page<JobView>> {}

  /// What the choices of a filter would find.
  ///
  /// @param text as in [JobFilter#text]
  record CountJobs(String text) implements Query<JobCounts> {}

  /// A job or DAG with what surrounds it.
  record GetJob(String name) implements Query<JobDetail> {}

  /// Runs of a job or DAG, also those as a node of a DAG, newest first.
  record ListRunsOf(JobId job, PageRequest page) implements Query<Page<RunView>> {}

  /// How well the engine served in the last hour.
  record Figures() implements Query<EngineFigures> {}

  /// Causes that need a person, those that block most first.
  ///
  /// @param limit at most so many
  record ListActionsNeeded(int limit) implements Query<List<ActionNeeded>> {
    public ListActionsNeeded {
      within("limit", limit, PageRequest.MAX_SIZE);
    }
  }

  /// What will fire in the next minutes, by the minute.
  ///
  /// @param minutes 1 to 1,440
  record Ahead(int minutes) implements Query<Forecast> {
    public static final int MAX_MINUTES = 1_440;

    public Ahead {
      within("minutes", minutes, MAX_MINUTES);
    }
  }

  /// Windows of missed firings, newest first.
  ///
  /// @param undecided only those that wait for a person
  record ListMisfires(boolean undecided, PageRequest page) implements Query<Page<MisfireView>> {}

  /// Calendars by name.
  record ListCalendars() implements Query<List<HolidayCalendar>> {}

  /// Pools by name, with what they do now.
  record ListPools() implements Query<List<PoolView>> {}

  /// What the caller's tenant may use, and uses.
  record GetQuota() implements Query<QuotaView> {}

  /// Canaries by job, with how their runs do beside the rest.
  record ListCanaries() implements Query<List<CanaryView>> {}

  /// Data sources by name; secrets in them stay references.
  record ListDataSources() implements Query<List<DataSource>> {}

  /// Secrets by name, without their values.
  record ListSecrets() implements Query<List<SecretView>> {}

  /// Open dead letters by error signature, the largest group first.
  ///
  /// @param text and `owner` as in [QueueFilter]
  record ListDeadLetterGroups(String text, String owner) implements Query<List<DeadLetterGroup>> {
    public ListDeadLetterGroups() {
      this("", "");
    }
  }

  /// Circuit breakers and retry budgets that hold something back now (F3).
  record ListBrakes() implements Query<List<Brake>> {}

  /// What the watchdog found when it last counted firings against rows (T11).
  record WatchdogReport() implements Query<ScheduleWatch> {}

  /// All holds, the widest first, then the oldest (K1).
  record ListHolds() implements Query<List<Hold>> {}

  /// What stands in a queue: dead letters newest first, retries and waiting runs soonest first.
  record ListQueue(QueueFilter filter, PageRequest page) implements Query<Page<QueueEntry>> {}

  record CountQueues() implements Query<QueueCounts> {}

  /// Bulk operations, newest first.
  ///
  /// @param open only those that have not ended
  record ListOperations(boolean open, PageRequest page) implements Query<Page<OperationView>> {}

  record GetOperation(long operation) implements Query<OperationView> {}

  /// The runs of a bulk operation, in its order.
  ///
  /// @param states empty for all
  record ListOperationItems(long operation, Set<ItemState> states, PageRequest page)
      implements Query<Page<OperationItem>> {
    public ListOperationItems {
      states = Set.copyOf(states);
    }
  }

  record GetGuard() implements Query<Guard> {}

  /// The evidence about a run that failed or is in doubt (U7).
  record GetEvidence(RunId run) implements Query<Evidence> {}

  /// Why a run or DAG run failed; refused when it has not (O6).
  record Diagnose(RunId run) implements Query<Diagnosis> {}

  /// What a rerun with the latest definition would change, by node (K8); empty when nothing.
  record CompareDefinitions(RunId run) implements Query<List<Diagnosis.Difference.Definition>> {}

  /// What was done to the engine's work lately (O7).
  ///
  /// @param hours 1 to 720
  record ControlsOf(int hours) implements Query<ControlStatistics> {
    public static final int MAX_HOURS = 720;

    public ControlsOf {
      within("hours", hours, MAX_HOURS);
    }
  }

  /// Commands that were given, newest first.
  ///
  /// @param object exactly, such as `job settle`; empty for all
  record ListControls(String object, PageRequest page) implements Query<Page<ControlView>> {}

  /// Named rules by name.
  record ListRules() implements Query<List<RuleView>> {}

  /// What a rule would do now, saved or not.
  record TryRule(Rule rule) implements Query<RuleTrial> {}

  private static void within(String what, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be 1 to " + max);
    }
  }
}
