package dev.wheelhouse.engine;

import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.TriggerService;

/// What goes on in the background, and the order in which it ends: first nothing new is triggered,
/// then nothing is dispatched, then what was decided is written.
record Duties(
    TriggerService triggers,
    Dispatcher dispatcher,
    Journal journal,
    Figures figures,
    TaskHandlers handlers) {
  void close() {
    triggers.close();
    figures.close();
    dispatcher.close();
    handlers.close();
    journal.close();
  }
}
