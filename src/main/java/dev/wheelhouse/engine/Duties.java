package dev.wheelhouse.engine;

import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.failure.KeyCleaning;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.misfire.OpenWindows;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.engine.watch.Watchdog;

/// What goes on in the background, and the order in which it ends: first nothing new is triggered,
/// then nothing is dispatched, then what was decided is written.
record Duties(
    TriggerService triggers,
    OpenWindows windows,
    Dispatcher dispatcher,
    Journal journal,
    Figures figures,
    KeepAwake awake,
    Watchdog watchdog,
    KeyCleaning keys,
    TaskHandlers handlers) {
  void close() {
    keys.close();
    watchdog.close();
    triggers.close();
    awake.close();
    windows.close();
    figures.close();
    dispatcher.close();
    handlers.close();
    journal.close();
  }
}
