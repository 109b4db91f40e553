package dev.wheelhouse.store;

import java.util.List;

/// What the engine asks of a database. Calls block and must not be made from a task's thread: an
/// interrupt inside H2 would close the database for everybody.
///
/// Every change goes through [#commit]; reading has no side effects.
public interface Store extends AutoCloseable {

  /// Writes the units in one transaction that is on disk when this returns; each unit is whole or
  /// absent. The answers stand in the units' order.
  ///
  /// @throws StoreException when no unit was written; if the connection went while the commit
  ///   itself was under way, no one can know. Repeating the group is harmless then: what was
  ///   written makes the repeated units Exists or Stale
  List<UnitResult> commit(List<Unit> units);

  /// Reserves a block of ids that no one else will get, now or after a crash; answers the first.
  long reserveIds(int count);

  DefinitionReads definitions();

  VersionReads versions();

  JobReads jobs();

  RunReads runs();

  TriggerReads triggers();

  HistoryReads history();

  EventReads events();

  CalendarReads calendars();

  MisfireReads misfires();

  AuditReads audit();

  CapacityReads capacity();

  SecretReads secrets();

  CheckpointReads checkpoints();

  OutputReads outputs();

  ServiceReads services();

  KeyReads keys();

  FailureReads failures();

  HoldReads holds();

  ControlReads controls();

  RuleReads rules();

  InsightReads insight();

  QueueReads queues();

  SelectionReads selections();

  OperationReads operations();

  ItemReads items();

  /// What durability is in force, in words.
  String durability();

  /// Size of the store in bytes; 0 when it is not known.
  long sizeBytes();

  @Override
  void close();
}
