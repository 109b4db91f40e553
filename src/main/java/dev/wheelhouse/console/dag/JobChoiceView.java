package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.DefinitionCell;
import dev.wheelhouse.console.jobs.DefinitionListModel;
import dev.wheelhouse.console.jobs.DefinitionListPlaceholder;
import dev.wheelhouse.console.jobs.DefinitionWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The list of jobs, to choose one.
public final class JobChoiceView {
  private final JobChoice choice;
  private final DefinitionListModel listed;
  private final Formats formats;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private ListView<SavedDefinition> list;
  @FXML private Label note;
  @FXML private Button choose;

  JobChoiceView(JobChoice choice, Formats formats) {
    this.choice = choice;
    this.listed = choice.list();
    this.formats = formats;
    this.texts = formats.texts();
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(listed.searchProperty());
    list.setItems(listed.found().filtered(it -> it.definition() instanceof JobDefinition));
    list.setCellFactory(_ -> new DefinitionCell(new DefinitionWords(texts, formats)));
    list.setPlaceholder(new DefinitionListPlaceholder(listed, texts));
    listed.chosenProperty().subscribe(it -> list.getSelectionModel().select(it));
    list.getSelectionModel().selectedItemProperty().subscribe(listed::choose);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose();
          }
        });
    note.setText(
        texts.get(
            choice.asked().compensation()
                ? "dag.choose-compensation-says"
                : "dag.choose-job-says"));
    choose.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Arrows move in the list while the search has the focus.
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      event.consume();
      choose();
    } else if (event.getTarget() == search && event.getCode() == KeyCode.DOWN) {
      event.consume();
      list.getSelectionModel().selectNext();
    } else if (event.getTarget() == search && event.getCode() == KeyCode.UP) {
      event.consume();
      list.getSelectionModel().selectPrevious();
    }
  }

  @FXML
  void choose() {
    var chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      choice.choose(chosen.definition().name());
    }
  }

  @FXML
  void create() {
    choice.create();
  }

  @FXML
  void cancel() {
    choice.cancel();
  }
}
