package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import java.util.ArrayList;
import java.util.List;

/// Lifts a hold that keeps the run in the drawer, after saying what that sets going (K2).
final class HoldQuestions {
  private final RunActionsModel model;
  private final Frame frame;
  private final HoldWords holds;
  private final BlastWords blast;
  private final Texts texts;

  HoldQuestions(RunActionsModel model, Frame frame, RunWords words) {
    this.model = model;
    this.frame = frame;
    this.holds = new HoldWords(words.formats());
    this.blast = new BlastWords(words.formats());
    this.texts = words.texts();
  }

  void askToLift(Hold hold) {
    var command = new Command.LiftHold(hold.id(), Command.LiftHold.Missed.BY_POLICY);
    model.foresee(command, preview -> ask(hold, command, preview), fault -> refused(hold, fault));
  }

  private void ask(Hold hold, Command.LiftHold command, Preview preview) {
    var refusal = preview.refusal();
    if (refusal != null) {
      refused(hold, refusal);
      return;
    }
    var lines = new ArrayList<Consequence>(lines(hold));
    lines.addAll(blast.lines(preview, frame.clock().now()));
    frame
        .shell()
        .ask(
            new Confirmation(
                texts.get("hold.lift-question", holds.place(hold.place())),
                texts.get("hold.lift-sentence"),
                lines,
                "",
                texts.get("hold.lift-keep"),
                texts.get("hold.lift-confirm"),
                false,
                _ -> lift(hold, command, preview)));
  }

  private List<Consequence> lines(Hold hold) {
    return List.of(new Consequence("mdi2p-pause", holds.line(hold, frame.clock().now())));
  }

  private void lift(Hold hold, Command.LiftHold command, Preview preview) {
    model.execute(
        command,
        caller -> caller.expecting(preview.revision()),
        (Answer<Hold> answer) -> lifted(hold, answer));
  }

  private void lifted(Hold hold, Answer<Hold> answer) {
    switch (answer) {
      case Answer.Done<Hold> _ ->
          frame
              .toasts()
              .show(Toast.success(texts.get("hold.lifted", holds.place(hold.place())), ""));
      case Answer.Rejected<Hold>(var fault) -> refused(hold, fault);
      case Answer.Unknown<Hold>(var fault) -> refused(hold, fault);
    }
  }

  private void refused(Hold hold, Fault fault) {
    var title = texts.get("hold.not-lifted", holds.place(hold.place()));
    frame.toasts().show(Toast.error(title, Faults.words(fault, texts)));
  }
}
