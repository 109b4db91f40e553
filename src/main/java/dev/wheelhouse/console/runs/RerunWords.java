package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import java.util.List;
import java.util.Locale;

/// What the dialog of a rerun says, in one language.
final class RerunWords {
  private final ClockModel clock;
  private final Texts texts;
  private final BlastWords blast;
  private final DifferenceRows differences;

  RerunWords(RunWords words, ClockModel clock) {
    this.clock = clock;
    this.texts = words.texts();
    this.blast = new BlastWords(words.formats());
    this.differences = new DifferenceRows(words, clock);
  }

  Texts texts() {
    return texts;
  }

  DifferenceRows differences() {
    return differences;
  }

  String reach(Reach reach, RunContent run) {
    var name = run.view().name();
    var dag = run.detail().dagName().isEmpty() ? name : run.detail().dagName();
    return switch (reach) {
      case ONLY ->
          run.view().run().dagRun()
              ? texts.get("rerun.reach-whole", name)
              : texts.get("rerun.reach-only", name);
      case DOWNSTREAM -> texts.get("rerun.reach-downstream", name);
      case UPSTREAM -> texts.get("rerun.reach-upstream", name);
      case FAILED -> texts.get("rerun.reach-failed", dag);
      case WHOLE -> texts.get("rerun.reach-whole", dag);
    };
  }

  static String id(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  String obstacle(Obstacle obstacle) {
    return obstacle == Obstacle.NONE ? "" : texts.get(obstacle.textKey());
  }

  String former(RunContent run) {
    return texts.get("rerun.former", Integer.toString(run.view().run().target().version()));
  }

  /// `The latest, v14`, or how many definitions have changed.
  String latest(List<Difference.Definition> differences) {
    return differences.size() == 1
        ? texts.get("rerun.latest", Integer.toString(differences.getFirst().to()))
        : texts.get("rerun.latest-many", differences.size());
  }

  List<Consequence> lines(Preview preview) {
    return blast.lines(preview, clock.now());
  }

  String refusal(Fault fault) {
    return Faults.words(fault, texts);
  }

  /// `Rerun 3 runs`
  String button(RerunOutlook outlook) {
    return outlook.runs() == 0
        ? texts.get("action.rerun")
        : texts.count("rerun.start", outlook.runs());
  }

  String waiting(String name, RerunOutlook outlook) {
    return outlook.runs() < 2
        ? texts.get("runs.rerun-waits", name)
        : texts.get("rerun.waits", name, outlook.runs());
  }
}
