package dev.wheelhouse.app;

import dev.wheelhouse.store.AuditReads;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.CapacityReads;
import dev.wheelhouse.store.CheckpointReads;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.EventReads;
import dev.wheelhouse.store.FailureReads;
import dev.wheelhouse.store.HistoryReads;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.KeyReads;
import dev.wheelhouse.store.MisfireReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.SecretReads;
import dev.wheelhouse.store.ServiceReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.TriggerReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.util.List;

/// A store that tells of each group as soon as it is on disk, so that durability is what is timed.
///
/// @param filled told when triggers that are due soon were read
record WatchedStore(Store store, Watcher watcher, Runnable filled) implements Store {

  WatchedStore(Store store, Watcher watcher) {
    this(store, watcher, () -> {});
  }

  /// Told on the journal's thread.
  interface Watcher {
    void onDisk(List<Unit> units, List<UnitResult> results);
  }

  @Override
  public List<UnitResult> commit(List<Unit> units) {
    List<UnitResult> results = store.commit(units);
    watcher.onDisk(units, results);
    return results;
  }

  @Override
  public long reserveIds(int count) {
    return store.reserveIds(count);
  }

  @Override
  public DefinitionReads definitions() {
    return store.definitions();
  }

  @Override
  public JobReads jobs() {
    return store.jobs();
  }

  @Override
  public RunReads runs() {
    return store.runs();
  }

  @Override
  public TriggerReads triggers() {
    return new WatchedTriggers(store.triggers(), filled);
  }

  @Override
  public HistoryReads history() {
    return store.history();
  }

  @Override
  public EventReads events() {
    return store.events();
  }

  @Override
  public AuditReads audit() {
    return store.audit();
  }

  @Override
  public CalendarReads calendars() {
    return store.calendars();
  }

  @Override
  public MisfireReads misfires() {
    return store.misfires();
  }

  @Override
  public CapacityReads capacity() {
    return store.capacity();
  }

  @Override
  public SecretReads secrets() {
    return store.secrets();
  }

  @Override
  public CheckpointReads checkpoints() {
    return store.checkpoints();
  }

  @Override
  public ServiceReads services() {
    return store.services();
  }

  @Override
  public KeyReads keys() {
    return store.keys();
  }

  @Override
  public FailureReads failures() {
    return store.failures();
  }

  @Override
  public String durability() {
    return store.durability();
  }

  @Override
  public long sizeBytes() {
    return store.sizeBytes();
  }

  @Override
  public void close() {
    store.close();
  }
}
