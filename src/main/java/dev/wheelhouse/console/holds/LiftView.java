package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.BlastRadius;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.model.control.Hold;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The dialog that lifts a hold: whose it is, what was missed and what becomes of that, and which
/// holds stay.
public final class LiftView {
  private final LiftModel model;
  private final EngineLink link;
  private final ControlTexts words;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private Sentence hold;
  @FXML private VBox missedPart;
  @FXML private Label silent;
  @FXML private HBox missed;
  @FXML private VBox stayingPart;
  @FXML private BlastRadius staying;
  @FXML private BlastRadius blast;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private Button confirm;

  LiftView(LiftModel model, EngineLink link, ControlTexts words, Runnable close) {
    this.model = model;
    this.link = link;
    this.words = words;
    this.close = close;
  }

  @FXML
  void initialize() {
    hold.show(words.holds().line(model.hold(), link.now()));
    missed();
    model.staying().subscribe(this::showStaying);
    model.rest().subscribe(preview -> blast.show(words.lines(preview, link.now())));
    reason.textProperty().bindBidirectional(model.reasonProperty());
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::problem, model.dryRun().problemProperty(), model.orders().problemProperty()));
    Shown.whileSaid(problem);
    confirm.disableProperty().bind(model.ready().not());
    DialogKeys.follow(root, confirm);
  }

  private void missed() {
    var group = new ToggleGroup();
    var silence = model.silent();
    for (var choice : Missed.values()) {
      var toggle = new ToggleButton();
      toggle.setId("missed-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      toggle.textProperty().bind(silence.map(firings -> words.missed(choice, firings)));
      OneOf.add(group, toggle, choice, model.missedProperty());
      missed.getChildren().add(toggle);
    }
    missed.getChildren().getFirst().getStyleClass().add("first");
    missed.getChildren().getLast().getStyleClass().add("last");
    silent.textProperty().bind(silence.map(firings -> words.texts().count("lift.missed", firings)));
    silence.subscribe(firings -> there(missedPart, firings > 0));
  }

  private void showStaying(List<Hold> holds) {
    there(stayingPart, !holds.isEmpty());
    staying.show(
        holds.stream()
            .map(it -> new Consequence("mdi2p-pause", words.holds().line(it, link.now()), true))
            .toList());
  }

  private static void there(VBox part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }

  private String problem() {
    @Nullable Fault refused = model.orders().problemProperty().get();
    @Nullable Fault fault = refused == null ? model.dryRun().problemProperty().get() : refused;
    return fault == null ? "" : Faults.words(fault, words.texts());
  }

  @FXML
  void confirm() {
    model.lift();
  }

  @FXML
  void cancel() {
    close.run();
  }
}
