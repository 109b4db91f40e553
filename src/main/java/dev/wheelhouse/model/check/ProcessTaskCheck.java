package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Tasks that are processes: what they are given can be passed on, their limits are possible.
final class ProcessTaskCheck {
  private static final Pattern IMAGE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]*|.*\\$\\{.*", Pattern.DOTALL);
  private static final int FEWEST_FILES = 16;
  private static final Pattern USER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}|[0-9]{1,10}");

  private final Problems problems;

  ProcessTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.JavaMain task) {
    problems.addUnless(
        !task.classpath().isEmpty() && task.classpath().stream().noneMatch(String::isBlank),
        "task.classpath",
        "The class path is empty, or has an empty entry. Name the jar to run.");
    texts("task.classpath", task.classpath());
    texts("task.options", task.options());
    texts("task.arguments", task.arguments());
    text("task.mainClass", task.mainClass());
    environment(task.environment());
    limits(task.limits());
  }

  void check(Task.Container task) {
    problems.addUnless(
        IMAGE.matcher(task.image()).matches(),
        "task.image",
        "The image \"%s\" is not the name of one. Write a name such as alpine:3.20."
            .formatted(Texts.shown(task.image())));
    text("task.image", task.image());
    texts("task.command", task.command());
    texts("task.volumes", task.volumes());
    task.volumes().forEach(this::volume);
    environment(task.environment());
    notNegative("task.memoryBytes", task.memoryBytes());
    problems.addUnless(
        task.cpus() >= 0, "task.cpus", "The number of processors is negative. Give 0 or more.");
    new TreeMap<>(task.environment())
        .forEach(
            (name, value) ->
                problems.addUnless(
                    value.indexOf('\n') < 0,
                    "task.environment." + Texts.shown(name),
                    "The value has more than one line, which docker can't pass on. Write one"
                        + " line."));
  }

  void limits(ProcessLimits limits) {
    problems.addUnless(
        !limits.cpuTime().isNegative(),
        "task.limits.cpuSec",
        "The processor time is negative. Give 0 or more.");
    notNegative("task.limits.memoryBytes", limits.memoryBytes());
    problems.addUnless(
        limits.openFiles() == 0 || limits.openFiles() >= FEWEST_FILES,
        "task.limits.openFiles",
        "With %d open files no command can be started. Give %d or more, or 0 for no limit."
            .formatted(limits.openFiles(), FEWEST_FILES));
    problems.addUnless(
        limits.user().isEmpty() || USER.matcher(limits.user()).matches(),
        "task.limits.user",
        "The user \"%s\" is not a name of one. Write a user's name, or nothing for the engine's own."
            .formatted(Texts.shown(limits.user())));
  }

  void environment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              String path = "task.environment." + Texts.shown(name);
              problems.addUnless(
                  !name.isEmpty() && name.indexOf('=') < 0 && !Texts.hasNul(name),
                  path,
                  "The variable name \"%s\" is not one. Names have no = and at least one character."
                      .formatted(Texts.shown(name)));
              text(path, value);
            });
  }

  void text(String path, String text) {
    problems.addUnless(
        !Texts.hasNul(text), path, "The text has a NUL character, which no process can be given.");
  }

  private void texts(String path, List<String> texts) {
    texts.forEach(text -> text(path, text));
  }

  private void volume(String volume) {
    problems.addUnless(
        volume.indexOf(':') > 0 && volume.indexOf(':') < volume.length() - 1,
        "task.volumes",
        "The volume \"%s\" does not say what goes where. Write HOST_FOLDER:CONTAINER_FOLDER."
            .formatted(Texts.shown(volume)));
  }

  private void notNegative(String path, long value) {
    problems.addUnless(value >= 0, path, "%s is %d. Give 0 or more.".formatted(path, value));
  }
}
