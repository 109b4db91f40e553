package dev.wheelhouse.engine;

import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.operation.OperationRunner;
import dev.wheelhouse.engine.recover.Recovery;
import dev.wheelhouse.engine.rule.RuleRounds;
import dev.wheelhouse.model.run.Run;
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
  private final ChangeFeed feed;
  private final Writing writing;
  private final Attempting attempting;
  private final Dispatching dispatching;
  private final Triggering triggering;
  private final Figures figures;
  private final OperationRunner operations;

  private EngineStart(Store store, EngineSettings settings) {
    this.store = store;
    this.settings = settings;
    timers = settings.timers();
    feed = new ChangeFeed(timers);
    writing = new Writing(store, timers, this::values, this::committed);
    attempting = new Attempting(store, settings, writing, feed::progressed);
    dispatching = new Dispatching(store, settings, writing, attempting);
    triggering = new Triggering(store, settings, writing, dispatching);
    figures = new Figures(store, dispatching.dispatcher, timers);
    operations = new OperationRunner(store, writing.journal, timers);
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
    writing.journal.start();
    loadViews();
    return engine();
  }

  private LocalEngine start() {
    writing.journal.start();
    loadViews();
    dispatching.budget.load(store.history(), timers.instant());
    dispatching.retries.load();
    writing.keyCleaning.start();
    writing.drafts.start();
    writing.controls.start();
    figures.start();
    int left = recovery().run();
    if (left > 0) {
      log.info("{} runs were left by a former engine and have been looked after", left);
    }
    int mended = writing.dagRuns.mendMapped(timers.instant());
    if (mended > 0) {
      log.warn("{} mapped nodes did not go on with their items; they do now", mended);
    }
    attempting.mending.start();
    dispatching.dispatcher.open();
    triggering.start();
    LocalEngine engine = engine();
    operations.start(engine.acts());
    engine.duties.rules().start();
    return engine;
  }

  private void loadViews() {
    attempting.secrets.check();
    dispatching.holds.load();
    dispatching.unended.load();
    dispatching.rules.load();
    dispatching.ruleBoard.load();
    writing.routes.load();
    dispatching.dispatcher.load();
  }

  private LocalEngine engine() {
    var parts = new EngineAnswers(store, settings, writing, attempting, dispatching, triggering);
    RuleRounds rules = parts.ruleRounds();
    var duties =
        new Duties(writing, attempting, dispatching, triggering, figures, operations, rules);
    return new LocalEngine(store, parts.with(figures, feed), duties);
  }

  private Recovery recovery() {
    var ways = new Recovery.Ways(writing.writer, writing.dagRuns::write, attempting.pauses, timers);
    return new Recovery(store.runs(), writing.definitions, attempting.pipeline, ways);
  }

  private Map<String, String> values(Run run) {
    return attempting.runSecrets.values(run);
  }

  /// Everything that follows the rows hears of them here, once they are on disk.
  private void committed(List<Unit> units) {
    triggering.schedules.committed(units);
    triggering.windows.committed(units);
    writing.definitions.committed(units);
    triggering.watchdog.committed(units);
    dispatching.holds.committed(units);
    dispatching.holdGate.committed(units);
    dispatching.unended.committed(units);
    dispatching.rules.committed(units);
    dispatching.minute.committed(units);
    writing.routes.committed(units);
    writing.drafts.committed(units);
    attempting.repeats.committed(units);
    dispatching.circuits.committed(units);
    dispatching.budget.committed(units);
    dispatching.dispatcher.committed(units);
    dispatching.retries.committed(units);
    dispatching.ruleBoard.committed(units);
    attempting.waits.committed(units);
    attempting.subDags.committed(units);
    attempting.mending.committed(units);
    figures.committed(units);
    operations.committed(units);
    feed.committed(units);
    triggering.committed(units);
  }
}
