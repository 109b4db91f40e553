package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Task.WaitFor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a palette offers, each with the letter that inserts it.
enum Part {
  SHELL(Shelf.TASKS, 'S'),
  HTTP(Shelf.TASKS, 'H'),
  SQL(Shelf.TASKS, 'Q'),
  JAVA(Shelf.TASKS, 'J'),
  CONTAINER(Shelf.TASKS, 'K'),
  SUBDAG(Shelf.FLOW, 'D'),
  /// Two ways on from one node.
  BRANCH(Shelf.FLOW, 'B'),
  WAIT(Shelf.FLOW, 'W'),
  APPROVAL(Shelf.FLOW, 'A'),
  MILESTONE(Shelf.FLOW, 'M'),
  /// The job that undoes what a node has done: an attribute of that node's job.
  COMPENSATION(Shelf.ATTACH, 'E'),
  NOTE(Shelf.ATTACH, 'N');

  private final Shelf shelf;
  private final char letter;

  Part(Shelf shelf, char letter) {
    this.shelf = shelf;
    this.letter = letter;
  }

  /// Where it lies in a palette.
  enum Shelf {
    TASKS,
    FLOW,
    ATTACH;

    String textKey() {
      return switch (this) {
        case TASKS -> "dag.shelf-tasks";
        case FLOW -> "dag.shelf-flow";
        case ATTACH -> "dag.shelf-attach";
      };
    }
  }

  static Optional<Part> of(char letter) {
    for (var part : values()) {
      if (part.letter == Character.toUpperCase(letter)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  Shelf shelf() {
    return shelf;
  }

  char letter() {
    return letter;
  }

  /// Empty for what is no node of its own.
  Optional<Task> task() {
    return Optional.ofNullable(
        switch (this) {
          case SHELL -> Task.Shell.script("");
          case HTTP ->
              new Task.Http(
                  HttpCall.of("GET", ""), HttpExpectation.USUAL, new HttpCompletion.Answered());
          case SQL -> new Task.Sql("", "", 0, true);
          case JAVA -> new Task.Java("", List.of(), Map.of());
          case CONTAINER -> new Task.Container("", List.of(), Map.of(), List.of(), false, 0, 0);
          case SUBDAG -> new Task.SubDag("", Map.of());
          case WAIT -> new Task.Wait(new WaitFor.Event("", Map.of()));
          case APPROVAL -> new Task.Approval("");
          case MILESTONE -> new Task.Noop();
          case BRANCH, COMPENSATION, NOTE -> null;
        });
  }

  String textKey() {
    return switch (this) {
      case SHELL -> "dag.part-shell";
      case HTTP -> "dag.part-http";
      case SQL -> "dag.part-sql";
      case JAVA -> "dag.part-java";
      case CONTAINER -> "dag.part-container";
      case SUBDAG -> "dag.part-subdag";
      case BRANCH -> "dag.part-branch";
      case WAIT -> "dag.part-wait";
      case APPROVAL -> "dag.part-approval";
      case MILESTONE -> "dag.part-milestone";
      case COMPENSATION -> "dag.part-compensation";
      case NOTE -> "dag.part-note";
    };
  }

  /// What it does, in a sentence.
  String sentenceKey() {
    return switch (this) {
      case SHELL -> "dag.part-shell-does";
      case HTTP -> "dag.part-http-does";
      case SQL -> "dag.part-sql-does";
      case JAVA -> "dag.part-java-does";
      case CONTAINER -> "dag.part-container-does";
      case SUBDAG -> "dag.part-subdag-does";
      case BRANCH -> "dag.part-branch-does";
      case WAIT -> "dag.part-wait-does";
      case APPROVAL -> "dag.part-approval-does";
      case MILESTONE -> "dag.part-milestone-does";
      case COMPENSATION -> "dag.part-compensation-does";
      case NOTE -> "dag.part-note-does";
    };
  }

  String icon() {
    return switch (this) {
      case BRANCH -> "mdi2s-source-branch";
      case COMPENSATION -> "mdi2u-undo-variant";
      case NOTE -> "mdi2n-note-text-outline";
      default -> TaskIcons.of(task().orElseThrow());
    };
  }

  /// What keys of its nodes begin with.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
