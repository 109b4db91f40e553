package dev.wheelhouse.engine;

import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.capacity.CapacityConfig;
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
public record EngineSettings(
    Path folder,
    ZoneId zone,
    int slots,
    TriggerService.Config triggers,
    Function<TaskTools, TaskHandlers> handlers,
    Timers timers,
    String supervision,
    CapacityConfig capacity) {
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
      TaskHandlers handlers,
      Timers timers,
      String supervision) {
    this(folder, zone, slots, triggers, _ -> handlers, timers, supervision, CapacityConfig.USUAL);
  }
}
