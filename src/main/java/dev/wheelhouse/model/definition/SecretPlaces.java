package dev.wheelhouse.model.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a task may hold a secret: in what only its process or its call gets to see. Never in what
/// becomes part of a command line, which everybody on the machine can read, nor in what screens
/// show (SEC3).
final class SecretPlaces {
  private SecretPlaces() {}

  static boolean allow(Task task, String path) {
    return switch (task) {
      case Task.Shell _, Task.JavaMain _, Task.Container _ ->
          path.startsWith("task.environment.") || path.equals("task.stdin");
      case Task.Http _ -> !path.endsWith("url");
      case Task.Sql _, Task.Java _ -> true;
      case Task.Noop _, Task.Wait _, Task.Approval _, Task.SubDag _ -> false;
    };
  }

  /// What is wrong with the secrets that a text names in a place that must not hold one.
  static List<String> problems(Template template, Set<String> secretParameters) {
    List<String> problems = new ArrayList<>();
    template.secretNames().forEach(name -> problems.add(refusal("secret " + name)));
    template.parameterNames().stream()
        .filter(secretParameters::contains)
        .forEach(name -> problems.add(refusal("secret parameter " + name)));
    return problems;
  }

  private static String refusal(String what) {
    return "The "
        + what
        + " would be readable here. Give it to the task in an environment variable or on stdin, and"
        + " use that.";
  }
}
