package dev.wheelhouse.engine;

import dev.wheelhouse.engine.approval.Approvals;
import dev.wheelhouse.engine.attempt.GivenValues;
import dev.wheelhouse.engine.capacity.Admission;
import dev.wheelhouse.engine.capacity.AuditedChanges;
import dev.wheelhouse.engine.capacity.Backpressure;
import dev.wheelhouse.engine.capacity.Canaries;
import dev.wheelhouse.engine.capacity.Capacity;
import dev.wheelhouse.engine.capacity.Priorities;
import dev.wheelhouse.engine.compensation.Compensations;
import dev.wheelhouse.engine.control.Controls;
import dev.wheelhouse.engine.failure.Brakes;
import dev.wheelhouse.engine.failure.DeadLetterGroups;
import dev.wheelhouse.engine.failure.Discards;
import dev.wheelhouse.engine.failure.Judgements;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.forecast.Forecasts;
import dev.wheelhouse.engine.hold.HoldBoard;
import dev.wheelhouse.engine.hold.HoldPreviews;
import dev.wheelhouse.engine.hold.HoldReach;
import dev.wheelhouse.engine.hold.HoldRefusals;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.mark.Marks;
import dev.wheelhouse.engine.operation.Guards;
import dev.wheelhouse.engine.operation.OperationStart;
import dev.wheelhouse.engine.operation.OperationTurns;
import dev.wheelhouse.engine.operation.OperationViews;
import dev.wheelhouse.engine.operation.Operations;
import dev.wheelhouse.engine.operation.Reach;
import dev.wheelhouse.engine.queue.Blocked;
import dev.wheelhouse.engine.queue.Queues;
import dev.wheelhouse.engine.rerun.Reruns;
import dev.wheelhouse.engine.rule.RuleRounds;
import dev.wheelhouse.engine.rule.Rules;
import dev.wheelhouse.engine.suspend.Suspensions;
import dev.wheelhouse.engine.task.sql.DataSources;
import dev.wheelhouse.engine.verdict.Diagnoses;
import dev.wheelhouse.engine.verdict.Verdicts;
import dev.wheelhouse.engine.version.Files;
import dev.wheelhouse.engine.version.Layouts;
import dev.wheelhouse.engine.version.Versions;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.util.List;

/// What of an engine's parts answers questions and carries out commands.
final class EngineAnswers {
  private final Store store;
  private final EngineSettings settings;
  private final Timers timers;
  private final Writing writing;
  private final Attempting attempting;
  private final Dispatching dispatching;
  private final Triggering triggering;
  private final DefinitionCommands definitions;
  private final TestRuns testRuns;
  private final Compensations compensations;
  private final Reruns reruns;
  private final Holds holds;
  private final Rules rules;

  EngineAnswers(
      Store store,
      EngineSettings settings,
      Writing writing,
      Attempting attempting,
      Dispatching dispatching,
      Triggering triggering) {
    this.store = store;
    this.settings = settings;
    this.timers = settings.timers();
    this.writing = writing;
    this.attempting = attempting;
    this.dispatching = dispatching;
    this.triggering = triggering;
    this.holds = holds();
    this.rules =
        new Rules(
            dispatching.ruleBoard,
            new Rules.Tools(holds, store.runs(), dispatching.stops),
            writing.journal,
            timers);
    var refusals =
        new SaveRefusals(store, triggering.calendars, timers, attempting.handlers::obstacles);
    var changes = new SaveChanges(store, triggering.calendars, writing.ids, triggering.unparked);
    var checks = new DefinitionCommands.Checks(dispatching.rules, refusals);
    definitions =
        new DefinitionCommands(triggering.calendars, writing.journal, timers, checks, changes);
    testRuns = testRuns(refusals, changes);
    compensations = new Compensations(store, writing.undoing, writing.journal, timers);
    reruns = reruns();
  }

  private Reruns reruns() {
    var base =
        new Reruns.Base(
            writing.definitions,
            writing.dagRuns,
            writing.maker,
            writing.keys,
            attempting.runSecrets::values);
    return new Reruns(store, base, writing.journal, writing.ids::run, timers);
  }

  /// What looks at the named rules.
  RuleRounds ruleRounds() {
    return rules.rounds();
  }

  LocalEngine.Parts with(Figures figures, ChangeFeed feed) {
    RunQueries queries = queries();
    RunCommands runs = runCommands(queries);
    LocalEngine.Failures failures = failures();
    return new LocalEngine.Parts(
        new JobQueries(store, queries, triggering.schedules, dispatching.holds),
        queries,
        runs,
        definitions,
        new StatusCommands(
            store, triggering.calendars, writing.journal, timers, triggering.unparked),
        new StatusPreviews(store, triggering.schedules, timers),
        triggerCommand(),
        new HealthQuery(
            store, dispatching.dispatcher, triggering.triggers, settings, timers.instant()),
        new ActionsNeeded(store, queries, writing.dagRuns, runs),
        figures,
        new Forecasts(
            store, triggering.schedules, timers, settings.triggers(), dispatching.holds::silences),
        feed,
        new LocalEngine.Schedules(
            triggering.calendars, triggering.missed, triggering.events, triggering.watchdog),
        capacities(),
        tasks(),
        failures,
        control(),
        bulk(queries),
        insight(queries, failures),
        library());
  }

  private LocalEngine.Library library() {
    var layouts = new Layouts(store, writing.journal, timers);
    return new LocalEngine.Library(
        new Versions(store, layouts, definitions),
        layouts,
        new Files(store, layouts, definitions),
        testRuns);
  }

  private TestRuns testRuns(SaveRefusals refusals, SaveChanges changes) {
    var tools =
        new TestRuns.Tools(refusals, changes, writing::maker, doors(), writing.journal, timers);
    return new TestRuns(store, tools, settings.zone());
  }

  private LocalEngine.Control control() {
    return new LocalEngine.Control(holds, marks(), suspensions());
  }

  private Holds holds() {
    HoldBoard board = dispatching.holds;
    var refusals = new HoldRefusals(board, store, writing.definitions, this::isPool, timers);
    var reach = new HoldReach(store, board, triggering.schedules, dispatching.dispatcher::waiting);
    return new Holds(
        board,
        refusals,
        new HoldPreviews(board, refusals, reach, writing.names, timers),
        new Holds.Writing(triggering.holdWriter, writing.ids, timers));
  }

  private boolean isPool(String name) {
    return dispatching.rules.isSet(name) || dispatching.dispatcher.loads().containsKey(name);
  }

  private Suspensions suspensions() {
    var reach = new Suspensions.Reach(writing.definitions, attempting.running, attempting.handlers);
    return new Suspensions(store, writing.writer, reach, timers);
  }

  private Marks marks() {
    var base =
        new Marks.Base(writing.definitions, writing.dagRuns, writing.keys, writing.ids::next);
    return new Marks(store, base, writing.writer, timers);
  }

  private LocalEngine.Bulk bulk(RunQueries queries) {
    var blocked = new Blocked(store, writing.definitions, writing.dagRuns);
    var views = new OperationViews(store, writing.names);
    var tools = new OperationStart.Tools(writing.journal, writing.ids::next, timers);
    return new LocalEngine.Bulk(
        new Queues(store, writing.definitions, blocked, queries::views),
        new Operations(
            views,
            new OperationStart(store, views, new Reach(store, writing.names, blocked), tools),
            new OperationTurns(views, writing.journal, timers),
            new Guards(store.operations(), writing.journal, timers)),
        new Discards(store.runs(), writing.journal, timers));
  }

  private LocalEngine.Insight insight(RunQueries queries, LocalEngine.Failures failures) {
    var asking = new Verdicts.Asking(queries::detail, queries::log);
    var sources =
        new Verdicts.Sources(attempting.handlers, dispatching.circuits, failures.compensations());
    var given = new GivenValues(store.runs(), attempting.runSecrets::values);
    var runs = new Diagnoses.Asking(run -> queries.views(List.of(run)).getFirst(), given::of);
    return new LocalEngine.Insight(
        new Verdicts(store.insight(), writing.definitions, asking, sources, timers),
        new Diagnoses(store, writing.definitions, writing.dagRuns, runs),
        new Controls(store.controls(), writing.controls, timers),
        rules);
  }

  private RunQueries queries() {
    return new RunQueries(
        store,
        writing.definitions,
        writing.dagRuns,
        dispatching.dispatcher,
        attempting.handlers,
        attempting.runSecrets,
        new RunQueries.Waits(
            attempting.room, dispatching.retries, attempting.progress, dispatching.holds),
        new AllowedActions(
            store,
            writing.definitions,
            writing.dagRuns,
            reruns,
            compensations,
            attempting.handlers));
  }

  private RunCommands runCommands(RunQueries queries) {
    return new RunCommands(
        queries,
        writing.dagRuns,
        reruns,
        dispatching.stops,
        writing.names,
        new RunCommands.Tools(holds, timers));
  }

  private TriggerCommand.Doors doors() {
    var pressure =
        new Backpressure(
            dispatching.dispatcher, triggering.triggers::lag, settings.capacity().highWater());
    var admission =
        new Admission(dispatching.rules, dispatching.minute, dispatching.dispatcher, pressure);
    return new TriggerCommand.Doors(admission, writing.keys, holds);
  }

  private TriggerCommand triggerCommand() {
    return new TriggerCommand(
        store, writing.maker, writing.journal, doors(), timers, settings.zone());
  }

  private LocalEngine.Capacities capacities() {
    var changes = new AuditedChanges(writing.journal, timers);
    var use =
        new Capacity.Use(
            dispatching.dispatcher, dispatching.minute, triggering.triggers, store.definitions());
    var priorities = new Priorities(store.runs(), writing.dagRuns, writing.journal, timers);
    return new LocalEngine.Capacities(
        new Capacity(dispatching.rules, use, changes, priorities, writing.ids),
        new Canaries(store, changes, timers, definitions::save));
  }

  private LocalEngine.Tasks tasks() {
    return new LocalEngine.Tasks(
        new DataSources(store.services(), writing.journal, timers, settings.folder()),
        attempting.callbacks,
        attempting.secrets,
        new Approvals(store.runs(), attempting.room, attempting.pipeline, timers));
  }

  private LocalEngine.Failures failures() {
    var ways = new Judgements.Ways(writing.dagRuns::write, timers, writing.ids::next);
    return new LocalEngine.Failures(
        compensations,
        new Judgements(store.runs(), writing.definitions, writing.writer, ways),
        new Brakes(dispatching.circuits, dispatching.retries::brakes, store.runs()),
        new DeadLetterGroups(store));
  }
}
