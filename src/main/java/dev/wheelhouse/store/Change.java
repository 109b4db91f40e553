package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One change of the store. Conditional ones make their unit [UnitResult.Stale] when the row has
/// moved on.
public sealed interface Change {

  /// Inserts a run; its unit answers [UnitResult.Exists] when the key is taken.
  record CreateRun(Run run) implements Change {}

  /// Writes a run's new status and priority if it still has the state and revision of `seen`.
  ///
  /// @param after the run as it will be
  record MoveRun(Run after, Status seen) implements Change {
    public RunId run() {
      return after.id();
    }

    public Status next() {
      return after.status();
    }
  }

  /// Adds a trigger's key to an existing run's sources (T3).
  record AddSource(RunId run, String triggerKey) implements Change {}

  /// Inserts an attempt, or takes it up again with the next dispatch number.
  record BeginAttempt(Attempt attempt) implements Change {}

  record EndAttempt(Attempt attempt) implements Change {}

  /// Appends to the history; the row gets its number from the store's order of commits.
  record AppendEvent(RunEvent event) implements Change {}

  record OpenDeadLetter(DeadLetter letter) implements Change {}

  /// Closes the run's open dead letter, if there is one; to discard it there must be one.
  record CloseDeadLetter(RunId run, DeadLetter.Closing closing) implements Change {}

  /// Moves a trigger's next firing on, if it still is the expected one.
  ///
  /// @param next null when it never fires again
  record AdvanceTrigger(TriggerId trigger, Instant expected, @Nullable Instant next)
      implements Change {}

  /// Records firings that were missed (T4).
  record RecordMisfire(Misfire misfire) implements Change {}

  /// Keeps an event; its unit is [UnitResult.Stale] when one of that name and id is there already.
  record PublishEvent(PublishedEvent event) implements Change {}

  /// Decides about missed firings, if what is decided still is what was seen.
  ///
  /// @param seen as it was read
  record DecideMisfire(Misfire seen, MisfireDecision next) implements Change {}

  /// Writes a calendar if it is still at the revision before; revision 1 makes it. It stands as
  /// unarmed until [CalendarArmed].
  record SaveCalendar(SavedCalendar calendar) implements Change {}

  /// Every trigger that names the calendar goes by this revision now. Nothing to do when it has
  /// moved on or is gone.
  record CalendarArmed(long calendar, int revision) implements Change {}

  /// Takes a calendar out, if it is still at this revision.
  record DeleteCalendar(SavedCalendar calendar) implements Change {}

  /// Arms an enabled trigger for another instant, if it still is armed as expected.
  record RearmTrigger(TriggerId trigger, @Nullable Instant expected, @Nullable Instant next)
      implements Change {}

  /// Takes an enabled trigger out of the schedule while it is held, if it still is armed as
  /// expected (K1).
  record ParkTrigger(TriggerId trigger, Instant expected) implements Change {}

  /// Arms a trigger that is parked since an instant, if it still is.
  ///
  /// @param next null when it never fires again
  record UnparkTrigger(TriggerId trigger, Instant expected, @Nullable Instant next)
      implements Change {}

  /// Writes a definition's next version with its triggers, if it is still at the version before and
  /// has the same status; version 1 makes the definition.
  ///
  /// @param armed the first firing of each trigger
  /// @param comment why it was saved; may be empty
  /// @param layout how a DAG is drawn, as JSON; null keeps that of the version before
  record SaveVersion(
      SavedDefinition saved, List<ArmedTrigger> armed, String comment, @Nullable String layout)
      implements Change {
    public SaveVersion {
      armed = List.copyOf(armed);
    }

    public SaveVersion(SavedDefinition saved, List<ArmedTrigger> armed) {
      this(saved, armed, "", null);
    }
  }

  /// Says how the latest version of a DAG is drawn, if it is there.
  ///
  /// @param layout as JSON
  record SaveLayout(JobId dag, String layout) implements Change {}

  /// Writes a definition's status if version and status are still the expected ones. None of its
  /// triggers fires afterwards but those that are armed here; a deleted one has none, and can't be
  /// a node of a DAG.
  ///
  /// @param armed the first firing of each trigger
  record SetStatus(
      JobId job,
      int version,
      DefinitionStatus expected,
      DefinitionStatus status,
      List<ArmedTrigger> armed)
      implements Change {
    public SetStatus {
      armed = List.copyOf(armed);
    }
  }

  /// Puts a hold (K1).
  record PutHold(Hold hold) implements Change {}

  /// Lifts a hold, if it still stands.
  record LiftHold(LiftedHold lifted) implements Change {}

  /// Forgets a hold that was lifted. Nothing to do when it is gone.
  record DropHold(long hold) implements Change {}

  /// Sets a pool, which is made if there is none of the name.
  ///
  /// @param id of a pool that is made
  record SetPool(long id, PoolSettings pool) implements Change {}

  record SetQuota(TenantId tenant, TenantQuota quota) implements Change {}

  /// @param limit zero for none
  record SetGroupLimit(TenantId tenant, String group, int limit) implements Change {}

  /// Sets a job's canary; a former one ends.
  record SetCanary(CanaryRow canary) implements Change {}

  /// Ends the job's canary, if it has one.
  record EndCanary(JobId job) implements Change {}

  /// Writes where SQL tasks find a database; one of that name is replaced.
  record SaveDataSource(TenantId tenant, DataSource source) implements Change {}

  record DeleteDataSource(TenantId tenant, String name) implements Change {}

  /// Keeps what an attempt is about to wait for.
  record ExpectCallback(ExpectedCallback expected) implements Change {}

  /// Writes what was reported, if it is the first report.
  record AnswerCallback(String tokenHash, ExpectedCallback.Answer answer) implements Change {}

  /// Takes an idempotency key for a run; its unit answers [UnitResult.KeyTaken] when another run
  /// has it (F6). A run that has it already keeps it.
  record ReserveKey(TenantId tenant, String key, RunId run, Instant at) implements Change {}

  /// What becomes of the key that a run has, if it has one: a committed one stands in the way until
  /// an instant, a released one does not; it only remembers the run until then. A key that was
  /// passed on returns to the run that committed it.
  record SettleKey(RunId run, boolean committed, Instant until) implements Change {}

  /// Reserves a committed key for a rerun that a person wants all the same, if it is committed.
  record PassKey(TenantId tenant, String key, RunId to) implements Change {}

  /// Forgets keys that expired before an instant, at most so many.
  record DropKeys(Instant expired, int most) implements Change {}

  /// Keeps what was commanded (O7).
  record RecordControls(List<ControlEntry> entries) implements Change {
    public RecordControls {
      entries = List.copyOf(entries);
    }
  }

  /// Forgets commands that were given before an instant, at most so many.
  record DropControls(Instant before, int most) implements Change {}

  /// Keeps a named rule in place of the former of its name (K10).
  record SaveRule(RuleRow rule) implements Change {}

  record DeleteRule(TenantId tenant, String name) implements Change {}

  /// Takes a rule on, if nobody has since it was seen.
  record SetRuleState(TenantId tenant, String name, RuleState seen, RuleState next)
      implements Change {}

  /// Appends to the audit chain; numbers and hashes are the store's.
  record Audit(AuditEntry entry) implements Change {}

  /// Keeps a secret in place of the former of its name.
  record PutSecret(SealedSecret secret) implements Change {}

  /// Forgets a secret that is there.
  record DeleteSecret(TenantId tenant, String name) implements Change {}

  /// Keeps a text for the run's next attempt, in place of the former (X6).
  record KeepCheckpoint(TenantId tenant, RunId run, int attempt, String text, Instant at)
      implements Change {}

  /// Keeps what an attempt handed over, in place of what an earlier one did (D7).
  record KeepOutputs(Attempt attempt, Map<String, Output> outputs) implements Change {
    public KeepOutputs {
      outputs = Map.copyOf(outputs);
    }
  }

  /// Takes down what is to be done to many runs: the operation, and an item for each run that its
  /// selection finds now. Its unit is [UnitResult.Stale] when that is none, or not what was
  /// expected.
  ///
  /// @param expected [SelectionReads.Found#revision]; empty for whatever is found
  record StartOperation(BulkOperation operation, String expected) implements Change {}

  /// Writes an operation if it still is as it was seen.
  ///
  /// @param rest what becomes of items that wait; null when they go on waiting
  /// @param at when
  record MoveOperation(
      BulkOperation after, BulkOperation seen, @Nullable ItemState rest, Instant at)
      implements Change {}

  /// Writes an item if it still is in the state.
  ///
  /// @param makes key of the run that the same unit makes from it; null when none is made
  record MoveItem(BulkItem after, ItemState from, @Nullable RunKey makes) implements Change {}

  /// Sets what the tenant's bulk operations need (K7).
  record SetGuard(TenantId tenant, Guard guard) implements Change {}
}
