package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.control.Sketch;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cause that a person must look at, with what its best step would do.
///
/// @param preview null when there is nothing to do from here
/// @param sketch its DAG run; null for a standalone run, and for all causes but the first
/// @param support whether this engine lets us do the step
record Cause(
    ActionNeeded need, @Nullable Preview preview, @Nullable Sketch sketch, Support support) {
  /// So many are shown.
  static final int MOST = 6;

  /// What a card has of them.
  ///
  /// @param more there are others behind these
  record Answer(List<Cause> causes, boolean more) {}

  static Answer ask(Questions engine) {
    var needs = engine.ask(new Query.ListActionsNeeded(MOST + 1));
    var causes = new ArrayList<Cause>();
    for (var need : needs.subList(0, Math.min(MOST, needs.size()))) {
      causes.add(of(engine, need, causes.isEmpty()));
    }
    return new Answer(List.copyOf(causes), needs.size() > MOST);
  }

  private static Cause of(Questions engine, ActionNeeded need, boolean drawn) {
    var command = command(need);
    var preview = command.map(engine::preview).orElse(null);
    var support =
        command.map(it -> engine.capabilities().of(it.getClass())).orElse(Support.UNSUPPORTED);
    return new Cause(need, preview, drawn ? sketch(engine, need) : null, support);
  }

  /// The command of the best step; empty when looking is all that can be done.
  Optional<Command<RunId>> command() {
    return command(need);
  }

  private static Optional<Command<RunId>> command(ActionNeeded need) {
    var run = need.run().run().id();
    return switch (need.step()) {
      case RERUN -> Optional.of(new Command.Rerun(run, false));
      case RERUN_WITH_DOWNSTREAM -> Optional.of(new Command.Rerun(run, true));
      case LOOK -> Optional.empty();
    };
  }

  private static @Nullable Sketch sketch(Questions engine, ActionNeeded need) {
    if (need.dagName().isEmpty()) {
      return null;
    }
    var failed = need.run().run().nodeKey();
    var nodes = engine.ask(new Query.ListNodeRuns(need.topLevel()));
    var target = engine.ask(new Query.GetRun(need.topLevel())).view().run().target();
    try {
      var saved = engine.ask(new Query.GetDefinition(target.job()));
      return saved.version() == target.version() && saved.definition() instanceof DagDefinition dag
          ? Layers.of(dag, nodes, failed, need.blocks())
          : Layers.inOrder(nodes, failed);
    } catch (EngineException.Refused deleted) {
      return Layers.inOrder(nodes, failed);
    }
  }

  /// What tells it from other causes, also when a newer run has failed by it.
  String key() {
    var run = need.run().run();
    return run.key().scope() + run.key().slot();
  }

  /// The node or job that failed.
  String name() {
    var node = need.run().run().nodeKey();
    return node.isEmpty() ? need.run().name() : node;
  }
}
