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
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.util.List;

/// The part of an engine that decides which waiting run begins, and when.
final class Dispatching {
  final Unended unended;
  final CapacityRules rules;
  final FiringMinute minute;
  final Circuits circuits;
  final Dispatcher dispatcher;
  final RetryBudget budget = new RetryBudget(RetryBudget.Config.USUAL);
  final RetryQueue retries;
  final RunStops stops;
  private final RunPipeline pipeline;

  Dispatching(Store store, EngineSettings settings, Writing writing, Attempting attempting) {
    Timers timers = settings.timers();
    pipeline = attempting.pipeline;
    unended = new Unended(store.runs(), writing.definitions);
    rules =
        new CapacityRules(
            store.capacity(), writing.definitions, settings.slots(), settings.capacity().order());
    minute = new FiringMinute(store.capacity(), rules, timers);
    circuits = new Circuits(writing.definitions, timers, this::lookAgain);
    List<Gate> gates = List.of(unended, attempting.repeats, circuits);
    dispatcher = new Dispatcher(store.runs(), rules, gates, this::begin, timers);
    retries = new RetryQueue(store.runs(), writing.journal, timers, budget);
    stops =
        new RunStops(
            store.runs(), writing.definitions, writing.dagRuns, writing.writer, attempting.running);
  }

  private void begin(Run run) {
    if (!pipeline.run(run)) {
      circuits.notBegun(run);
      dispatcher.notBegun(run);
    }
  }

  private void lookAgain() {
    dispatcher.lookAgain();
  }
}
