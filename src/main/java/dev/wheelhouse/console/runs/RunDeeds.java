package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.runs.RunActionsModel.Order;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;

/// Does what was decided about the run in the drawer, and says what became of it.
final class RunDeeds {
  private final RunActionsModel model;
  private final ToastModel toasts;
  private final Texts texts;

  RunDeeds(RunActionsModel model, ToastModel toasts, Texts texts) {
    this.model = model;
    this.toasts = toasts;
    this.texts = texts;
  }

  /// @param seen what was shown as its consequence
  void perform(RunAction action, Preview seen, String reason) {
    var shown = model.shown();
    if (shown != null) {
      var name = shown.view().name();
      var order =
          new Order(
              action.command(shown.id()),
              caller -> caller.because(reason).expecting(seen.revision()),
              waiting(action, name),
              texts.get("toast.undo"));
      model.execute(order, answer -> ended(action, name, answer));
    }
  }

  /// What a toast says while Undo can take it back; empty for what is done at once.
  String waiting(RunAction action, String name) {
    return action.undoable() ? texts.get(RunActionTexts.waiting(action), name) : "";
  }

  /// Says what became of it.
  void ended(RunAction action, String name, Answer<RunId> answer) {
    switch (answer) {
      case Answer.Done<RunId>(var run) ->
          toasts.show(
              Toast.success(texts.get(RunActionTexts.done(action), name, run.toString()), ""));
      case Answer.Rejected<RunId>(var fault) -> refused(action, name, fault);
      case Answer.Unknown<RunId>(var fault) -> unanswered(name, fault);
    }
  }

  void refused(RunAction action, String name, Fault fault) {
    error(texts.get(RunActionTexts.refused(action), name), fault);
  }

  void unanswered(String name, Fault fault) {
    error(texts.get("runs.no-answer", name), fault);
  }

  private void error(String title, Fault fault) {
    toasts.show(Toast.error(title, Faults.words(fault, texts)));
  }
}
