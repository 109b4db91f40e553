package dev.wheelhouse.engine;

import dev.wheelhouse.engine.approval.ApprovalHandler;
import dev.wheelhouse.engine.attempt.PauseRequests;
import dev.wheelhouse.engine.attempt.Preparation;
import dev.wheelhouse.engine.attempt.ProgressBoard;
import dev.wheelhouse.engine.attempt.RunPipeline;
import dev.wheelhouse.engine.attempt.RunSecrets;
import dev.wheelhouse.engine.attempt.RunningAttempts;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.failure.Repeats;
import dev.wheelhouse.engine.secret.Keys;
import dev.wheelhouse.engine.secret.Secrets;
import dev.wheelhouse.engine.subdag.Mending;
import dev.wheelhouse.engine.subdag.SubDagHandler;
import dev.wheelhouse.engine.task.http.Callbacks;
import dev.wheelhouse.engine.task.wait.OtherRuns;
import dev.wheelhouse.engine.task.wait.WaitHandler;
import dev.wheelhouse.engine.task.wait.WaitingRoom;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.util.function.Consumer;

/// The part of an engine that carries attempts out.
final class Attempting {
  final RunningAttempts running = new RunningAttempts();
  final Secrets secrets;
  final RunSecrets runSecrets;
  final Callbacks callbacks;
  final WaitingRoom room;
  final WaitHandler waits;
  final SubDagHandler subDags;
  final Mending mending;
  final TaskHandlers handlers;
  final ProgressBoard progress;
  final Repeats repeats;
  final PauseRequests pauses;
  final RunPipeline pipeline;

  /// @param progressed told when a run has got further
  Attempting(Store store, EngineSettings settings, Writing writing, Consumer<RunId> progressed) {
    Timers timers = settings.timers();
    secrets = new Secrets(store.secrets(), writing.journal, new Keys(settings.folder()), timers);
    runSecrets = new RunSecrets(writing.definitions, writing.nodeScopes, secrets);
    callbacks = new Callbacks(store, writing.journal, timers);
    room = new WaitingRoom(timers);
    waits = new WaitHandler(room, store.events(), new OtherRuns(room, store, timers));
    var stops =
        new RunStops(store.runs(), writing.definitions, writing.dagRuns, writing.writer, running);
    var subDagWays = new SubDagHandler.Ways(room, stops, timers);
    subDags = new SubDagHandler(store, writing.maker, writing.journal, subDagWays);
    mending = new Mending(store.runs(), writing.dagRuns, writing.writer, timers);
    handlers =
        settings
            .handlers()
            .apply(new TaskTools(secrets, callbacks))
            .with(Task.Wait.class, waits)
            .with(Task.SubDag.class, subDags)
            .with(Task.Approval.class, new ApprovalHandler(room));
    progress =
        new ProgressBoard(store.checkpoints(), writing.journal, runSecrets, timers, progressed);
    repeats = new Repeats(store.runs());
    pauses = new PauseRequests(store.runs(), writing.ids::next);
    var guards = new RunPipeline.Guards(writing.keys, repeats, pauses);
    pipeline =
        new RunPipeline(
            writing.definitions,
            new Preparation(writing.definitions, store.runs(), runSecrets, writing.nodeScopes),
            writing.writer,
            writing.dagRuns::write,
            new RunPipeline.Tools(
                handlers, running, runSecrets, progress, timers, writing.ids::next, guards));
  }
}
