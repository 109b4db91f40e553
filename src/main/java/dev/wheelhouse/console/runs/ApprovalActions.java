package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;

/// Approve and refuse: what each leads to, with a reason, before it is done.
final class ApprovalActions {
  private final ApprovalModel model;
  private final Frame frame;
  private final Texts texts;

  ApprovalActions(ApprovalModel model, Frame frame, Texts texts) {
    this.model = model;
    this.frame = frame;
    this.texts = texts;
  }

  void addTo(ActionRegistry registry) {
    registry.add(
        action("approve", "mdi2c-check", Shortcut.letter(KeyCode.A), true),
        action("refuse", "mdi2c-close", Shortcut.shiftLetter(KeyCode.A), false));
  }

  private Action action(String id, String icon, Shortcut keys, boolean approved) {
    return Action.of(id, icon, ActionGroup.RUN)
        .keys(keys)
        .needs(frame.rights().obstacle(Command.Decide.class, texts))
        .unless(obstacle())
        .does(() -> ask(approved));
  }

  private ObservableStringValue obstacle() {
    var obstacle = model.obstacle();
    return Bindings.createStringBinding(
        () -> obstacle.get() == Obstacle.NONE ? "" : texts.get(obstacle.get().textKey()), obstacle);
  }

  private void ask(boolean approved) {
    var view = model.view();
    var question = model.question().get();
    if (view != null && question != null) {
      frame.shell().ask(confirmation(view, question, approved));
    }
  }

  private Confirmation confirmation(RunView view, String question, boolean approved) {
    var run = view.run().id();
    return new Confirmation(
        texts.get(approved ? "approval.approve-question" : "approval.refuse-question", view.name()),
        question,
        consequences(run, approved),
        texts.get("approval.reason"),
        texts.get("approval.keep"),
        texts.get(approved ? "action.approve" : "action.refuse"),
        !approved,
        reason ->
            model.decide(run, approved, reason, answer -> ended(view.name(), approved, answer)));
  }

  private List<Consequence> consequences(RunId run, boolean approved) {
    var recorded =
        new Consequence("mdi2c-clipboard-text-clock-outline", texts.get("approval.recorded"));
    return approved
        ? List.of(
            new Consequence("mdi2c-check", texts.get("approval.succeeds", run.toString())),
            new Consequence("mdi2a-arrow-right", texts.get("approval.follows")),
            recorded)
        : List.of(
            new Consequence("mdi2c-close", texts.get("approval.fails", run.toString())), recorded);
  }

  private void ended(String name, boolean approved, Answer<RunId> answer) {
    switch (answer) {
      case Answer.Done<RunId>(var run) -> {
        var key = approved ? "approval.approved" : "approval.refused";
        frame.toasts().show(Toast.success(texts.get(key, name, run.toString()), ""));
      }
      case Answer.Rejected<RunId>(var fault) -> failed("approval.not-decided", name, fault);
      case Answer.Unknown<RunId>(var fault) -> failed("runs.no-answer", name, fault);
    }
  }

  private void failed(String key, String name, Fault fault) {
    frame.toasts().show(Toast.error(texts.get(key, name), Faults.words(fault, texts)));
  }
}
