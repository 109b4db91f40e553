package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the attempt whose log is shown was given: its parameters, and what nodes before it handed
/// on. Secrets are told by their names. Not there where nothing is known of it.
public final class GivenView {
  private static final String DOTS = "••••••";

  private final RunDrawerModel model;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label attempt;
  @FXML private VBox values;

  GivenView(RunDrawerModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    root.visibleProperty().bind(Bindings.isNotEmpty(model.given()));
    root.managedProperty().bind(root.visibleProperty());
    attempt
        .textProperty()
        .bind(
            model
                .chosenProperty()
                .map(it -> texts.get("given.attempt", Integer.toString(it.intValue()))));
    Children.bind(values, model.given(), this::line);
  }

  private Node line(GivenLine given) {
    var id = "given-" + given.name() + (given.from().isEmpty() ? "" : "-of-" + given.from());
    return given.secret() ? secret(given, id) : new ValueRow(id, given.value(), texts, name(given));
  }

  private Node secret(GivenLine given, String id) {
    var dots = new Label(DOTS, Icons.of("mdi2l-lock-outline"));
    dots.setMinWidth(Label.USE_PREF_SIZE);
    var which = new Label(texts.get("given.secret", given.value()));
    which.getStyleClass().addAll("small", "muted");
    Tips.onHover(which, which::getText);
    var line = new HBox(name(given), dots, which);
    line.getStyleClass().add("output-cells");
    line.setId(id);
    return line;
  }

  private Label name(GivenLine given) {
    var name =
        new Label(given.from().isEmpty() ? given.name() : given.name() + " ← " + given.from());
    name.getStyleClass().addAll("mono", "given-name");
    if (!given.from().isEmpty()) {
      name.setAccessibleText(texts.get("given.from", given.name(), given.from()));
    }
    Tips.onHover(name, given::template);
    return name;
  }
}
