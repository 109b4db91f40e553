package dev.wheelhouse.model.definition;

import java.util.List;

/// The draft of a DAG as a definition of its own, which a test run runs: no triggers, and a name
/// that nobody can give, since names have no `@`.
public final class TestDraft {
  public static final String SUFFIX = "@test";

  private TestDraft() {}

  /// Under which name the draft of a DAG is run.
  public static String name(String dag) {
    return dag + SUFFIX;
  }

  /// True for the name of such a draft, and of the jobs that belong to it.
  public static boolean named(String name) {
    return name.contains(SUFFIX);
  }

  /// The name of what it is the draft of.
  public static String live(String name) {
    return name.replace(SUFFIX, "");
  }

  /// The DAG as a test run saves it.
  public static DagDefinition of(DagDefinition dag) {
    String name = name(dag.name());
    List<Node> nodes = dag.nodes().stream().map(node -> renamed(node, name)).toList();
    return dag.with(dag.naming().named(name)).withTriggers(List.of()).with(nodes, dag.edges());
  }

  private static Node renamed(Node node, String dag) {
    JobDefinition own = node.own();
    if (own == null) {
      return node;
    }
    String job = Node.ownName(dag, node.key());
    return new Node(
        node.key(),
        job,
        own.named(job),
        node.rule(),
        node.mayFail(),
        node.parameters(),
        node.mapping());
  }
}
