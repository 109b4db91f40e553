package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.palette.PaletteModel.Phase;
import dev.wheelhouse.console.palette.Ranking.Hit;
import dev.wheelhouse.console.shell.LinkCopy;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The palette: the field keeps the focus, its keys move in the list below.
public final class PaletteView {
  private static final int PAGE = 8;

  private final PaletteModel model;
  private final ShellModel shell;
  private final ToastModel toasts;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private TextField field;
  @FXML private Label count;
  @FXML private ScrollPane scroll;
  @FXML private VBox lines;
  @FXML private StackPane message;

  public PaletteView(PaletteModel model, ShellModel shell, ToastModel toasts, Texts texts) {
    this.model = model;
    this.shell = shell;
    this.toasts = toasts;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    var list = new PaletteList(scroll, lines, texts, this::clicked);
    field.textProperty().bindBidirectional(model.textProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    var inScene = InScene.of(root);
    shell.paletteOpenProperty().when(inScene).subscribe(this::openOrNot);
    model.answersProperty().when(inScene).subscribe((_, _) -> model.renew());
    model.arrangementProperty().subscribe(list::show);
    model.selectedProperty().subscribe(list::select);
    model.selectedProperty().subscribe(_ -> explain(list));
    model.explanationProperty().subscribe(_ -> explain(list));
    model.arrangementProperty().subscribe(this::showCount);
    model.phaseProperty().subscribe(this::showPhase);
  }

  private void openOrNot(boolean open) {
    if (open) {
      model.open();
    }
  }

  private void explain(PaletteList list) {
    var hit = model.selectedProperty().get();
    list.select(hit);
    list.explain(hit, model.explanationProperty().get());
    field.setAccessibleHelp(hit == null ? "" : hit.entry().title());
  }

  private void showCount(Arrangement arrangement) {
    count.setText(texts.count("palette.count", arrangement.hits().size()));
  }

  private void showPhase(Phase phase) {
    scroll.setVisible(phase == Phase.RESULTS);
    scroll.setManaged(phase == Phase.RESULTS);
    message.setVisible(phase != Phase.RESULTS);
    message.setManaged(phase != Phase.RESULTS);
    message.getChildren().clear();
    switch (phase) {
      case RESULTS -> {}
      case LOOKING -> message.getChildren().add(new Label(texts.get("palette.looking")));
      case NO_MATCH -> message.getChildren().add(noMatch());
    }
  }

  private MessagePane noMatch() {
    var everything = new Button(texts.get("palette.search-everything"));
    everything.setId("search-everything");
    everything.setOnAction(_ -> model.searchEverything());
    var title = texts.get("palette.no-match", model.textProperty().get().strip());
    var sentence = texts.get("palette.no-match-sentence");
    return model.query().limited()
        ? MessagePane.empty("mdi2m-magnify", title, sentence, everything)
        : MessagePane.empty("mdi2m-magnify", title, sentence);
  }

  /// A click does it; on what can't be done it shows why.
  private void clicked(Hit hit) {
    model.choose(hit);
    model.perform();
  }

  private void pressed(KeyEvent event) {
    if (moved(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.K && event.isShortcutDown()) {
      event.consume();
      model.close();
    } else if (event.getCode() == KeyCode.C
        && event.isShortcutDown()
        && field.getSelectedText().isEmpty()) {
      event.consume();
      copyLink();
    }
  }

  private boolean moved(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> model.move(-PAGE);
      case PAGE_DOWN -> model.move(PAGE);
      case HOME -> model.chooseFirst();
      case END -> model.chooseLast();
      case TAB -> model.moveSection(event.isShiftDown() ? -1 : 1);
      case ENTER -> model.perform();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void copyLink() {
    var hit = model.selectedProperty().get();
    if (hit != null && hit.entry().link() != null) {
      LinkCopy.copy(hit.entry().link(), toasts, texts);
    }
  }
}
