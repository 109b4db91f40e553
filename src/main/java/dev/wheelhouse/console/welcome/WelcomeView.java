package dev.wheelhouse.console.welcome;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.Choices;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first screen's nodes and bindings.
public final class WelcomeView {
  private final WelcomeModel model;
  private final ActionRegistry actions;
  private final Texts texts;
  private final Formats formats;

  @FXML private Button openSample;
  @FXML private Label problem;
  @FXML private Label ready;
  @FXML private Label took;
  @FXML private FlowPane checks;
  @FXML private ComboBox<Appearance> appearance;
  @FXML private ComboBox<Language> language;

  public WelcomeView(WelcomeModel model, ActionRegistry actions, Texts texts, Formats formats) {
    this.model = model;
    this.actions = actions;
    this.texts = texts;
    this.formats = formats;
  }

  public WelcomeModel getModel() {
    return model;
  }

  @FXML
  void initialize() {
    Children.bind(checks, model.checks(), this::row);
    openSample.disableProperty().bind(model.ready().not());
    // Enter opens the sample, as its key cap says, whatever had the focus when the window opened.
    model.ready().subscribe(ready -> focusWhen(ready));
    // Not disabled meanwhile: that would send the focus to the next node.
    openSample
        .textProperty()
        .bind(
            Bindings.when(model.openingProperty())
                .then(texts.get("welcome.opening-sample"))
                .otherwise(texts.get("welcome.open-sample")));
    problem.textProperty().bind(model.problemProperty().map(this::words));
    problem.visibleProperty().bind(model.problemProperty().isNotNull());
    problem.managedProperty().bind(problem.visibleProperty());
    ready.visibleProperty().bind(model.ready());
    took.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::tookWords, model.tookProperty(), model.checkingProperty()));
    Choices.show(
        appearance, look -> texts.get(look.textKey()), Appearance::icon, Appearance.values());
    Choices.show(language, Language::nativeName, _ -> "mdi2t-translate", Language.values());
    appearance.valueProperty().bindBidirectional(model.settings().appearanceProperty());
    language.valueProperty().bindBidirectional(model.settings().languageProperty());
    model.check();
  }

  private void focusWhen(boolean ready) {
    if (ready && openSample.getScene() != null) {
      openSample.requestFocus();
    }
  }

  @FXML
  void openSample() {
    model.openSample();
  }

  @FXML
  void checkAgain() {
    model.check();
  }

  @FXML
  void keyboardMap() {
    actions.get("help").perform();
  }

  private String words(@Nullable Exception cause) {
    return cause == null ? "" : Faults.words(cause, texts);
  }

  private String tookWords() {
    return model.checkingProperty().get()
        ? texts.get("welcome.checking")
        : texts.get("welcome.checked-in", formats.duration(model.tookProperty().get()));
  }

  private Node row(Check check) {
    var title = new Label(texts.get(check.textKey()));
    var facts = texts.get(check.detailKey(), check.arguments().toArray());
    var detail = new Label(facts);
    detail.getStyleClass().addAll("small", "muted");
    detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    detail.setTooltip(new Tooltip(facts));
    var words = new VBox(title, detail);
    words.getStyleClass().add("words");
    var row = new HBox(Icons.of(check.level().icon(), "large", check.level().iconClass()), words);
    row.getStyleClass().add("check-row");
    row.prefWidthProperty().bind(checks.widthProperty().subtract(52).divide(2));
    row.setAccessibleText(
        String.join(", ", texts.get(check.level().textKey()), title.getText(), detail.getText()));
    return row;
  }
}
