package dev.wheelhouse.engine;

import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.event.Events;
import dev.wheelhouse.engine.hold.HoldEnds;
import dev.wheelhouse.engine.hold.HoldWriter;
import dev.wheelhouse.engine.hold.Unparked;
import dev.wheelhouse.engine.hold.Unparking;
import dev.wheelhouse.engine.misfire.Decisions;
import dev.wheelhouse.engine.misfire.MissedFirings;
import dev.wheelhouse.engine.misfire.OpenWindows;
import dev.wheelhouse.engine.misfire.WindowRuns;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.Firings;
import dev.wheelhouse.engine.trigger.Overlaps;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.engine.watch.Watchdog;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.util.List;

/// The part of an engine that fires what is due, and looks after what was missed.
final class Triggering {
  final Schedules schedules;
  final Overlaps overlaps;
  final Calendars calendars;
  final OpenWindows windows;
  final MissedFirings missed;
  final KeepAwake awake;
  final Watchdog watchdog;
  final TriggerService triggers;
  final Events events;
  final HoldWriter holdWriter;
  final HoldEnds holdEnds;
  final Unparked unparked;
  final Unparking unparking;

  Triggering(Store store, EngineSettings settings, Writing writing, Dispatching dispatching) {
    Timers timers = settings.timers();
    Journal journal = writing.journal;
    Ids ids = writing.ids;
    schedules = new Schedules(store.calendars());
    overlaps = new Overlaps(dispatching.unended, dispatching.stops, ids::next);
    calendars =
        new Calendars(
            store, schedules, new Calendars.Tools(journal, ids::next, timers, this::awaitRound));
    var windowRuns = new WindowRuns(store, schedules, writing.maker, journal, overlaps);
    var decisions = new Decisions(store, windowRuns, journal, timers);
    windows = new OpenWindows(store.misfires(), decisions, timers);
    missed = new MissedFirings(store, windowRuns, decisions, timers, settings.zone());
    awake = new KeepAwake(settings.sleep(), dispatching.unended, writing.definitions, timers);
    var watchConfig = Watchdog.Config.usual(settings.triggers().late());
    watchdog = new Watchdog(watchConfig, store, schedules, timers);
    var firings = new Firings(schedules, writing.definitions, writing.maker, ids::next, overlaps);
    var guards = new TriggerService.Guards(dispatching.minute, awake, dispatching.holds::silences);
    triggers = new TriggerService(settings.triggers(), store, journal, firings, guards, timers);
    holdWriter = new HoldWriter(journal);
    holdEnds = new HoldEnds(dispatching.holds, holdWriter, store.runs(), timers);
    unparked = new Unparked(schedules, ids::next, settings.triggers().late());
    unparking =
        new Unparking(
            store,
            dispatching.holds,
            unparked,
            new Unparking.Tools(journal, timers, this::awaitRound));
    var rules = new Events.Rules(writing.definitions, schedules, overlaps, awake);
    events = new Events(store, rules, writing.maker, new Events.Writing(journal, ids, timers));
  }

  void start() {
    calendars.start();
    windows.start();
    holdEnds.start();
    unparking.start();
    triggers.start();
    awake.start(triggers::keepsAwake);
    watchdog.start();
  }

  /// Definitions or calendars have changed, so other instants are due.
  void committed(List<Unit> units) {
    holdEnds.committed(units);
    unparking.committed(units);
    boolean armed =
        units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(Triggering::arms);
    if (armed) {
      triggers.rearm();
    }
  }

  private static boolean arms(Change change) {
    return change instanceof Change.SaveVersion
        || change instanceof Change.SetStatus
        || change instanceof Change.RearmTrigger
        || change instanceof Change.UnparkTrigger;
  }

  private void awaitRound() {
    triggers.awaitRound();
  }
}
