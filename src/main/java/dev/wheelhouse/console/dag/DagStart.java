package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the editor begins with.
///
/// @param deployed as the engine has it; null for one that is not there yet
/// @param document unchanged
/// @param draft kept before; null without one
record DagStart(@Nullable Deployed deployed, DagDocument document, @Nullable DagDraft draft) {
  private static final DagDocument EMPTY =
      new DagDocument(DagDefinition.of("", List.of(), List.of()), DagLayout.NONE);

  static DagStart fresh(@Nullable DagDraft draft) {
    return new DagStart(null, EMPTY, draft);
  }

  static DagStart edit(Deployed deployed, @Nullable DagDraft draft) {
    return new DagStart(deployed, deployed.document(), draft);
  }

  static DagStart copy(Deployed original, @Nullable DagDraft draft) {
    var copy = original.document().with(named(original.definition(), original.name() + "-copy"));
    return new DagStart(null, copy, draft);
  }

  /// The same under another name; the jobs that belong to it get theirs from it.
  static DagDefinition named(DagDefinition dag, String name) {
    var former = dag.naming();
    var naming = new Naming(name, former.group(), former.description(), former.owner());
    var nodes = dag.nodes().stream().map(it -> owned(it, name)).toList();
    return dag.with(naming).with(nodes, dag.edges());
  }

  private static Node owned(Node node, String dag) {
    var own = node.own();
    return own == null
        ? node
        : Node.owning(dag, node.key(), own)
            .with(node.rule())
            .mayFail(node.mayFail())
            .with(node.parameters())
            .with(node.mapping());
  }
}
