package dev.wheelhouse.engine;

import dev.wheelhouse.engine.attempt.RetryQueue;
import dev.wheelhouse.engine.attempt.RunPipeline;
import dev.wheelhouse.engine.capacity.CapacityRules;
import dev.wheelhouse.engine.capacity.FiringMinute;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.dispatch.Gate;
import dev.wheelhouse.engine.dispatch.Unended;
import dev.wheelhouse.engine.failure.Circuits;
import dev.wheelhouse.engine.failure.RetryBudget;
import dev.wheelhouse.engine.hold.HoldBoard;
import dev.wheelhouse.engine.hold.HoldGate;
import dev.wheelhouse.engine.hold.Works;
import dev.wheelhouse.engine.rule.RuleBoard;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;

/// The part of an engine that decides which waiting run begins, and when.
final class Dispatching {
  final HoldBoard holds;
  final HoldGate holdGate;
  final Unended unended;
  final CapacityRules rules;
  final FiringMinute minute;
  final Circuits circuits;
  final Dispatcher dispatcher;
  final RetryBudget budget = new RetryBudget(RetryBudget.Config.USUAL);
  final RetryQueue retries;
  final RunStops stops;
  final RuleBoard ruleBoard;
  private final RunPipeline pipeline;
  private final RunReads runs;

  Dispatching(Store store, EngineSettings settings, Writing writing, Attempting attempting) {
    Timers timers = settings.timers();
    pipeline = attempting.pipeline;
    runs = store.runs();
    holds =
        new HoldBoard(
            store.holds(),
            new Works(writing.definitions, store.definitions()::latest, this::runOf));
    holdGate = new HoldGate(holds, timers, this::lookAgain);
    unended = new Unended(store.runs(), writing.definitions, holds::keeps);
    rules =
        new CapacityRules(
            store.capacity(), writing.definitions, settings.slots(), settings.capacity().order());
    minute = new FiringMinute(store.capacity(), rules, timers);
    circuits = new Circuits(writing.definitions, timers, this::lookAgain);
    List<Gate> gates = List.of(holdGate, unended, attempting.repeats, circuits);
    dispatcher = new Dispatcher(store.runs(), rules, gates, this::begin, timers);
    retries = new RetryQueue(store.runs(), writing.journal, timers, budget);
    ruleBoard =
        new RuleBoard(
            store, writing.definitions, new RuleBoard.Sources(circuits, settings.disk()), timers);
    stops =
        new RunStops(
            store.runs(), writing.definitions, writing.dagRuns, writing.writer, attempting.running);
  }

  private void begin(Run run) {
    if (!pipeline.run(run)) {
      circuits.notBegun(run);
      unended.notBegun(run);
      dispatcher.notBegun(run);
    }
  }

  /// From memory while it is a DAG run or stands alone and has not ended; its state may be an old
  /// one.
  private Optional<Run> runOf(RunId id) {
    return unended.run(id).or(() -> runs.run(id));
  }

  private void lookAgain() {
    dispatcher.lookAgain();
  }
}
