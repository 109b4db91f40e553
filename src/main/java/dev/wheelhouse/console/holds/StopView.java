package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.BlastRadius;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.TypedName;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The dialog that stops what runs under a place: what, with which grace, and whom it hits. The
/// safe button has the focus.
public final class StopView {
  private final StopModel model;
  private final EngineLink link;
  private final ControlTexts words;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private FlowPane scopes;
  @FXML private HBox graces;
  @FXML private BlastRadius blast;
  @FXML private Label nothing;
  @FXML private Label reasonLabel;
  @FXML private TextField reason;
  @FXML private VBox name;
  @FXML private Label problem;
  @FXML private Button confirm;

  StopView(StopModel model, EngineLink link, ControlTexts words, Runnable close) {
    this.model = model;
    this.link = link;
    this.words = words;
    this.close = close;
  }

  @FXML
  void initialize() {
    ScopeChips.fill(scopes, model.scopes(), model.scopeProperty(), words);
    graces();
    model
        .dryRun()
        .previewProperty()
        .subscribe(preview -> blast.show(words.lines(preview, link.now())));
    Shown.when(
        nothing,
        Bindings.createBooleanBinding(() -> model.runs() == 0, model.dryRun().previewProperty()));
    var needed = model.needsReason();
    reasonLabel
        .textProperty()
        .bind(
            Bindings.when(needed)
                .then(words.texts().get("stop-runs.reason-needed"))
                .otherwise(words.texts().get("stop-runs.reason")));
    reason.textProperty().bindBidirectional(model.reasonProperty());
    Shown.when(name, model.needsName());
    model.scopeProperty().subscribe(this::askForName);
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::problem,
                model.dryRun().previewProperty(),
                model.dryRun().problemProperty(),
                model.orders().problemProperty()));
    Shown.whileSaid(problem);
    confirm
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::button, model.graceProperty(), model.dryRun().previewProperty()));
    confirm.disableProperty().bind(model.ready().not());
    DialogKeys.follow(root, confirm);
  }

  private void graces() {
    var group = new ToggleGroup();
    for (var grace : Grace.values()) {
      var toggle = new ToggleButton(words.grace(grace));
      toggle.setId("grace-" + grace.name().toLowerCase(Locale.ROOT));
      OneOf.add(group, toggle, grace, model.graceProperty());
      graces.getChildren().add(toggle);
    }
    graces.getChildren().getFirst().getStyleClass().add("first");
    graces.getChildren().getLast().getStyleClass().add("last");
  }

  private void askForName(Scope scope) {
    var typed = new TypedName(words.nameOf(scope.first()), words.texts());
    model.namedProperty().bind(typed.right());
    name.getChildren().setAll(typed);
  }

  private String button() {
    var runs = Math.max(0, model.runs());
    return model.graceProperty().get() == Grace.NONE
        ? words.texts().count("stop-runs.confirm-kill", runs)
        : words.texts().count("stop-runs.confirm", runs);
  }

  private String problem() {
    @Nullable Fault refused = model.orders().problemProperty().get();
    if (refused == null && model.runs() == 0) {
      return "";
    }
    @Nullable Fault fault = refused == null ? model.dryRun().problemProperty().get() : refused;
    return fault == null ? "" : Faults.words(fault, words.texts());
  }

  @FXML
  void confirm() {
    model.stop();
  }

  @FXML
  void cancel() {
    close.run();
  }
}
