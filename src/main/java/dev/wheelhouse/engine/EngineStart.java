package dev.wheelhouse.engine;

import dev.wheelhouse.engine.approval.ApprovalHandler;
import dev.wheelhouse.engine.approval.Approvals;
import dev.wheelhouse.engine.attempt.Preparation;
import dev.wheelhouse.engine.attempt.ProgressBoard;
import dev.wheelhouse.engine.attempt.RetryQueue;
import dev.wheelhouse.engine.attempt.RunPipeline;
import dev.wheelhouse.engine.attempt.RunSecrets;
import dev.wheelhouse.engine.attempt.RunningAttempts;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.capacity.Admission;
import dev.wheelhouse.engine.capacity.AuditedChanges;
import dev.wheelhouse.engine.capacity.Backpressure;
import dev.wheelhouse.engine.capacity.Canaries;
import dev.wheelhouse.engine.capacity.CanaryRoutes;
import dev.wheelhouse.engine.capacity.Capacity;
import dev.wheelhouse.engine.capacity.CapacityRules;
import dev.wheelhouse.engine.capacity.FiringMinute;
import dev.wheelhouse.engine.capacity.Priorities;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.Reruns;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.dispatch.Unended;
import dev.wheelhouse.engine.event.Events;
import dev.wheelhouse.engine.failure.Brakes;
import dev.wheelhouse.engine.failure.Circuits;
import dev.wheelhouse.engine.failure.Compensations;
import dev.wheelhouse.engine.failure.Consequences;
import dev.wheelhouse.engine.failure.DeadLetterGroups;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.failure.Judgements;
import dev.wheelhouse.engine.failure.KeyCleaning;
import dev.wheelhouse.engine.failure.Repeats;
import dev.wheelhouse.engine.failure.RetryBudget;
import dev.wheelhouse.engine.failure.Undoing;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.forecast.Forecasts;
import dev.wheelhouse.engine.misfire.Decisions;
import dev.wheelhouse.engine.misfire.MissedFirings;
import dev.wheelhouse.engine.misfire.OpenWindows;
import dev.wheelhouse.engine.misfire.WindowRuns;
import dev.wheelhouse.engine.recover.Recovery;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.secret.Keys;
import dev.wheelhouse.engine.secret.Secrets;
import dev.wheelhouse.engine.task.http.Callbacks;
import dev.wheelhouse.engine.task.sql.DataSources;
import dev.wheelhouse.engine.task.wait.WaitHandler;
import dev.wheelhouse.engine.task.wait.WaitingRoom;
import dev.wheelhouse.engine.trigger.Firings;
import dev.wheelhouse.engine.trigger.Overlaps;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.engine.watch.Watchdog;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts an engine together over an open store and starts its duties: what was left behind is found
/// out about first, then waiting runs are dispatched, then triggers fire.
public final class EngineStart {
  private static final Logger log = LoggerFactory.getLogger(EngineStart.class);

  private final Store store;
  private final EngineSettings settings;
  private final Timers timers;
  private final Definitions definitions;
  private final Ids ids;
  private final RunningAttempts running = new RunningAttempts();
  private final ChangeFeed feed;
  private final Journal journal;
  private final DagRuns dagRuns;
  private final RunWriter writer;
  private final Secrets secrets;
  private final RunSecrets runSecrets;
  private final ProgressBoard progress;
  private final WaitingRoom room;
  private final WaitHandler waits;
  private final TaskHandlers handlers;
  private final RunPipeline pipeline;
  private final Dispatcher dispatcher;
  private final Unended unended;
  private final RunStops stops;
  private final Overlaps overlaps;
  private final KeepAwake awake;
  private final Watchdog watchdog;
  private final RetryQueue retries;
  private final Figures figures;
  private final RunMaker maker;
  private final TriggerService triggers;
  private final Schedules schedules;
  private final Calendars calendars;
  private final OpenWindows windows;
  private final MissedFirings missed;
  private final CapacityRules rules;
  private final FiringMinute minute;
  private final CanaryRoutes canaryRoutes;
  private final Callbacks callbacks;
  private final IdempotencyKeys keys;
  private final Undoing undoing;
  private final Repeats repeats;
  private final RetryBudget budget = new RetryBudget(RetryBudget.Config.USUAL);
  private final Circuits circuits;
  private final KeyCleaning keyCleaning;

  private EngineStart(Store store, EngineSettings settings) {
    this.store = store;
    this.settings = settings;
    timers = settings.timers();
    definitions = new Definitions(store.definitions());
    ids = new Ids(store);
    feed = new ChangeFeed(timers);
    canaryRoutes = new CanaryRoutes(store.capacity(), definitions);
    maker = new RunMaker(store.definitions(), canaryRoutes, ids::run);
    keys = new IdempotencyKeys(definitions, this::values, store.keys());
    undoing = new Undoing(store, definitions, maker, this::values);
    repeats = new Repeats(store.runs());
    journal = new Journal(store, timers, new Consequences(keys, undoing), this::committed);
    keyCleaning = new KeyCleaning(journal, timers);
    dagRuns = new DagRuns(definitions, store.runs(), journal);
    writer = new RunWriter(journal, store.runs());
    secrets = new Secrets(store.secrets(), journal, new Keys(settings.folder()), timers);
    callbacks = new Callbacks(store, journal, timers);
    room = new WaitingRoom(timers);
    waits = new WaitHandler(room, store.events());
    handlers =
        settings
            .handlers()
            .apply(new TaskTools(secrets, callbacks))
            .with(Task.Wait.class, waits)
            .with(Task.Approval.class, new ApprovalHandler(room));
    runSecrets = new RunSecrets(definitions, store.runs(), secrets);
    progress =
        new ProgressBoard(store.checkpoints(), journal, runSecrets, timers, feed::progressed);
    pipeline =
        new RunPipeline(
            definitions,
            new Preparation(definitions, store.runs(), runSecrets),
            writer,
            dagRuns::write,
            new RunPipeline.Tools(
                handlers,
                running,
                runSecrets,
                progress,
                timers,
                ids::next,
                new RunPipeline.Guards(keys, repeats)));
    unended = new Unended(store.runs(), definitions);
    stops = new RunStops(store.runs(), definitions, dagRuns, writer, running);
    rules =
        new CapacityRules(
            store.capacity(), definitions, settings.slots(), settings.capacity().order());
    circuits = new Circuits(definitions, timers, this::lookAgain);
    dispatcher =
        new Dispatcher(
            store.runs(), rules, List.of(unended, repeats, circuits), this::begin, timers);
    retries = new RetryQueue(store.runs(), journal, timers, budget);
    figures = new Figures(store, dispatcher, timers);
    minute = new FiringMinute(store.capacity(), rules, timers);
    overlaps = new Overlaps(unended, stops, ids::next);
    schedules = new Schedules(store.calendars());
    var calendarTools = new Calendars.Tools(journal, ids::next, timers, this::awaitRound);
    calendars = new Calendars(store, schedules, calendarTools);
    var windowRuns = new WindowRuns(store, schedules, maker, journal, overlaps);
    var decisions = new Decisions(store, windowRuns, journal, timers);
    windows = new OpenWindows(store.misfires(), decisions, timers);
    missed = new MissedFirings(store, windowRuns, decisions, timers, settings.zone());
    awake = new KeepAwake(settings.sleep(), unended, definitions, timers);
    var watchConfig = Watchdog.Config.usual(settings.triggers().late());
    watchdog = new Watchdog(watchConfig, store, schedules, timers);
    Firings firings = new Firings(schedules, definitions, maker, ids::next, overlaps);
    var guards = new TriggerService.Guards(minute, awake);
    triggers = new TriggerService(settings.triggers(), store, journal, firings, guards, timers);
  }

  /// Starts an engine; when this returns it triggers and dispatches.
  public static LocalEngine start(Store store, EngineSettings settings) {
    return new EngineStart(store, settings).start();
  }

  /// Starts an engine that answers and writes only: nothing is recovered, triggered, dispatched or
  /// released by it, and what it is told waits in the store for the next engine.
  public static LocalEngine quiet(Store store, EngineSettings settings) {
    return new EngineStart(store, settings).quiet();
  }

  private LocalEngine quiet() {
    journal.start();
    loadViews();
    return engine();
  }

  private LocalEngine start() {
    journal.start();
    loadViews();
    budget.load(store.history(), timers.instant());
    retries.load();
    keyCleaning.start();
    figures.start();
    int left = recovery().run();
    if (left > 0) {
      log.info("{} runs were left by a former engine and have been looked after", left);
    }
    dispatcher.open();
    calendars.start();
    windows.start();
    triggers.start();
    awake.start(triggers::keepsAwake);
    watchdog.start();
    return engine();
  }

  private void loadViews() {
    secrets.check();
    unended.load();
    rules.load();
    canaryRoutes.load();
    dispatcher.load();
  }

  private LocalEngine engine() {
    var duties =
        new Duties(
            triggers, windows, dispatcher, journal, figures, awake, watchdog, keyCleaning, handlers);
    return new LocalEngine(store, parts(), duties);
  }

  private Recovery recovery() {
    var ways = new Recovery.Ways(writer, dagRuns::write, timers);
    return new Recovery(store.runs(), definitions, pipeline, ways);
  }

  private LocalEngine.Parts parts() {
    var queries =
        new RunQueries(
            store,
            definitions,
            dagRuns,
            dispatcher,
            handlers,
            runSecrets,
            new RunQueries.Waits(room, retries, progress));
    var reruns = new Reruns(definitions, dagRuns, maker, journal, ids::run, keys::passing);
    var runCommands =
        new RunCommands(queries, dagRuns, reruns, new RunCommands.Tools(stops, keys, timers));
    var definitionCommands =
        new DefinitionCommands(
            store.definitions(),
            calendars,
            journal,
            ids,
            timers,
            rules,
            new SaveRefusals(store.definitions(), calendars, timers, handlers::obstacles));
    return new LocalEngine.Parts(
        new JobQueries(store, queries, schedules),
        queries,
        runCommands,
        definitionCommands,
        new StatusCommands(store, calendars, journal, timers),
        new StatusPreviews(store, schedules, timers),
        new TriggerCommand(
            store,
            maker,
            journal,
            new TriggerCommand.Doors(admission(), keys),
            timers,
            settings.zone()),
        new HealthQuery(store, dispatcher, triggers, settings, timers.instant()),
        new ActionsNeeded(store, queries, dagRuns, runCommands),
        figures,
        new Forecasts(store, schedules, timers, settings.triggers()),
        feed,
        new LocalEngine.Schedules(calendars, missed, events(), watchdog),
        capacities(definitionCommands),
        new LocalEngine.Tasks(
            new DataSources(store.services(), journal, timers, settings.folder()),
            callbacks,
            secrets,
            new Approvals(store.runs(), room, pipeline, timers)),
        new LocalEngine.Failures(
            new Compensations(store, undoing, journal, timers),
            new Judgements(
                store.runs(),
                definitions,
                writer,
                new Judgements.Ways(dagRuns::write, timers, ids::next)),
            new Brakes(circuits, retries::brakes, store.runs()),
            new DeadLetterGroups(store)));
  }

  private Events events() {
    return new Events(
        store,
        new Events.Rules(definitions, schedules, overlaps, awake),
        maker,
        new Events.Writing(journal, ids, timers));
  }

  private void awaitRound() {
    triggers.awaitRound();
  }

  private Admission admission() {
    int highWater = settings.capacity().highWater();
    var pressure = new Backpressure(dispatcher, triggers::lag, highWater);
    return new Admission(rules, minute, dispatcher, pressure);
  }

  private LocalEngine.Capacities capacities(DefinitionCommands saving) {
    var changes = new AuditedChanges(journal, timers);
    var use = new Capacity.Use(dispatcher, minute, triggers, store.definitions());
    var priorities = new Priorities(store.runs(), dagRuns, journal, timers);
    return new LocalEngine.Capacities(
        new Capacity(rules, use, changes, priorities, ids),
        new Canaries(store, changes, timers, saving::save));
  }

  private void begin(Run run) {
    if (!pipeline.run(run)) {
      circuits.notBegun(run);
      dispatcher.notBegun(run);
    }
  }

  private Map<String, String> values(Run run) {
    return runSecrets.values(run);
  }

  private void lookAgain() {
    dispatcher.lookAgain();
  }

  /// Everything that follows the rows hears of them here, once they are on disk.
  private void committed(List<Unit> units) {
    schedules.committed(units);
    windows.committed(units);
    definitions.committed(units);
    watchdog.committed(units);
    unended.committed(units);
    rules.committed(units);
    minute.committed(units);
    canaryRoutes.committed(units);
    repeats.committed(units);
    circuits.committed(units);
    budget.committed(units);
    dispatcher.committed(units);
    retries.committed(units);
    waits.committed(units);
    figures.committed(units);
    feed.committed(units);
    boolean armed =
        units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(EngineStart::armsTriggers);
    if (armed) {
      triggers.rearm();
    }
  }

  private static boolean armsTriggers(Change change) {
    return change instanceof Change.SaveVersion
        || change instanceof Change.SetStatus
        || change instanceof Change.RearmTrigger;
  }
}
