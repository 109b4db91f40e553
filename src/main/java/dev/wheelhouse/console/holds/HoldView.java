package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.BlastRadius;
import dev.wheelhouse.console.shell.Faults;
import java.util.Locale;
import javafx.beans.Observable;
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

/// The dialog that puts a hold: on what, why, until when, and what it would keep.
public final class HoldView {
  private final HoldModel model;
  private final EngineLink link;
  private final ControlTexts words;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private FlowPane scopes;
  @FXML private TextField reason;
  @FXML private HBox untils;
  @FXML private TextField time;
  @FXML private Label wrongTime;
  @FXML private BlastRadius blast;
  @FXML private Label problem;
  @FXML private Button confirm;

  HoldView(HoldModel model, EngineLink link, ControlTexts words, Runnable close) {
    this.model = model;
    this.link = link;
    this.words = words;
    this.close = close;
  }

  @FXML
  void initialize() {
    ScopeChips.fill(scopes, model.scopes(), model.scopeProperty(), words);
    reason.textProperty().bindBidirectional(model.reasonProperty());
    untils();
    model
        .dryRun()
        .previewProperty()
        .subscribe(preview -> blast.show(words.lines(preview, link.now())));
    problem.textProperty().bind(Bindings.createStringBinding(this::problem, faults()));
    Shown.whileSaid(problem);
    confirm
        .textProperty()
        .bind(
            model
                .scopeProperty()
                .map(scope -> words.texts().get("hold.confirm", words.inside(scope))));
    confirm.disableProperty().bind(model.ready().not());
    DialogKeys.follow(root, confirm);
  }

  private void untils() {
    var group = new ToggleGroup();
    for (var until : Until.values()) {
      var toggle = new ToggleButton(words.until(until, link.now()));
      toggle.setId("until-" + until.name().toLowerCase(Locale.ROOT));
      OneOf.add(group, toggle, until, model.untilProperty());
      untils.getChildren().add(toggle);
    }
    untils.getChildren().getFirst().getStyleClass().add("first");
    untils.getChildren().getLast().getStyleClass().add("last");
    time.textProperty().bindBidirectional(model.typedProperty());
    time.visibleProperty().bind(model.untilProperty().isEqualTo(Until.TIME));
    wrongTime.visibleProperty().bind(model.wrongTime());
    wrongTime.managedProperty().bind(wrongTime.visibleProperty());
  }

  private Observable[] faults() {
    return new Observable[] {model.dryRun().problemProperty(), model.orders().problemProperty()};
  }

  private String problem() {
    @Nullable Fault refused = model.orders().problemProperty().get();
    if (refused != null) {
      var said = Faults.words(refused, words.texts());
      var held = model.orders().carriedOut();
      return held == 0 ? said : words.texts().get("hold.partly", held, said);
    }
    @Nullable Fault fault = model.dryRun().problemProperty().get();
    return fault == null ? "" : Faults.words(fault, words.texts());
  }

  @FXML
  void confirm() {
    model.hold();
  }

  @FXML
  void cancel() {
    close.run();
  }
}
