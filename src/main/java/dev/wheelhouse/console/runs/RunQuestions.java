package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// The questions before what changes the record of a run or ends it hard: what follows, by the
/// engine's own preview, and the reason.
final class RunQuestions {
  private final RunActionsModel model;
  private final ShellModel shell;
  private final RunDeeds deeds;
  private final BlastWords blast;
  private final Texts texts;

  RunQuestions(RunActionsModel model, ShellModel shell, RunDeeds deeds, RunWords words) {
    this.model = model;
    this.shell = shell;
    this.deeds = deeds;
    this.blast = new BlastWords(words.formats());
    this.texts = words.texts();
  }

  /// Asks the engine what it would lead to, then the operator.
  void ask(RunAction action) {
    var shown = model.shown();
    if (shown != null) {
      var name = shown.view().name();
      model.foresee(
          action.command(shown.id()),
          preview -> previewed(action, shown, preview),
          fault -> deeds.unanswered(name, fault));
    }
  }

  private void previewed(RunAction action, RunContent shown, Preview preview) {
    var refusal = preview.refusal();
    if (refusal != null) {
      deeds.refused(action, shown.view().name(), refusal);
      model.drawer().reload();
    } else {
      shell.ask(question(action, shown, preview));
    }
  }

  private Confirmation question(RunAction action, RunContent shown, Preview preview) {
    var question = RunQuestion.of(action);
    return new Confirmation(
        texts.get(question.titleKey(), shown.view().name()),
        texts.get(question.sentenceKey()),
        consequences(action, shown, preview),
        question.reasonKey().isEmpty() ? "" : texts.get(question.reasonKey()),
        texts.get(question.keepKey()),
        texts.get(question.confirmKey()),
        question.destructive(),
        reason -> deeds.perform(action, preview, reason));
  }

  private List<Consequence> consequences(RunAction action, RunContent shown, Preview preview) {
    var lines = new ArrayList<Consequence>();
    var run = shown.id().toString();
    if (action == RunAction.KILL) {
      preview.stops().stream()
          .limit(5)
          .map(it -> texts.get("kill.consequence", it.name(), it.run().toString()))
          .map(words -> new Consequence("mdi2c-close-circle-outline", words))
          .forEach(lines::add);
      lines.add(new Consequence("mdi2c-cancel", texts.get("kill.canceled")));
    } else {
      lines.addAll(blast.lines(preview, model.drawer().link().now()));
    }
    lines.add(
        new Consequence("mdi2c-clipboard-text-clock-outline", texts.get("kill.recorded", run)));
    return lines;
  }
}
