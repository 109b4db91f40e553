package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FiringOutlook;
import dev.wheelhouse.console.jobs.form.FiringWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The next firings of the DAG, and the next day on which the clocks change one.
final class FiringsPart {
  private final InspectorModel model;
  private final Formats formats;
  private final Texts texts;
  private final FiringWords words;
  private final VBox firings = new VBox();

  FiringsPart(InspectorParts parts) {
    this.model = parts.model();
    this.formats = parts.formats();
    this.texts = formats.texts();
    this.words = new FiringWords(formats);
  }

  Node node() {
    firings.getStyleClass().add("inspector-firings");
    firings.setId("next-firings");
    firings.managedProperty().bind(firings.visibleProperty());
    model.firingsProperty().when(InScene.of(firings)).subscribe(this::show);
    return firings;
  }

  private void show(FiringOutlook outlook) {
    firings.getChildren().setAll(outlook.next().stream().map(this::firing).toList());
    if (!outlook.next().isEmpty() && firings.getChildren().getFirst() instanceof HBox first) {
      first.getChildren().addAll(space(), until(outlook.next().getFirst()));
    }
    outlook.irregular().ifPresent(it -> firings.getChildren().add(irregular(it)));
    firings.setVisible(!firings.getChildren().isEmpty());
  }

  private HBox firing(FiringOutlook.Firing firing) {
    var time = new Label(words.time(firing));
    time.getStyleClass().add("mono");
    time.setMinWidth(Label.USE_PREF_SIZE);
    var line = new HBox(time);
    line.getStyleClass().add("firing");
    words.note(firing).map(FiringsPart::tag).ifPresent(line.getChildren()::add);
    return line;
  }

  private static Label tag(String text) {
    var tag = new Label(text);
    tag.getStyleClass().addAll("tag", "changed");
    return tag;
  }

  private static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private Label until(FiringOutlook.Firing next) {
    var left = Duration.between(model.now(), next.at());
    var until = new Label(texts.get("dag.inspector.in", formats.span(left)));
    until.getStyleClass().addAll("small", "muted");
    return until;
  }

  private Node irregular(FiringOutlook.Irregularity irregular) {
    var note = new Label(words.irregular(irregular), Icons.of("mdi2w-weather-sunset-up"));
    note.getStyleClass().addAll("small", "irregular");
    note.setWrapText(true);
    note.setMaxWidth(Double.MAX_VALUE);
    note.setMinHeight(Label.USE_PREF_SIZE);
    return note;
  }
}
