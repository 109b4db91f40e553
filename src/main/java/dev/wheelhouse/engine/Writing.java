package dev.wheelhouse.engine;

import dev.wheelhouse.engine.attempt.GivenValues;
import dev.wheelhouse.engine.capacity.CanaryRoutes;
import dev.wheelhouse.engine.compensation.Consequences;
import dev.wheelhouse.engine.compensation.Undoing;
import dev.wheelhouse.engine.control.ControlLog;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.engine.dag.ItemsMade;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.failure.KeyCleaning;
import dev.wheelhouse.engine.operation.MadeRuns;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.scope.HandedOn;
import dev.wheelhouse.engine.scope.NodeOutputs;
import dev.wheelhouse.engine.scope.NodeScopes;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The part of an engine that makes runs and writes: whatever changes in the store goes through the
/// one journal, with what follows from it.
final class Writing {
  final Definitions definitions;
  final RunNames names;
  final Ids ids;
  final CanaryRoutes routes;
  final RunMaker maker;
  final IdempotencyKeys keys;
  final Undoing undoing;
  final Journal journal;
  final KeyCleaning keyCleaning;
  final DraftCleaning drafts;
  final ControlLog controls;
  final DagRuns dagRuns;
  final NodeOutputs nodeOutputs;
  final NodeScopes nodeScopes;
  final RunWriter writer;
  private final Store store;

  /// @param values of a run's parameters
  /// @param followers hear of what is on disk
  Writing(
      Store store,
      Timers timers,
      Function<Run, Map<String, String>> values,
      Consumer<List<Unit>> followers) {
    this.store = store;
    definitions = new Definitions(store.definitions());
    nodeOutputs = new NodeOutputs(store);
    nodeScopes = new NodeScopes(definitions, store.runs(), nodeOutputs);
    names = new RunNames(definitions, store.definitions());
    ids = new Ids(store);
    routes = new CanaryRoutes(store.capacity(), definitions);
    maker = new RunMaker(store.definitions(), routes, ids::run, this::opened);
    keys = new IdempotencyKeys(definitions, values, store.keys());
    undoing = new Undoing(store, definitions, maker, new GivenValues(store.runs(), values)::of);
    journal = new Journal(store, timers, whole(new Consequences(keys, undoing)), followers);
    keyCleaning = new KeyCleaning(journal, timers);
    drafts = new DraftCleaning(store, journal, timers);
    controls = new ControlLog(journal, timers, ids::next);
    dagRuns =
        new DagRuns(definitions, store, journal, new HandedOn(store)::of, itemsMade(nodeScopes));
    writer = new RunWriter(journal, store.runs());
  }

  /// Makes runs of definitions that are written in the same unit.
  ///
  /// @param unsaved the definitions as they will stand then
  RunMaker maker(DefinitionReads unsaved) {
    var known = new Definitions(unsaved);
    var made = itemsMade(new NodeScopes(known, store.runs(), nodeOutputs));
    var runs = new DagRuns(known, store, journal, new HandedOn(store)::of, made);
    return new RunMaker(unsaved, routes, ids::run, runs::opened);
  }

  private ItemsMade itemsMade(NodeScopes scopes) {
    return new ItemsMade(scopes::list, routes, ids::next, item -> keys.passing(item, item));
  }

  /// What makes DAG runs is there before what follows them.
  private List<Change> opened(DagView made, Stamp stamp) {
    return dagRuns.opened(made, stamp);
  }

  private static UnaryOperator<Unit> whole(Consequences consequences) {
    var made = new MadeRuns();
    return unit -> made.apply(consequences.apply(unit));
  }
}
