package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a job that belongs to a DAG (N2): its name follows from the DAG and the node,
/// only the DAG starts it, and the rest is as with any job.
final class OwnJobCheck {
  private OwnJobCheck() {}

  /// @param path of the node
  static List<Problem> problems(String dag, Node node, String path, Instant now) {
    JobDefinition own = node.own();
    if (own == null) {
      return List.of();
    }
    String name = Node.ownName(dag, node.key());
    List<Problem> problems = new ArrayList<>();
    if (!node.job().equals(name) || !own.name().equals(name)) {
      problems.add(
          new Problem(
              path + ".define",
              "The job of node %s is named %s; one that belongs to the DAG is named %s."
                  .formatted(node.key(), Texts.shown(own.name()), Texts.shown(name))));
    }
    if (name.length() > Naming.MAX_NAME) {
      problems.add(
          new Problem(
              path + ".nodeKey",
              "The job of node %s would be named %s, which has %d characters; %d are allowed. Shorten the node's key or the DAG's name."
                  .formatted(
                      Texts.shown(node.key()), Texts.shown(name), name.length(), Naming.MAX_NAME)));
    }
    if (!own.triggers().isEmpty()) {
      problems.add(
          new Problem(
              path + ".define.triggers",
              "The job of node %s has triggers; only the DAG starts it. Give them to the DAG."
                  .formatted(node.key())));
    }
    DefinitionCheck.problems(own.with(List.of()), now).stream()
        .filter(it -> !it.path().equals("name"))
        .map(it -> new Problem(path + ".define." + it.path(), it.message()))
        .forEach(problems::add);
    return problems;
  }
}
