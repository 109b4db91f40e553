package dev.wheelhouse.model.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/// The texts of a task that are templates: command, working directory, environment values, stdin.
/// Save checks and dispatch fills the same ones.
public final class TaskTemplates {
  private TaskTemplates() {}

  /// The task with every template filled in.
  ///
  /// @throws TemplateException when one names what does not exist
  public static Task resolve(Task task, TemplateScope scope) {
    TemplateScope closed = scope.withoutSecrets();
    return each(
        task,
        (path, text) ->
            Template.parse(text).resolve(SecretPlaces.allow(task, path) ? scope : closed));
  }

  /// The secrets that the task's texts name, sorted; those of parameters are not among them.
  public static SortedSet<String> secretNames(Task task) {
    SortedSet<String> names = new TreeSet<>();
    each(
        task,
        (_, text) -> {
          names.addAll(Template.parse(text).secretNames());
          return text;
        });
    return names;
  }

  /// The outputs of other nodes that the task's texts name, by the text's path; a text that is no
  /// template names none.
  public static SequencedMap<String, SequencedSet<Upstreams.Place>> upstreams(Task task) {
    SequencedMap<String, SequencedSet<Upstreams.Place>> places = new LinkedHashMap<>();
    each(
        task,
        (path, text) -> {
          if (Template.readable(text)) {
            places
                .computeIfAbsent(path, _ -> new LinkedHashSet<>())
                .addAll(Template.parse(text).upstreams());
          }
          return text;
        });
    places.values().removeIf(Set::isEmpty);
    return places;
  }

  /// What keeps the task's texts from being templates over these parameters.
  public static List<Problem> problems(Task task, List<Parameter> parameters) {
    List<Problem> problems = new ArrayList<>();
    each(
        task,
        (path, text) -> {
          Template.withOutputs(text, parameters, SecretPlaces.allow(task, path))
              .forEach(message -> problems.add(new Problem(path, message)));
          return text;
        });
    return List.copyOf(problems);
  }

  /// @param change from a text's path and the text to the new text
  private static Task each(Task task, BinaryOperator<String> change) {
    return switch (task) {
      case Task.Noop noop -> noop;
      case Task.Shell shell -> each(shell, change);
      case Task.Http http -> HttpTemplates.each(http, change);
      case Task.Sql sql -> ServiceTemplates.each(sql, change);
      case Task.Java java -> ServiceTemplates.each(java, change);
      case Task.JavaMain java -> ProcessTemplates.each(java, change);
      case Task.Container container -> ProcessTemplates.each(container, change);
      case Task.Wait wait -> WaitTemplates.each(wait, change);
      case Task.Approval approval -> WaitTemplates.each(approval, change);
      case Task.SubDag dag -> WaitTemplates.each(dag, change);
    };
  }

  private static Task.Shell each(Task.Shell task, BinaryOperator<String> change) {
    TreeMap<String, String> environment = new TreeMap<>(task.environment());
    environment.replaceAll((name, value) -> change.apply("task.environment." + name, value));
    return new Task.Shell(
        IntStream.range(0, task.command().size())
            .mapToObj(i -> change.apply(commandPath(task, i), task.command().get(i)))
            .toList(),
        task.shell(),
        change.apply("task.directory", task.directory()),
        environment,
        change.apply("task.stdin", task.stdin()),
        task.exitCodes(),
        task.limits(),
        change.apply("task.cleanUp", task.cleanUp()));
  }

  /// A script is one text, a program with arguments is a list.
  private static String commandPath(Task.Shell task, int index) {
    return task.shell() ? "task.command" : "task.command[" + index + "]";
  }
}
