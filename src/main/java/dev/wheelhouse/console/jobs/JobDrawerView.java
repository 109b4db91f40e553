package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.control.StateChip;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.holds.HoldStrip;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The drawer of a job: what it is and who saved it, above its parts.
public final class JobDrawerView {
  private final JobsModel jobs;
  private final JobDrawerModel model;
  private final ClockModel clock;
  private final JobWords words;
  private final ActionRegistry actions;
  private final Texts texts;
  private final HoldStrip holds;

  @FXML private VBox root;
  @FXML private FontIcon icon;
  @FXML private Label name;
  @FXML private HBox chips;
  @FXML private HBox corner;
  @FXML private Label identity;
  @FXML private VBox holdsPlace;
  @FXML private VBox parts;
  @FXML private ScrollPane facts;
  @FXML private StackPane message;

  public JobDrawerView(
      JobsModel jobs, ClockModel clock, JobWords words, ActionRegistry actions, Holding holding) {
    this.jobs = jobs;
    this.model = jobs.drawer();
    this.clock = clock;
    this.words = words;
    this.actions = actions;
    this.texts = words.texts();
    this.holds = new HoldStrip(holding, words.formats());
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    var link = new ActionButton(actions.get("copy-job-link"), texts, "ghost", "icon-only");
    link.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    corner.getChildren().setAll(link);
    holdsPlace.getChildren().setAll(holds);
    name.textProperty().bind(model.jobProperty());
    Tips.onHover(name, name::getText);
    Tips.onHover(identity, () -> savedInFull(model.view()));
    model.contentProperty().when(inScene).subscribe(this::show);
    model.jobProperty().when(inScene).subscribe(_ -> facts.setVvalue(0));
    model.problemProperty().when(inScene).subscribe(this::showProblem);
    jobs.link().outageProperty().when(inScene).subscribe(it -> Stale.mark(parts, it != null));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @FXML
  void close() {
    model.close();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.close();
    }
  }

  private void show(@Nullable JobContent shown) {
    parts.setVisible(shown != null);
    icon.setVisible(shown != null);
    chips.getChildren().clear();
    holds.show(shown == null ? List.of() : shown.view().holds(), clock.now());
    identity.setText(shown == null ? "" : identity(shown.view()));
    if (shown != null) {
      icon.setIconLiteral(DefinitionWords.icon(shown.definition()));
      if (!shown.enabled()) {
        chips.getChildren().add(tag(words.status(shown.view().saved().status())));
      }
      if (shown.view().deadLetters() > 0) {
        chips.getChildren().add(new StateChip(texts, StateStyle.DEAD_LETTER));
      }
    }
  }

  private static Label tag(String words) {
    var tag = new Label(words);
    tag.getStyleClass().add("tag");
    tag.setMinWidth(Label.USE_PREF_SIZE);
    return tag;
  }

  /// `Job · billing · Payments · v3, saved 17 Feb 18:02 by mara`
  private String identity(JobView view) {
    var saved = view.saved();
    var naming = saved.definition().naming();
    return Stream.of(
            words.kind(saved.definition()),
            naming.group(),
            naming.owner(),
            texts.get(
                "jobs.saved-by",
                Integer.toString(saved.version()),
                words.time(saved.savedAt(), clock.now()),
                saved.savedBy()),
            naming.description())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String savedInFull(@Nullable JobView view) {
    return view == null ? "" : words.timeInFull(view.saved().savedAt());
  }

  private void showProblem(@Nullable Fault fault) {
    message.getChildren().clear();
    message.setVisible(fault != null);
    if (fault != null) {
      var again = new Button(texts.get("failure.try-again"), Icons.of("mdi2r-refresh"));
      again.setOnAction(_ -> model.reload());
      message
          .getChildren()
          .add(
              MessagePane.error(
                  texts.get("jobs.job-not-loaded"), Faults.words(fault, texts), again));
    }
  }
}
