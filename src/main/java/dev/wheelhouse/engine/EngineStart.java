package dev.wheelhouse.engine;

import dev.wheelhouse.engine.approval.Approvals;
import dev.wheelhouse.engine.attempt.Preparation;
import dev.wheelhouse.engine.attempt.RetryQueue;
import dev.wheelhouse.engine.attempt.RunPipeline;
import dev.wheelhouse.engine.attempt.RunningAttempts;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.capacity.Canaries;
import dev.wheelhouse.engine.capacity.Capacity;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.Reruns;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.event.Events;
import dev.wheelhouse.engine.failure.Brakes;
import dev.wheelhouse.engine.failure.Compensations;
import dev.wheelhouse.engine.failure.DeadLetterGroups;
import dev.wheelhouse.engine.failure.Judgements;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.forecast.Forecasts;
import dev.wheelhouse.engine.misfire.MissedFirings;
import dev.wheelhouse.engine.recover.Recovery;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.secret.Secrets;
import dev.wheelhouse.engine.task.http.Callbacks;
import dev.wheelhouse.engine.task.http.HttpTaskHandler;
import dev.wheelhouse.engine.task.sql.DataSources;
import dev.wheelhouse.engine.trigger.Firings;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.engine.watch.Watchdog;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.util.List;
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
  private final RunPipeline pipeline;
  private final Dispatcher dispatcher;
  private final RetryQueue retries;
  private final Figures figures;
  private final RunMaker maker;
  private final TriggerService triggers;
  private final Callbacks callbacks;

  private EngineStart(Store store, EngineSettings settings) {
    this.store = store;
    this.settings = settings;
    timers = settings.timers();
    definitions = new Definitions(store.definitions());
    ids = new Ids(store);
    feed = new ChangeFeed(timers);
    journal = new Journal(store, timers, this::committed);
    dagRuns = new DagRuns(definitions, store.runs(), journal);
    writer = new RunWriter(journal, store.runs());
    pipeline =
        new RunPipeline(
            definitions,
            new Preparation(definitions, store.runs()),
            writer,
            dagRuns::write,
            new RunPipeline.Tools(settings.handlers(), running, timers, ids::next));
    dispatcher =
        new Dispatcher(store.runs(), _ -> settings.slots(), List.of(), this::begin, timers);
    retries = new RetryQueue(store.runs(), journal, timers);
    figures = new Figures(store, dispatcher, timers);
    maker = new RunMaker(store.definitions(), ids::run);
    Firings firings = new Firings(definitions, maker, ids::next);
    triggers = new TriggerService(settings.triggers(), store, journal, firings, timers);
    callbacks = new Callbacks(store, journal, timers);
    settings.handlers().all(HttpTaskHandler.class).forEach(it -> it.connect(callbacks));
  }

  /// Starts an engine; when this returns it triggers and dispatches.
  public static LocalEngine start(Store store, EngineSettings settings) {
    return new EngineStart(store, settings).start();
  }

  private LocalEngine start() {
    journal.start();
    dispatcher.load();
    retries.load();
    figures.start();
    int left = recovery().run();
    if (left > 0) {
      log.info("{} runs were left by a former engine and have been looked after", left);
    }
    dispatcher.open();
    triggers.start();
    return new LocalEngine(
        store, parts(), new Duties(triggers, dispatcher, journal, figures, settings.handlers()));
  }

  private Recovery recovery() {
    var ways = new Recovery.Ways(writer, dagRuns::write, timers);
    return new Recovery(store.runs(), definitions, settings.handlers(), pipeline, ways);
  }

  private LocalEngine.Parts parts() {
    var queries = new RunQueries(store, definitions, dagRuns, dispatcher, settings.handlers());
    var reruns = new Reruns(definitions, dagRuns, maker, journal, ids::run);
    var attempts = new RunCommands.Attempts(running, timers);
    var runCommands = new RunCommands(queries, dagRuns, reruns, writer, attempts);
    return new LocalEngine.Parts(
        new JobQueries(store, queries),
        queries,
        runCommands,
        new DefinitionCommands(store.definitions(), journal, ids, timers),
        new StatusCommands(store, journal, timers),
        new StatusPreviews(store, timers),
        new TriggerCommand(store, maker, journal, timers, settings.zone()),
        new HealthQuery(store, dispatcher, triggers, settings, timers.instant()),
        new ActionsNeeded(store, queries, dagRuns, runCommands),
        figures,
        new Forecasts(store, timers, settings.triggers()),
        feed,
        new LocalEngine.Schedules(
            new Calendars(), new MissedFirings(), new Events(), new Watchdog()),
        new LocalEngine.Capacities(new Capacity(), new Canaries()),
        new LocalEngine.Tasks(
            new DataSources(store.services(), journal, timers, settings.folder()),
            callbacks,
            new Secrets(),
            new Approvals()),
        new LocalEngine.Failures(
            new Compensations(), new Judgements(), new Brakes(), new DeadLetterGroups()));
  }

  private void begin(Run run) {
    if (!pipeline.run(run)) {
      dispatcher.notBegun(run);
    }
  }

  /// Everything that follows the rows hears of them here, once they are on disk.
  private void committed(List<Unit> units) {
    definitions.committed(units);
    dispatcher.committed(units);
    retries.committed(units);
    figures.committed(units);
    feed.committed(units);
    boolean armed =
        units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(EngineStart::armsTriggers);
    if (armed) {
      triggers.rearm();
    }
  }

  private static boolean armsTriggers(Change change) {
    return change instanceof Change.SaveVersion || change instanceof Change.SetStatus;
  }
}
