package dev.wheelhouse.api;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.capacity.Canary;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an engine can be told to do; each names the type of its result. Permission, audit row, HTTP
/// route and verb hang on these types.
public sealed interface Command<R> {

  /// Saves a new version of the job or DAG of that name.
  ///
  /// The caller's reason is kept as the version's comment. Jobs that a DAG owns are saved and
  /// deleted with it.
  ///
  /// @param expectedVersion the version it was made from; 0 for a new definition
  /// @param layout how a DAG is drawn; empty leaves what there is
  record SaveDefinition(Definition definition, int expectedVersion, Optional<DagLayout> layout)
      implements Command<SavedDefinition> {
    public SaveDefinition(Definition definition, int expectedVersion) {
      this(definition, expectedVersion, Optional.empty());
    }
  }

  /// Says how the latest version of a DAG is drawn, which makes no version.
  record SaveLayout(String name, DagLayout layout) implements Command<DagLayout> {}

  /// Saves a former version of a definition as its next one (D5).
  ///
  /// @param expectedVersion the latest
  record RestoreVersion(String name, int version, int expectedVersion)
      implements Command<SavedDefinition> {}

  /// Saves definitions from elsewhere: all of them or none (A5). What is not named stays.
  ///
  /// @param expected the versions that [Query.PlanImport] has seen, by name; 0 for what is new
  record Import(List<DefinitionFile> files, Map<String, Integer> expected)
      implements Command<ImportPlan> {
    public Import {
      files = List.copyOf(files);
      expected = Map.copyOf(expected);
    }
  }

  /// Starts a run by hand.
  ///
  /// @param manualRunId the caller's id, which makes a repeat harmless; empty for a fresh one
  /// @param logicalTime empty for the instant of acceptance
  record Trigger(
      String name,
      String manualRunId,
      Optional<Instant> logicalTime,
      Map<String, String> parameters)
      implements Command<RunId> {
    public Trigger {
      parameters = Map.copyOf(parameters);
    }

    public static Trigger of(String name) {
      return new Trigger(name, "", Optional.empty(), Map.of());
    }
  }

  /// Runs the draft of a DAG once, for real, without deploying it. The draft is kept under a name
  /// of its own, and the DAG stays as it is. The caller's reason must be given when a node is not
  /// safe to repeat.
  ///
  /// @param logicalTime empty for the instant of acceptance
  record TestRun(DagDefinition draft, Map<String, String> parameters, Optional<Instant> logicalTime)
      implements Command<RunId> {
    public TestRun {
      parameters = Map.copyOf(parameters);
    }
  }

  /// Ends a run: asks its processes to go, and kills them after the grace. On a DAG run: all of its
  /// runs.
  ///
  /// @param grace zero kills at once
  record Stop(RunId run, Duration grace) implements Command<RunId> {}

  /// Makes the next generation of a run that has ended: same scope and slot, fresh attempts. A
  /// node's rerun reopens its DAG run. Refused while it is held, unless [Caller#override].
  record Rerun(RunId run, RerunPlan plan) implements Command<RunId> {
    public Rerun(RunId run, boolean downstream) {
      this(run, RerunPlan.of(downstream ? RerunPlan.Reach.DOWNSTREAM : RerunPlan.Reach.ONLY));
    }
  }

  /// Makes a definition's triggers fire, or no longer. A job that is enabled again fires from now
  /// on; what it would have fired meanwhile is not missed. Doing it twice changes nothing.
  record SetEnabled(String name, boolean enabled) implements Command<SavedDefinition> {}

  /// Takes a definition out of every list; its history stays, its name is free again, runs that
  /// have begun go on. Refused while DAGs have it as a node.
  record DeleteDefinition(String name) implements Command<JobId> {}

  /// Tells of an event: each enabled trigger that fits fires once for it, however often it is told
  /// (T2).
  ///
  /// @param eventId the publisher's; the same again is answered, not fired again
  record PublishEvent(String name, String eventId, Map<String, String> payload)
      implements Command<EventReceipt> {
    public PublishEvent {
      payload = Map.copyOf(payload);
    }
  }

  /// Decides about a window of missed firings (T4, T9).
  record RunMissed(long misfire, Which which) implements Command<MissedRuns> {

    /// Which of the missed slots get a run.
    public enum Which {
      ALL,
      LATEST,
      NONE
    }
  }

  /// Saves a calendar; the triggers that name it follow from now on.
  record SaveCalendar(HolidayCalendar calendar) implements Command<HolidayCalendar> {}

  /// Refused while triggers name it.
  record DeleteCalendar(String name) implements Command<String> {}

  /// Makes a pool, or changes its slots live (P6).
  record SetPool(PoolSettings pool) implements Command<PoolSettings> {}

  /// Sets what the caller's tenant may use (P2).
  record SetQuota(TenantQuota quota) implements Command<TenantQuota> {}

  /// Sets how many runs of a group hold a slot at once; zero for no limit (P2).
  record SetGroupLimit(String group, int limit) implements Command<Integer> {}

  /// Changes the priority of a run that waits (P6).
  record SetPriority(RunId run, int priority) implements Command<RunId> {}

  /// Sends a share of a job's new runs another way (P4).
  record SetCanary(Canary canary) implements Command<Canary> {}

  /// Ends a canary: its way becomes everybody's, or nobody's.
  record EndCanary(String job, boolean promote) implements Command<String> {}

  /// Saves where SQL tasks find a database.
  record SaveDataSource(DataSource source) implements Command<DataSource> {}

  record DeleteDataSource(String name) implements Command<String> {}

  /// Keeps a secret, encrypted (SEC3). It is never shown again.
  record PutSecret(String name, String value) implements Command<SecretView> {
    @Override
    public String toString() {
      return "PutSecret[" + name + "]";
    }
  }

  record DeleteSecret(String name) implements Command<String> {}

  /// Answers an APPROVAL that waits: it succeeds, or fails for good.
  record Decide(RunId run, boolean approved) implements Command<RunId> {}

  /// What an asynchronous call reports when its work is over (X2).
  ///
  /// @param token that the call was given
  record Callback(String token, boolean succeeded, String message, Map<String, String> outputs)
      implements Command<RunId> {
    public Callback {
      outputs = Map.copyOf(outputs);
    }
  }

  /// Starts the compensating job of a run that failed (F5).
  record Compensate(RunId run) implements Command<RunId> {}

  /// What a person found out about a run that NEEDS_CONFIRMATION (F7).
  record Judge(RunId run, Verdict verdict) implements Command<RunId> {

    /// What became of the attempt in doubt.
    public enum Verdict {
      IT_SUCCEEDED,
      IT_FAILED,
      /// It never ran: the same run is dispatched again.
      IT_DID_NOT_RUN
    }
  }

  /// Puts a hold on something (K1); the caller's reason is kept with it, and must be given.
  ///
  /// @param until when it is lifted by itself; empty for never
  record SetHold(HoldPlace place, Optional<Instant> until) implements Command<Hold> {}

  /// Takes one hold away; others on the same work stay (K1, K2).
  ///
  /// @param missed what becomes of the firings that it kept silent
  record LiftHold(long hold, Missed missed) implements Command<Hold> {

    /// Which of the missed slots get a run.
    public enum Missed {
      BY_POLICY,
      ALL,
      LATEST,
      NONE
    }
  }

  /// Suspends a run's processes, which keep their slot; or asks a task that can to store a
  /// checkpoint and give its slot back, and holds the run (K1, K9).
  record Suspend(RunId run, boolean checkpoint) implements Command<RunId> {}

  /// Lets a suspended run go on.
  record Continue(RunId run) implements Command<RunId> {}

  /// A person declares a run's state; the caller's reason must be given (K5).
  record Mark(RunId run, Act.As as) implements Command<RunId> {}

  /// Ends the wait before a run's next attempt.
  record RetryNow(RunId run) implements Command<RunId> {}

  /// Closes a run's dead letter; the caller's reason must be given (F4).
  record Discard(RunId run) implements Command<RunId> {}

  /// Begins a bulk operation over the runs that the selection finds now (K6).
  record StartOperation(OperationPlan plan) implements Command<OperationView> {}

  /// Calls a bulk operation off: what waits is not done, what is under way goes on.
  record CancelOperation(long operation) implements Command<OperationView> {}

  /// Approves a bulk operation that somebody else has asked for (K7).
  record ApproveOperation(long operation) implements Command<OperationView> {}

  /// Says what the tenant's bulk operations need (K7).
  record SetGuard(Guard guard) implements Command<Guard> {}

  /// Saves a rule; one of its name is replaced (K10).
  record SaveRule(Rule rule) implements Command<Rule> {}

  /// Holds that it has put stay until a person lifts them.
  record DeleteRule(String name) implements Command<String> {}
}
