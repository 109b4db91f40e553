package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Template;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/// Tasks that wait: what they wait for can come.
final class WaitTaskCheck {
  private static final int LONGEST_QUESTION = 1_000;

  private final Problems problems;

  WaitTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.Wait task) {
    switch (task.what()) {
      case Task.WaitFor.Delay(var delay) ->
          problems.addUnless(
              !delay.isNegative(), "task.delaySec", "The delay is negative. Give 0 or more.");
      case Task.WaitFor.Time(var at) ->
          problems.addUnless(
              at.contains("${") || instant(at),
              "task.at",
              "\"%s\" is not an instant. Write one such as ${logicalTime + 6h} or 2026-03-29T02:00:00+02:00."
                  .formatted(Texts.shown(at)));
      case Task.WaitFor.Event(var name, _) ->
          problems.addUnless(
              !name.isBlank() && name.length() <= Naming.MAX_NAME,
              "task.event",
              "The event's name is empty or longer than %d characters. Give it one."
                  .formatted(Naming.MAX_NAME));
      case Task.WaitFor.Other(var name, var match) -> {
        Texts.nameFault("other job's or DAG's name", name)
            .ifPresent(fault -> problems.add("task.other", fault));
        if (match instanceof Task.Match.Offset(var terms)) {
          Template.problems("${logicalTime " + terms + "}", List.of())
              .forEach(message -> problems.add("task.offset", message));
        }
      }
    }
  }

  void check(Task.Approval task) {
    problems.addUnless(
        !task.question().isBlank() && task.question().length() <= LONGEST_QUESTION,
        "task.question",
        "The question is empty or longer than %d characters. Write what is to be approved."
            .formatted(LONGEST_QUESTION));
  }

  private static boolean instant(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
