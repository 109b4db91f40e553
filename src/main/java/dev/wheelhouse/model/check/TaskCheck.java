package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Task;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// A task that the operating system would accept.
final class TaskCheck {
  private static final int HIGHEST_EXIT_CODE = 255;

  private final Problems problems;

  TaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task task) {
    switch (task) {
      case Task.Noop _ -> {}
      case Task.Shell shell -> check(shell);
      case Task.Http http -> new HttpTaskCheck(problems).check(http);
      case Task.Sql sql -> new ServiceTaskCheck(problems).check(sql);
      case Task.Java java -> new ServiceTaskCheck(problems).check(java);
      case Task.JavaMain java -> new ProcessTaskCheck(problems).check(java);
      case Task.Container container -> new ProcessTaskCheck(problems).check(container);
      case Task.Wait wait -> new WaitTaskCheck(problems).check(wait);
      case Task.Approval approval -> new WaitTaskCheck(problems).check(approval);
      case Task.SubDag dag ->
          Texts.nameFault("DAG's name", dag.dag())
              .ifPresent(fault -> problems.add("task.dag", fault));
    }
  }

  private void check(Task.Shell task) {
    checkCommand(task);
    checkNul("task.directory", task.directory());
    ProcessTaskCheck process = new ProcessTaskCheck(problems);
    process.environment(task.environment());
    checkExitCodes(task.exitCodes());
    process.limits(task.limits());
    checkNul("task.cleanUp", task.cleanUp());
  }

  private void checkCommand(Task.Shell task) {
    if (task.command().isEmpty() || task.command().getFirst().isBlank()) {
      problems.add("task.command", "The command is empty. Write what should run.");
    }
    problems.addUnless(
        !task.shell() || task.command().size() <= 1,
        "task.command",
        "The command is a script, but given in %d parts. Give one text, or set shell to false."
            .formatted(task.command().size()));
    task.command().forEach(text -> checkNul("task.command", text));
  }

  private void checkExitCodes(ExitCodes codes) {
    problems.addUnless(
        !codes.success().isEmpty(),
        "task.exitCodes.success",
        "No exit code means success. Name at least one, usually 0.");
    Set<Integer> all = new TreeSet<>(codes.success());
    all.addAll(codes.skip());
    all.removeIf(code -> code >= 0 && code <= HIGHEST_EXIT_CODE);
    problems.addUnless(
        all.isEmpty(),
        "task.exitCodes",
        "The exit codes %s do not exist. Use 0 to %d.".formatted(all, HIGHEST_EXIT_CODE));
    Set<Integer> both = new HashSet<>(codes.success());
    both.retainAll(codes.skip());
    problems.addUnless(
        both.isEmpty(),
        "task.exitCodes.skip",
        "The exit codes %s mean success and skip. Choose one.".formatted(new TreeSet<>(both)));
  }

  private void checkNul(String path, String text) {
    problems.addUnless(
        !Texts.hasNul(text), path, "The text has a NUL character, which no process can be given.");
  }
}
