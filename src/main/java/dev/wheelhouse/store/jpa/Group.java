package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.JDBCException;
import org.hibernate.StatelessSession;

/// The changes of some units on their way to the database.
///
/// The busy kinds go into lanes, which are written kind by kind: a run is made before it moves, an
/// attempt begins before it ends, and within a lane the units' order holds. The rare kinds follow
/// in order, by Hibernate. A new definition version replaces triggers, so the lanes are emptied
/// before and it is written on the spot.
final class Group {
  private final StatelessSession session;
  private final Connection connection;
  private final DefinitionRows definitions;

  private final Lane<Change.CreateRun> created = RunStatements.create();
  private final Lane<Change.MoveRun> moved = RunStatements.move();
  private final Lane<Change.AddSource> sources = RunStatements.addSource();
  private final Lane<Change.BeginAttempt> begun = RunStatements.begin();
  private final Lane<Change.BeginAttempt> begunAgain = RunStatements.beginAgain();
  private final Lane<Change.EndAttempt> ended = RunStatements.end();
  private final Lane<Change.AdvanceTrigger> advanced = RunStatements.advance();
  private final Lane<Change.MoveItem> items = OperationRows.moveItem();
  private final Lane<Change.AppendEvent> events;
  private final List<Rare> rare = new ArrayList<>();

  Group(
      StatelessSession session,
      Connection connection,
      DefinitionRows definitions,
      EventNumbers numbers) {
    this.session = session;
    this.connection = connection;
    this.definitions = definitions;
    this.events = RunStatements.event(numbers);
  }

  void write(List<Unit> units) throws SQLException, Conflict {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        take(change);
      }
    }
    emptyLanes();
  }

  private void take(Change change) throws SQLException, Conflict {
    switch (change) {
      case Change.CreateRun create -> created.add(create);
      case Change.MoveRun move -> moved.add(move);
      case Change.AddSource source -> sources.add(source);
      case Change.BeginAttempt begin when begin.attempt().dispatch() == 1 -> begun.add(begin);
      case Change.BeginAttempt again -> begunAgain.add(again);
      case Change.EndAttempt end -> ended.add(end);
      case Change.AppendEvent event -> events.add(event);
      case Change.AdvanceTrigger advance -> advanced.add(advance);
      case Change.OpenDeadLetter open ->
          rare.add(new Rare(open, () -> DeadLetterRows.open(session, open.letter())));
      case Change.CloseDeadLetter close ->
          rare.add(new Rare(close, () -> DeadLetterRows.close(session, close)));
      case Change.RecordMisfire record ->
          rare.add(new Rare(record, () -> session.insert(MisfireEntity.of(record.misfire()))));
      case Change.PublishEvent(var event) ->
          rare.add(new Rare(change, () -> session.insert(PublishedEventEntity.of(event))));
      case Change.DecideMisfire decide ->
          rare.add(new Rare(decide, () -> MisfireRows.decide(session, decide)));
      case Change.SaveCalendar save ->
          rare.add(new Rare(save, () -> CalendarRows.save(session, save)));
      case Change.CalendarArmed armed ->
          rare.add(new Rare(armed, () -> CalendarRows.armed(session, armed)));
      case Change.DeleteCalendar delete ->
          rare.add(new Rare(delete, () -> CalendarRows.delete(session, delete)));
      case Change.RearmTrigger rearm ->
          rare.add(new Rare(rearm, () -> CalendarRows.rearm(session, rearm)));
      case Change.SetPool set -> rare.add(new Rare(set, () -> CapacityRows.setPool(session, set)));
      case Change.SetQuota set ->
          rare.add(new Rare(set, () -> CapacityRows.setQuota(session, set)));
      case Change.SetGroupLimit set ->
          rare.add(new Rare(set, () -> CapacityRows.setGroupLimit(session, set)));
      case Change.SetCanary set ->
          rare.add(new Rare(set, () -> CapacityRows.setCanary(session, set.canary())));
      case Change.EndCanary end ->
          rare.add(new Rare(end, () -> CapacityRows.endCanary(session, end.job())));
      case Change.SaveDataSource save ->
          rare.add(new Rare(save, () -> ServiceRows.save(session, save)));
      case Change.DeleteDataSource delete ->
          rare.add(new Rare(delete, () -> ServiceRows.delete(session, delete)));
      case Change.ExpectCallback expect ->
          rare.add(new Rare(expect, () -> ServiceRows.expect(session, expect)));
      case Change.AnswerCallback answer ->
          rare.add(new Rare(answer, () -> ServiceRows.answer(session, answer)));
      case Change.ReserveKey reserve ->
          rare.add(new Rare(reserve, () -> KeyRows.reserve(session, reserve)));
      case Change.SettleKey settle ->
          rare.add(new Rare(settle, () -> KeyRows.settle(session, settle)));
      case Change.PassKey pass -> rare.add(new Rare(pass, () -> KeyRows.pass(session, pass)));
      case Change.DropKeys drop -> rare.add(new Rare(drop, () -> KeyRows.drop(session, drop)));
      case Change.RecordControls record ->
          rare.add(new Rare(record, () -> ControlRows.record(session, record)));
      case Change.DropControls drop ->
          rare.add(new Rare(drop, () -> ControlRows.drop(session, drop)));
      case Change.SaveRule save ->
          rare.add(new Rare(save, () -> RuleRows.save(session, save.rule())));
      case Change.DeleteRule(var tenant, var name) ->
          rare.add(new Rare(change, () -> RuleRows.delete(session, tenant, name)));
      case Change.SetRuleState set ->
          rare.add(new Rare(set, () -> RuleRows.setState(session, set)));
      case Change.Audit audit ->
          rare.add(new Rare(audit, () -> AuditChain.append(session, audit.entry())));
      case Change.PutSecret put ->
          rare.add(new Rare(put, () -> SecretRows.put(session, put.secret())));
      case Change.DeleteSecret delete ->
          rare.add(new Rare(delete, () -> SecretRows.delete(session, delete)));
      case Change.KeepCheckpoint keep ->
          rare.add(new Rare(keep, () -> CheckpointRows.keep(session, keep)));
      case Change.KeepOutputs keep ->
          rare.add(new Rare(keep, () -> OutputRows.keep(session, keep)));
      case Change.ParkTrigger park -> rare.add(new Rare(park, () -> HoldRows.park(session, park)));
      case Change.UnparkTrigger unpark ->
          rare.add(new Rare(unpark, () -> HoldRows.unpark(session, unpark)));
      case Change.PutHold put ->
          rare.add(new Rare(put, () -> session.insert(HoldEntity.of(put.hold()))));
      case Change.LiftHold lift -> rare.add(new Rare(lift, () -> HoldRows.lift(session, lift)));
      case Change.DropHold drop -> rare.add(new Rare(drop, () -> HoldRows.drop(session, drop)));
      case Change.MoveItem move -> items.add(move);
      case Change.StartOperation start ->
          rare.add(new Rare(start, () -> OperationRows.start(session, start)));
      case Change.MoveOperation move ->
          rare.add(new Rare(move, () -> OperationRows.move(session, move)));
      case Change.SetGuard set -> rare.add(new Rare(set, () -> OperationRows.guard(session, set)));
      case Change.SaveLayout save ->
          rare.add(new Rare(save, () -> definitions.saveLayout(session, save)));
      case Change.SaveVersion save -> {
        emptyLanes();
        write(new Rare(save, () -> definitions.save(session, save)));
      }
      case Change.SetStatus set -> {
        emptyLanes();
        write(new Rare(set, () -> StatusRows.set(session, set)));
      }
    }
  }

  private void emptyLanes() throws SQLException, Conflict {
    created.write(connection);
    moved.write(connection);
    sources.write(connection);
    begun.write(connection);
    begunAgain.write(connection);
    ended.write(connection);
    advanced.write(connection);
    items.write(connection);
    for (Rare change : rare) {
      write(change);
    }
    rare.clear();
    events.write(connection);
  }

  private static void write(Rare rare) throws SQLException, Conflict {
    try {
      rare.write().run();
    } catch (JDBCException e) {
      throw Conflict.refused(rare.change(), e.getSQLException());
    }
  }

  /// A change that Hibernate writes by itself.
  private record Rare(Change change, Write write) {}

  /// Writes one change.
  private interface Write {
    void run() throws Conflict;
  }
}
