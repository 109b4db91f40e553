package dev.wheelhouse.console.runs;

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

/// What the drawer shows of a run, asked for at one moment.
///
/// @param nodes of a DAG run, in topological order
/// @param previews of what may be done now
record RunContent(RunDetail detail, List<RunView> nodes, Map<RunAction, Preview> previews) {

  static RunContent of(EngineLink.Questions engine, RunId run) {
    var detail = engine.ask(new Query.GetRun(run));
    var nodes =
        detail.view().run().dagRun() ? engine.ask(new Query.ListNodeRuns(run)) : List.<RunView>of();
    var previews = new EnumMap<RunAction, Preview>(RunAction.class);
    for (var action : RunAction.values()) {
      if (detail.actions().get(action.permission()) == Refusal.ALLOWED) {
        previews.put(action, engine.preview(action.command(run)));
      }
    }
    return new RunContent(detail, nodes, previews);
  }

  RunView view() {
    return detail.view();
  }

  /// Whether there are processes, its own or those of its nodes.
  boolean running() {
    var own = view().run().state().holdsSlot();
    return own || nodes.stream().anyMatch(node -> node.run().state().holdsSlot());
  }

  /// Why the action can't be done by the state of the run.
  Obstacle obstacle(RunAction action) {
    if (action == RunAction.KILL && !running()) {
      return Obstacle.HAS_ENDED;
    }
    var refusal = detail.actions().get(action.permission());
    return refusal == null ? Obstacle.NOT_SUPPORTED : Obstacle.of(refusal);
  }
}
