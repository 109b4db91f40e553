package dev.wheelhouse.console.welcome;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.welcome.FurtherSamplesModel.State;
import dev.wheelhouse.sample.Samples;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The further samples: a line each, with a button that installs it or the way to its job.
public final class FurtherSamplesView {
  private final FurtherSamplesModel model;
  private final BooleanBinding ready;
  private final Links links;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private VBox rows;
  @FXML private Label problem;

  /// @param ready whether the engine can take one
  FurtherSamplesView(FurtherSamplesModel model, BooleanBinding ready, Links links, Texts texts) {
    this.model = model;
    this.ready = ready;
    this.links = links;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    for (var sample : Samples.further()) {
      rows.getChildren().add(row(sample));
    }
    problem.managedProperty().bind(problem.visibleProperty());
    var inScene = InScene.of(root);
    model.problemProperty().when(inScene).subscribe(this::showProblem);
    ready.when(inScene).subscribe(it -> lookWhen(it));
  }

  private void lookWhen(boolean now) {
    if (now) {
      model.look();
    }
  }

  private void showProblem(@Nullable Exception cause) {
    problem.setVisible(cause != null);
    problem.setText(cause == null ? "" : Faults.words(cause, texts));
  }

  private Node row(Samples sample) {
    var title = new Label(texts.get(sample.titleKey()));
    title.getStyleClass().add("strong");
    var sentence = new Label(texts.get(sample.sentenceKey()));
    sentence.getStyleClass().addAll("small", "muted");
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    var words = new VBox(title, sentence);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(words, install(sample), way(sample));
    row.getStyleClass().add("sample-row");
    return row;
  }

  private Button install(Samples sample) {
    var button = new Button("", Icons.of("mdi2d-download-outline"));
    button.setId("install-" + sample.key());
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.disableProperty().bind(ready.not());
    button.setOnAction(_ -> model.install(sample));
    model
        .stateProperty(sample)
        .when(InScene.of(button))
        .subscribe(
            state -> {
              button.setVisible(state != State.INSTALLED);
              button.setText(
                  texts.get(state == State.UNDER_WAY ? "welcome.installing" : "welcome.install"));
              button.setAccessibleText(
                  texts.get("welcome.install-sample", texts.get(sample.titleKey())));
            });
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private Hyperlink way(Samples sample) {
    var way = new Hyperlink(texts.get("welcome.show-job"));
    way.setId("show-" + sample.key());
    way.setMinWidth(Hyperlink.USE_PREF_SIZE);
    way.setAccessibleText(texts.get("welcome.show-job-of", texts.get(sample.titleKey())));
    way.setOnAction(_ -> links.open(new Link.ToJob(sample.start())));
    way.visibleProperty()
        .bind(
            model
                .stateProperty(sample)
                .map(State.INSTALLED::equals)
                .when(InScene.of(way))
                .orElse(false));
    way.managedProperty().bind(way.visibleProperty());
    return way;
  }
}
