package dev.wheelhouse.engine;

import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.awake.SleepGuard;
import dev.wheelhouse.engine.capacity.CapacityConfig;
import dev.wheelhouse.engine.rule.FreeSpace;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Function;

/// What an engine is made with.
///
/// @param folder of the store and the attempts
/// @param zone of all times but logical ones (N8)
/// @param slots of a pool that nobody has set
/// @param handlers made with what the engine has for tasks
/// @param supervision how task processes are supervised here, in words
/// @param sleep how the machine is kept awake
/// @param disk how much is free where the store is
public record EngineSettings(
    Path folder,
    ZoneId zone,
    int slots,
    TriggerService.Config triggers,
    Function<TaskTools, TaskHandlers> handlers,
    Timers timers,
    String supervision,
    CapacityConfig capacity,
    SleepGuard sleep,
    FreeSpace disk) {
  public EngineSettings {
    if (slots < 1) {
      throw new IllegalArgumentException("slots is " + slots + "; it must be 1 or more");
    }
  }

  public EngineSettings(
      Path folder,
      ZoneId zone,
      int slots,
      TriggerService.Config triggers,
      Function<TaskTools, TaskHandlers> handlers,
      Timers timers,
      String supervision,
      CapacityConfig capacity,
      SleepGuard sleep) {
    this(
        folder,
        zone,
        slots,
        triggers,
        handlers,
        timers,
        supervision,
        capacity,
        sleep,
        FreeSpace.of(folder));
  }

  /// With nothing out of the ordinary, on a machine that can't be kept awake.
  public EngineSettings(
      Path folder,
      ZoneId zone,
      int slots,
      TriggerService.Config triggers,
      TaskHandlers handlers,
      Timers timers,
      String supervision) {
    this(
        folder,
        zone,
        slots,
        triggers,
        _ -> handlers,
        timers,
        supervision,
        CapacityConfig.USUAL,
        SleepGuard.NONE);
  }

  public EngineSettings with(SleepGuard changed) {
    return new EngineSettings(
        folder, zone, slots, triggers, handlers, timers, supervision, capacity, changed, disk);
  }

  public EngineSettings with(FreeSpace changed) {
    return new EngineSettings(
        folder, zone, slots, triggers, handlers, timers, supervision, capacity, sleep, changed);
  }
}
