package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the drawer shows of a run, asked for at one moment.
///
/// @param nodes of a DAG run, in topological order; of a mapped node those of its items that are
///   shown
/// @param previews of what may be done now and is told before it is done
/// @param evidence of a run that failed or is in doubt; null for others
/// @param diagnosis of a DAG run in which something failed; null for others
record RunContent(
    RunDetail detail,
    List<RunView> nodes,
    Map<RunAction, Preview> previews,
    @Nullable Evidence evidence,
    @Nullable Diagnosis diagnosis) {

  static RunContent of(EngineLink.Questions engine, RunId run) {
    var detail = engine.ask(new Query.GetRun(run));
    var nodes = parts(engine, detail);
    var evidence = Findings.evidence(engine, detail);
    var repairs =
        evidence == null
            ? List.<RunAction>of()
            : evidence.repairs().stream()
                .map(RunAction::of)
                .filter(action -> !action.plain())
                .toList();
    var previews = new EnumMap<RunAction, Preview>(RunAction.class);
    for (var action : RunAction.values()) {
      var allowed = detail.actions().get(action.permission()) == Refusal.ALLOWED;
      if (allowed && (action.shownBefore() || repairs.contains(action))) {
        previews.put(action, engine.preview(action.command(run)));
      }
    }
    var diagnosis = Findings.diagnosis(engine, detail, nodes);
    return new RunContent(detail, nodes, previews, evidence, diagnosis);
  }

  private static List<RunView> parts(EngineLink.Questions engine, RunDetail detail) {
    var run = detail.view().run();
    return switch (run.target().kind()) {
      case DAG -> engine.ask(new Query.ListNodeRuns(run.id()));
      case MAP -> ItemRows.shown(engine.ask(new Query.ListItems(run.id())));
      case TASK -> List.of();
    };
  }

  RunView view() {
    return detail.view();
  }

  RunId id() {
    return view().run().id();
  }

  /// Whether there are processes, its own or those of its nodes.
  boolean running() {
    var own = view().run().state().holdsSlot();
    return own || nodes.stream().anyMatch(node -> node.run().state().holdsSlot());
  }

  /// Why the action can't be done by the state of the run.
  Obstacle obstacle(RunAction action) {
    return action == RunAction.KILL && !running()
        ? Obstacle.HAS_ENDED
        : obstacle(action.permission());
  }

  Obstacle obstacle(RunDetail.Action permission) {
    var refusal = detail.actions().get(permission);
    return refusal == null ? Obstacle.NOT_SUPPORTED : Obstacle.of(refusal);
  }
}
