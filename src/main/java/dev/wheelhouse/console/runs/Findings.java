package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.model.run.RunState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the engine has found out about a failure: asked for only where there is one, and where the
/// engine can tell.
final class Findings {
  private static final Set<RunState> BAD =
      EnumSet.of(RunState.FAILED, RunState.TIMEOUT, RunState.LOST, RunState.NEEDS_CONFIRMATION);

  private Findings() {}

  static @Nullable Evidence evidence(Questions engine, RunDetail detail) {
    var run = detail.view().run();
    return run.dagRun() || !BAD.contains(run.state())
        ? null
        : told(engine, new Query.GetEvidence(run.id()));
  }

  /// Of a DAG run also while it goes on beside what failed.
  static @Nullable Diagnosis diagnosis(Questions engine, RunDetail detail, List<RunView> nodes) {
    var run = detail.view().run();
    var failed = run.state().failure() || nodes.stream().anyMatch(it -> it.run().state().failure());
    return run.dagRun() && failed ? told(engine, new Query.Diagnose(run.id())) : null;
  }

  /// Null where the engine can't tell, or has nothing to tell.
  static <R> @Nullable R told(Questions engine, Query<R> query) {
    var support = engine.capabilities().of(query.getClass());
    if (support == Support.UNSUPPORTED || support == Support.FORBIDDEN) {
      return null;
    }
    try {
      return engine.ask(query);
    } catch (EngineException.Refused nothingToTell) {
      return null;
    }
  }
}
