package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.draft.Opening.Phase;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionMenu;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What is edited and against what, and what can be done with the whole.
public final class DagHeaderView {
  private final DagEditorModel model;
  private final EditorWishes wishes;
  private final ClockModel clock;
  private final Formats formats;
  private final Texts texts;
  private final ActionRegistry actions;

  @FXML private HBox root;
  @FXML private Label name;
  @FXML private TextField newName;
  @FXML private Label draft;
  @FXML private Label deployed;
  @FXML private HBox history;
  @FXML private Region afterHistory;
  @FXML private HBox tools;
  @FXML private Region afterTools;
  @FXML private HBox deeds;

  DagHeaderView(
      DagEditorModel model,
      EditorWishes wishes,
      ClockModel clock,
      Formats formats,
      ActionRegistry actions) {
    this.model = model;
    this.wishes = wishes;
    this.clock = clock;
    this.formats = formats;
    this.texts = formats.texts();
    this.actions = actions;
  }

  @FXML
  void initialize() {
    names();
    history.getChildren().setAll(icon("dag-undo"), icon("dag-redo"));
    tools
        .getChildren()
        .setAll(
            button("dag-layout", "ghost"),
            counted("dag-validate", model.findings().findingsProperty().map(List::size), "warning"),
            counted("dag-diff", model.difference().comparedProperty().map(Compared::changes), ""),
            new ActionMenu(
                actions,
                List.of(
                    List.of("dag-run", "dag-versions", "dag-roll-back", "copy-dag-link"),
                    List.of("dag-export-png", "dag-export-svg", "dag-export-yaml"),
                    List.of("dag-discard", "dag-remove")),
                texts));
    deeds.getChildren().setAll(button("dag-test-run"), button("dag-deploy", "primary"));
    var deploy = (ActionButton) deeds.getChildren().getLast();
    var next =
        Bindings.createStringBinding(
            () ->
                model.onlyLayoutChanged()
                    ? texts.get("dag.keep-layout")
                    : texts.get("dag.deploy", Integer.toString(model.version() + 1)),
            model.deployedProperty(),
            model.document().documentProperty());
    var diff = (ActionButton) tools.getChildren().get(2);
    model.deployedProperty().when(InScene.of(root)).subscribe(it -> show(diff, it != null));
    next.when(InScene.of(root)).subscribe(deploy::setText);
  }

  private void names() {
    var inScene = InScene.of(root);
    var sources =
        new Observable[] {
          model.deployedProperty(),
          model.document().documentProperty(),
          model.document().changedProperty(),
          model.opening().phaseProperty(),
          clock.nowProperty()
        };
    Bindings.createObjectBinding(this::standing, sources).when(inScene).subscribe(this::show);
    newName.textProperty().subscribe((_, text) -> model.rename(text.strip()));
    newName.setOnAction(_ -> wishes.focusGraph().make());
    model.opening().phaseProperty().when(inScene).subscribe(it -> ready(it == Phase.READY));
  }

  /// There is nothing to do with what is not open.
  private void ready(boolean on) {
    List.of(history, afterHistory, tools, afterTools, deeds).forEach(it -> it.setVisible(on));
    if (on) {
      focusName();
    }
  }

  /// A DAG that has no name gets one first.
  private void focusName() {
    if (model.deployedProperty().get() == null && newName.getText().isEmpty()) {
      newName.requestFocus();
    }
  }

  /// What the header says.
  private record Standing(String name, boolean isNew, String draft, String deployed) {}

  private Standing standing() {
    if (!model.opening().isReady()) {
      return new Standing(model.opening().subject().name(), false, "", "");
    }
    var name = model.document().document().definition().name();
    var base = model.deployedProperty().get();
    if (base == null) {
      return new Standing(name, true, texts.get("dag.new-draft"), texts.get("dag.never-deployed"));
    }
    var changed = model.document().changedProperty().get();
    var version = Integer.toString(base.version());
    var tag = changed ? texts.get("dag.draft-tag", Integer.toString(base.version() + 1)) : "";
    var words =
        texts.get(
            "dag.deployed-words",
            version,
            formats.time(base.saved().savedAt(), clock.now()),
            base.saved().savedBy());
    return new Standing(name, false, tag, words);
  }

  private void show(Standing now) {
    name.setText(now.name());
    show(name, !now.isNew());
    show(newName, now.isNew());
    if (now.isNew() && !newName.getText().strip().equals(now.name())) {
      newName.setText(now.name());
    }
    draft.setText(now.draft());
    show(draft, !now.draft().isEmpty());
    deployed.setText(now.deployed());
  }

  private static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private ActionButton button(String id, String... styleClasses) {
    return new ActionButton(actions.get(id), texts, styleClasses);
  }

  private ActionButton icon(String id) {
    var button = button(id, "ghost", "icon-only");
    button.setAccessibleText(button.getText());
    return button;
  }

  /// A button with a number behind its words.
  private ActionButton counted(String id, ObservableValue<Integer> count, String styleClass) {
    var button = button(id, "ghost");
    var number = new Label();
    number.getStyleClass().addAll("tag", "mono", "count-tag");
    if (!styleClass.isEmpty()) {
      number.getStyleClass().add(styleClass);
    }
    number.managedProperty().bind(number.visibleProperty());
    var words = new Label(button.getText());
    var face = new HBox(button.getGraphic(), words, number);
    face.getStyleClass().add("counted");
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    count
        .when(InScene.of(root))
        .subscribe(
            it -> {
              number.setText(Formats.number(it));
              number.setVisible(it > 0);
              button.setAccessibleText(words.getText() + (it > 0 ? ", " + it : ""));
            });
    return button;
  }
}
