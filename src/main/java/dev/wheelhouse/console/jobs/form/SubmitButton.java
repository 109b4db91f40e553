package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.JobFormModel.SaveObstacle;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// The button that saves. While something stands in the way it looks off and says what; a click
/// leads to the first problem.
final class SubmitButton {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final JobFormModel model;
  private final Texts texts;
  private final Button button;
  private final Tooltip tooltip = new Tooltip();

  SubmitButton(Button button, JobFormModel model, Texts texts) {
    this.button = button;
    this.model = model;
    this.texts = texts;
  }

  void follow() {
    button.setTooltip(tooltip);
    var sources =
        new Observable[] {
          model.obstacleProperty(), model.opening().subjectProperty(), model.problems().findings()
        };
    Bindings.createObjectBinding(this::words, sources)
        .when(InScene.of(button))
        .subscribe(this::show);
  }

  private String words() {
    return switch (model.obstacleProperty().get()) {
      case NONE -> "";
      case READ_ONLY -> texts.get("job-form.read-only-detail");
      case OUTAGE -> texts.get("job-form.save-outage");
      case SAVING -> texts.get("job-form.saving");
      case UNCHANGED -> texts.get("job-form.unchanged");
      case PROBLEMS ->
          texts.count(
              model.opening().subjectProperty().get().edits()
                  ? "job-form.stop-saving"
                  : "job-form.stop-creating",
              model.problems().errors());
    };
  }

  private void show(String obstacle) {
    var off = model.obstacleProperty().get() != SaveObstacle.NONE;
    var edits = model.opening().subjectProperty().get().edits();
    button.setText(texts.get(edits ? "job-form.save" : "job-form.create"));
    button.pseudoClassStateChanged(OFF, off);
    tooltip.setText(off ? obstacle : button.getText() + "  Ctrl Enter");
    button.setAccessibleHelp(obstacle);
  }
}
