package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Whether an engine has nothing left to do before its clock moves, as told by its rows: each run
/// that is under way has an attempt that goes on or a reason to wait. A clock that moves before
/// that moves past what the engine was about to start.
///
/// @param playing attempts that have begun and not ended
record Rest(EngineApi engine, int playing) {
  private static final Caller MARA = Caller.local("mara");
  private static final RunFilter ACTIVE =
      new RunFilter(
          EnumSet.allOf(RunState.class).stream()
              .filter(it -> !it.terminal())
              .collect(Collectors.toSet()),
          "",
          null,
          null);

  boolean reached() {
    var health = engine.ask(new Query.Health(), MARA);
    return health.slotsBusy() == playing && active().stream().allMatch(this::rests);
  }

  private List<RunView> active() {
    return engine.ask(new Query.ListRuns(ACTIVE, PageRequest.first(200)), MARA).items();
  }

  private boolean rests(RunView run) {
    return run.nodes() == 0 ? waits(run) : partsRest(run);
  }

  /// A DAG run whose nodes all wait for each other is about to start one, or to end.
  private boolean partsRest(RunView dagRun) {
    var open =
        engine.ask(new Query.ListNodeRuns(dagRun.run().id()), MARA).stream()
            .filter(Predicate.not(it -> it.run().state().terminal()))
            .toList();
    return open.stream().allMatch(Rest::waits)
        && !open.stream().allMatch(it -> it.waitsFor() instanceof WaitReason.Upstream);
  }

  private static boolean waits(RunView run) {
    return switch (run.run().state()) {
      case PENDING, QUEUED -> hasReason(run.waitsFor());
      default -> true;
    };
  }

  private static boolean hasReason(WaitReason reason) {
    return switch (reason) {
      case WaitReason.None _ -> false;
      case WaitReason.Upstream(var nodes) -> !nodes.isEmpty();
      case WaitReason.Slot(_, var busy, var slots, _) -> busy >= slots;
      default -> true;
    };
  }
}
