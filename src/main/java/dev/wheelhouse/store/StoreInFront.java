package dev.wheelhouse.store;

import java.util.List;

/// A store in front of another one: what it does not answer itself, the other one does.
public interface StoreInFront extends Store {

  /// The one behind.
  Store store();

  @Override
  default List<UnitResult> commit(List<Unit> units) {
    return store().commit(units);
  }

  @Override
  default long reserveIds(int count) {
    return store().reserveIds(count);
  }

  @Override
  default DefinitionReads definitions() {
    return store().definitions();
  }

  @Override
  default VersionReads versions() {
    return store().versions();
  }

  @Override
  default JobReads jobs() {
    return store().jobs();
  }

  @Override
  default RunReads runs() {
    return store().runs();
  }

  @Override
  default TriggerReads triggers() {
    return store().triggers();
  }

  @Override
  default HistoryReads history() {
    return store().history();
  }

  @Override
  default EventReads events() {
    return store().events();
  }

  @Override
  default CalendarReads calendars() {
    return store().calendars();
  }

  @Override
  default MisfireReads misfires() {
    return store().misfires();
  }

  @Override
  default AuditReads audit() {
    return store().audit();
  }

  @Override
  default CapacityReads capacity() {
    return store().capacity();
  }

  @Override
  default SecretReads secrets() {
    return store().secrets();
  }

  @Override
  default CheckpointReads checkpoints() {
    return store().checkpoints();
  }

  @Override
  default OutputReads outputs() {
    return store().outputs();
  }

  @Override
  default ServiceReads services() {
    return store().services();
  }

  @Override
  default KeyReads keys() {
    return store().keys();
  }

  @Override
  default FailureReads failures() {
    return store().failures();
  }

  @Override
  default HoldReads holds() {
    return store().holds();
  }

  @Override
  default ControlReads controls() {
    return store().controls();
  }

  @Override
  default RuleReads rules() {
    return store().rules();
  }

  @Override
  default InsightReads insight() {
    return store().insight();
  }

  @Override
  default QueueReads queues() {
    return store().queues();
  }

  @Override
  default SelectionReads selections() {
    return store().selections();
  }

  @Override
  default OperationReads operations() {
    return store().operations();
  }

  @Override
  default ItemReads items() {
    return store().items();
  }

  @Override
  default String durability() {
    return store().durability();
  }

  @Override
  default long sizeBytes() {
    return store().sizeBytes();
  }

  @Override
  default void close() {
    store().close();
  }
}
