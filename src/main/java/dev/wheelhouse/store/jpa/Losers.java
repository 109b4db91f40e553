package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import org.hibernate.StatelessSession;

/// What a unit that could not be written answers.
final class Losers {
  private Losers() {}

  static UnitResult resultOf(Unit unit, Conflict conflict, StatelessSession session) {
    return switch (conflict.reason()) {
      case STALE -> new UnitResult.Stale(moved(conflict.change()));
      case REFUSED -> new UnitResult.Refused(Messages.sentence(conflict));
      case TAKEN ->
          switch (conflict.change()) {
            case Change.CreateRun _ -> existing(unit, session);
            case Change.SaveVersion save -> nameTaken(save, session);
            case Change.ReserveKey reserve -> keyTaken(reserve, session);
            case Change other -> new UnitResult.Stale(moved(other));
          };
    };
  }

  private static UnitResult existing(Unit unit, StatelessSession session) {
    return unit.changes().stream()
        .filter(Change.CreateRun.class::isInstance)
        .map(change -> ((Change.CreateRun) change).run())
        .map(run -> RunQueries.withKey(run.key()))
        .flatMap(key -> Reading.first(session, 1, key, row -> new RunId(row.id)).stream())
        .findFirst()
        .<UnitResult>map(UnitResult.Exists::new)
        .orElseGet(() -> new UnitResult.Refused("two of its runs have one key, or an id is taken"));
  }

  private static UnitResult nameTaken(Change.SaveVersion save, StatelessSession session) {
    SavedDefinition saved = save.saved();
    var holder = DefinitionQueries.head(saved.tenant(), saved.definition().name());
    boolean taken =
        Reading.first(session, 1, holder, head -> head.id).stream()
            .anyMatch(id -> id != saved.id().value());
    return taken
        ? new UnitResult.NameTaken(saved.definition().name())
        : new UnitResult.Stale(moved(save));
  }

  private static UnitResult keyTaken(Change.ReserveKey reserve, StatelessSession session) {
    return KeyRows.row(session, reserve.tenant(), reserve.key())
        .map(IdempotencyKeyEntity::toKeyHold)
        .<UnitResult>map(it -> new UnitResult.KeyTaken(it.run(), it.committed()))
        .orElseGet(() -> new UnitResult.Stale(moved(reserve)));
  }

  /// What is no longer so, in words.
  private static String moved(Change change) {
    return switch (change) {
      case Change.CreateRun(var run) -> "run " + run.id() + " is there already";
      case Change.MoveRun(var run, var seen) ->
          "run %s is no longer %s at revision %d"
              .formatted(run.id(), seen.state(), seen.revision());
      case Change.AddSource(var run, _) -> "run " + run + " is not there";
      case Change.BeginAttempt(var attempt) -> name(attempt) + " has begun already";
      case Change.EndAttempt(var attempt) -> name(attempt) + " is not there";
      case Change.AppendEvent(var event) -> "run " + event.run() + " is not there";
      case Change.OpenDeadLetter(var letter) ->
          "run " + letter.run() + " has an open dead letter already";
      case Change.CloseDeadLetter(var run, _) -> "run " + run + " has no open dead letter";
      case Change.AdvanceTrigger(var trigger, var expected, _) ->
          "trigger %s does not fire next at %s".formatted(trigger, expected);
      case Change.RecordMisfire(var misfire) -> "misfire #" + misfire.id() + " is there already";
      case Change.PublishEvent(var event) ->
          "event %s of %s is there already".formatted(event.eventId(), event.name());
      case Change.DecideMisfire decide ->
          "what is decided about misfire #%d has changed".formatted(decide.seen().id());
      case Change.SaveCalendar(var saved) ->
          "calendar %s is no longer at revision %d"
              .formatted(saved.calendar().name(), saved.revision() - 1);
      case Change.CalendarArmed armed -> "calendar #" + armed.calendar() + " is not there";
      case Change.DeleteCalendar(var saved) ->
          "calendar %s is no longer at revision %d"
              .formatted(saved.calendar().name(), saved.revision());
      case Change.RearmTrigger(var trigger, var expected, _) ->
          "trigger %s does not fire next at %s".formatted(trigger, expected);
      case Change.ParkTrigger(var trigger, var expected) ->
          "trigger %s does not fire next at %s".formatted(trigger, expected);
      case Change.UnparkTrigger(var trigger, var expected, _) ->
          "trigger %s is not silent since %s".formatted(trigger, expected);
      case Change.PutHold(var hold) -> "hold #" + hold.id() + " is there already";
      case Change.LiftHold(var lifted) -> "hold #" + lifted.hold().id() + " was lifted already";
      case Change.DropHold(var hold) -> "hold #" + hold + " is gone";
      case Change.SaveLayout(var dag, _) -> "DAG " + dag + " is not there";
      case Change.SaveVersion(var saved, _, _, _) ->
          "%s is no longer %s at version %d"
              .formatted(saved.definition().name(), saved.status(), saved.version() - 1);
      case Change.SetStatus set ->
          "definition %s is no longer %s at version %d, or stands in a DAG"
              .formatted(set.job(), set.expected(), set.version());
      case Change.SetPool(_, var pool) -> "pool " + pool.name() + " was set elsewhere";
      case Change.SetQuota(var tenant, _) -> "the quota of " + tenant + " was set elsewhere";
      case Change.SetGroupLimit(_, var group, _) -> "group " + group + " was set elsewhere";
      case Change.SetCanary(var canary) -> "the canary of " + canary.job() + " was set elsewhere";
      case Change.EndCanary(var job) -> "the canary of " + job + " was set elsewhere";
      case Change.PutSecret(var secret) -> "the secret " + secret.name() + " was saved elsewhere";
      case Change.DeleteSecret(_, var name) -> "there is no secret " + name;
      case Change.KeepCheckpoint keep -> "the checkpoint of run " + keep.run() + " has moved on";
      case Change.KeepOutputs keep -> name(keep.attempt()) + " has handed over elsewhere";
      case Change.SaveDataSource(_, var source) -> "data source " + source.name() + " is there";
      case Change.DeleteDataSource(_, var name) -> "data source " + name + " is not there";
      case Change.ExpectCallback(var expected) ->
          "run " + expected.run() + " waits for this callback already";
      case Change.AnswerCallback _ -> "the callback was answered, or nobody waits for it";
      case Change.ReserveKey reserve -> "the key of run " + reserve.run() + " has moved on";
      case Change.SettleKey settle -> "run " + settle.run() + " has no key";
      case Change.PassKey pass -> "the key of run " + pass.to() + " has moved on";
      case Change.DropKeys _ -> "expired keys are gone already";
      case Change.RecordControls _, Change.DropControls _ -> "the commands are recorded already";
      case Change.SaveRule(var rule) -> "rule " + rule.name() + " was saved elsewhere";
      case Change.DeleteRule(_, var name) -> "rule " + name + " was deleted elsewhere";
      case Change.SetRuleState set -> "rule " + set.name() + " has moved on";
      case Change.StartOperation start ->
          start.expected().isEmpty()
              ? "the selection finds nothing"
              : "the selection no longer finds what was shown";
      case Change.MoveOperation move ->
          "operation #%d is no longer %s".formatted(move.seen().id(), move.seen().state());
      case Change.MoveItem move ->
          "item %d of operation #%d is no longer %s"
              .formatted(move.after().number(), move.after().operation(), move.from());
      case Change.SetGuard _ -> "what bulk operations need was set elsewhere";
      case Change.Audit(var entry) -> "the audit of " + entry.object() + " was written elsewhere";
    };
  }

  private static String name(Attempt attempt) {
    return "attempt %d of run %s".formatted(attempt.number(), attempt.run());
  }
}
