package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Formats;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// The form's right column: what is wrong, and what will happen.
public final class JobFormSideView {
  private final JobFormModel model;
  private final Formats formats;

  @FXML private VBox cards;

  JobFormSideView(JobFormModel model, Formats formats) {
    this.model = model;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    cards
        .getChildren()
        .addAll(new ProblemList(model, formats.texts()), new HappeningCard(model, formats).node());
  }
}
