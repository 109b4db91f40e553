package dev.wheelhouse.engine;

import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.operation.OperationRunner;
import dev.wheelhouse.engine.rule.RuleRounds;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.TriggerService;

/// What goes on in the background, and the order in which it ends: first nothing new is triggered,
/// then nothing is dispatched, then what was decided is written.
record Duties(
    Writing writing,
    Attempting attempting,
    Dispatching dispatching,
    Triggering triggering,
    Figures figures,
    OperationRunner operations,
    RuleRounds rules) {

  Journal journal() {
    return writing.journal;
  }

  Dispatcher dispatcher() {
    return dispatching.dispatcher;
  }

  TriggerService triggers() {
    return triggering.triggers;
  }

  void close() {
    operations.close();
    rules.close();
    writing.keyCleaning.close();
    writing.drafts.close();
    triggering.watchdog.close();
    triggering.unparking.close();
    triggering.holdEnds.close();
    triggering.triggers.close();
    triggering.awake.close();
    triggering.windows.close();
    figures.close();
    dispatching.dispatcher.close();
    attempting.handlers.close();
    writing.controls.close();
    writing.journal.close();
  }
}
