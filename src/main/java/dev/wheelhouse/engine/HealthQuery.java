package dev.wheelhouse.engine;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/// The engine's own figures.
record HealthQuery(
    Store store,
    Dispatcher dispatcher,
    TriggerService triggers,
    EngineSettings settings,
    Instant startedAt) {

  EngineHealth now(TenantId tenant) {
    Runtime memory = Runtime.getRuntime();
    Dispatcher.Load load = dispatcher.load(Placement.DEFAULT_POOL);
    return new EngineHealth(
        settings.timers().instant(),
        startedAt,
        settings.zone(),
        settings.folder(),
        store.sizeBytes(),
        freeBytes(),
        memory.totalMemory() - memory.freeMemory(),
        memory.maxMemory(),
        store.durability(),
        load.slots(),
        load.busy(),
        store.runs().countInState(RunState.QUEUED),
        triggers.lag().toMillis(),
        store.runs().countOpenDeadLetters(),
        store.definitions().count(tenant),
        settings.supervision());
  }

  String version() {
    String version = HealthQuery.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private long freeBytes() {
    try {
      return Files.getFileStore(settings.folder()).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
