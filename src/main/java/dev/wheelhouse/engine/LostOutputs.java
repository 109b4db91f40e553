package dev.wheelhouse.engine;

import dev.wheelhouse.model.check.OutputCheck;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a DAG's nodes and edges ask for that would never come any more once a job is changed that
/// is a node there (D6). What never came before is not the change's doing.
final class LostOutputs {
  /// Between a node and a place in the shared job that it runs.
  private static final String IN_JOB = ".job.";

  private LostOutputs() {}

  /// @param former the job as it is now
  /// @param names as they will be
  static List<Problem> of(
      DagDefinition dag, Optional<JobDefinition> former, JobDefinition job, SubDagNames names) {
    Set<Problem> before =
        Set.copyOf(OutputCheck.problems(dag, node -> runs(node, job) ? former : names.jobOf(node)));
    return OutputCheck.problems(dag, names::jobOf).stream()
        .filter(it -> !before.contains(it))
        .map(
            it ->
                new Problem(
                    path(it, dag, job), "In the DAG %s: %s".formatted(dag.name(), said(it, dag))))
        .toList();
  }

  private static boolean runs(Node node, JobDefinition job) {
    return node.own() == null && node.job().equals(job.name());
  }

  /// Where the job itself asks, the place is in it.
  private static String path(Problem problem, DagDefinition dag, JobDefinition job) {
    int inside = problem.path().indexOf(IN_JOB);
    boolean asks = asking(problem.path(), dag).filter(node -> runs(node, job)).isPresent();
    return asks && inside >= 0 ? problem.path().substring(inside + IN_JOB.length()) : "task.type";
  }

  /// The sentence about an edge names its ends; that about a node only the one that is asked.
  private static String said(Problem problem, DagDefinition dag) {
    return asking(problem.path(), dag)
        .map(node -> "node %s: %s".formatted(node.key(), problem.message()))
        .orElse(problem.message());
  }

  private static Optional<Node> asking(String path, DagDefinition dag) {
    return IntStream.range(0, dag.nodes().size())
        .filter(i -> path.startsWith("nodes[" + i + "]"))
        .mapToObj(dag.nodes()::get)
        .findFirst();
  }
}
