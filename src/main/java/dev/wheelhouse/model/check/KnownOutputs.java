package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Optional;

/// What a task can hand on, where its kind alone tells (D7).
public final class KnownOutputs {
  private static final List<String> OF_SCRIPTS = List.of("updated", "rows", "result", "more");
  private static final List<String> OF_ANSWERS = List.of("status", "body");
  private static final List<String> OF_ANSWERS_WITH_POINTER = List.of("status", "body", "value");

  private KnownOutputs() {}

  /// The names of all that can come; empty where the work itself says what it hands on, such as a
  /// script. A NOOP often holds the place of work that comes yet, so nothing is said of it.
  public static Optional<List<String>> of(Task task) {
    return switch (task) {
      case Task.Shell _, Task.Java _, Task.JavaMain _, Task.Container _, Task.Noop _ ->
          Optional.empty();
      case Task.Http http -> ofCall(http);
      case Task.Sql _ -> Optional.of(OF_SCRIPTS);
      case Task.Wait(Task.WaitFor.Event _) -> Optional.empty();
      case Task.Wait _, Task.Approval _, Task.SubDag _ -> Optional.of(List.of());
    };
  }

  /// Who reports by a callback says what is handed on.
  private static Optional<List<String>> ofCall(Task.Http call) {
    return switch (call.completion()) {
      case HttpCompletion.Callback _ -> Optional.empty();
      case HttpCompletion.Answered _ -> Optional.of(ofAnswer(call.expect().jsonPointer()));
      case HttpCompletion.Poll poll -> Optional.of(ofAnswer(poll.jsonPointer()));
    };
  }

  private static List<String> ofAnswer(String pointer) {
    return pointer.isEmpty() ? OF_ANSWERS : OF_ANSWERS_WITH_POINTER;
  }
}
