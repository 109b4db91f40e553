package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.console.parameters.ParameterRow;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.SavedDefinition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The dialog that starts a job: nodes, bindings, keys. Each opening has its own model, which goes
/// with it.
public final class StartJobView {
  private static final double GAP = 13;

  private final StartJobModel model;
  private final DefinitionListModel listed;
  private final Texts texts;
  private final DefinitionWords words;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private ListView<SavedDefinition> list;
  @FXML private Label more;
  @FXML private ScrollPane parametersPane;
  @FXML private FlowPane parameters;
  @FXML private TextField reason;
  @FXML private Label consequence;
  @FXML private Label problem;
  @FXML private Button start;

  public StartJobView(StartJobModel model, Texts texts, Formats formats, Runnable close) {
    this.model = model;
    this.listed = model.list();
    this.texts = texts;
    this.words = new DefinitionWords(texts, formats);
    this.close = close;
  }

  @FXML
  void initialize() {
    showList();
    Children.bind(parameters, model.fields(), this::row);
    parametersPane.visibleProperty().bind(listed.chosenProperty().map(StartJobView::hasParameters));
    parametersPane.managedProperty().bind(parametersPane.visibleProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    consequence.textProperty().bind(listed.chosenProperty().map(this::consequence).orElse(""));
    consequence.visibleProperty().bind(listed.chosenProperty().isNotNull());
    problem.textProperty().bind(model.problemProperty().map(this::words).orElse(""));
    problem.visibleProperty().bind(model.problemProperty().isNotNull());
    problem.managedProperty().bind(problem.visibleProperty());
    start
        .textProperty()
        .bind(listed.chosenProperty().map(this::button).orElse(texts.get("start-job.run")));
    start.disableProperty().bind(listed.chosenProperty().isNull().or(model.startingProperty()));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void showList() {
    search.textProperty().bindBidirectional(listed.searchProperty());
    list.setItems(listed.found());
    list.setCellFactory(_ -> new DefinitionCell(words));
    list.setPlaceholder(new DefinitionListPlaceholder(listed, texts));
    listed.chosenProperty().subscribe(it -> list.getSelectionModel().select(it));
    list.getSelectionModel().selectedItemProperty().subscribe(listed::choose);
    more.textProperty().bind(listed.listingProperty().map(this::more));
    more.visibleProperty().bind(more.textProperty().isNotEmpty());
    more.managedProperty().bind(more.visibleProperty());
  }

  @FXML
  void start() {
    model
        .start()
        .map(field -> model.fields().indexOf(field))
        .map(index -> (ParameterRow) parameters.getChildren().get(index))
        .ifPresent(ParameterRow::focusInput);
  }

  @FXML
  void cancel() {
    close.run();
  }

  /// Arrows move in the list while the search has the focus; Enter starts from anywhere, but for
  /// buttons and choices, which have their own use for it.
  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
        if (search.equals(event.getTarget())) {
          event.consume();
          list.fireEvent(event.copyFor(list, list));
        }
      }
      case ENTER -> enter(event);
      default -> {}
    }
  }

  private void enter(KeyEvent event) {
    if (event.getTarget() instanceof ComboBoxBase<?> && !event.isShortcutDown()) {
      return;
    }
    event.consume();
    if (event.getTarget() instanceof Button button && !event.isShortcutDown()) {
      button.fire();
    } else {
      start();
    }
  }

  private Node row(ParameterField field) {
    var row = new ParameterRow(field, texts);
    row.prefWidthProperty().bind(parameters.widthProperty().subtract(GAP).divide(2));
    return row;
  }

  private String consequence(@Nullable SavedDefinition chosen) {
    return chosen == null ? "" : words.consequence(chosen.definition());
  }

  private String button(@Nullable SavedDefinition chosen) {
    return chosen == null
        ? texts.get("start-job.run")
        : texts.get("start-job.run-named", chosen.definition().name());
  }

  private String words(@Nullable Exception cause) {
    return cause == null ? "" : Faults.words(cause, texts);
  }

  private String more(DefinitionListModel.@Nullable Listing listing) {
    return listing != null && listing.matching() > DefinitionListModel.MOST
        ? texts.get("start-job.more", DefinitionListModel.MOST, listing.matching())
        : "";
  }

  private static boolean hasParameters(@Nullable SavedDefinition chosen) {
    return chosen != null && !chosen.definition().parameters().isEmpty();
  }
}
