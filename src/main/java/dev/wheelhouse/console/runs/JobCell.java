package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.model.run.RunKey;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name of a job or DAG behind its state's icon; a DAG run has its progress at the right edge
/// and an arrow that opens it, its nodes are indented.
final class JobCell extends TableCell<RunRow, RunView> {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass NODE = PseudoClass.getPseudoClass("node");

  private final RunWords words;
  private final Button arrow = new Button("", Icons.of("mdi2c-chevron-right"));
  private final FontIcon icon = Icons.of(StateStyle.PENDING.icon());
  private final Label name = new Label();
  private final Label part = new Label();
  private final Label test = new Label();
  private final Label progress = new Label();
  private final HBox box;

  JobCell(RunWords words, Consumer<RunRow> toggle) {
    this.words = words;
    arrow.getStyleClass().setAll("button", "tree-arrow");
    arrow.setFocusTraversable(false);
    arrow.setOnAction(
        _ -> {
          if (getTableRow().getItem() != null) {
            toggle.accept(getTableRow().getItem());
          }
        });
    name.setMinWidth(0);
    part.getStyleClass().addAll("small", "muted");
    part.setMinWidth(0);
    test.setText(words.texts().get("runs.test"));
    test.getStyleClass().add("tag");
    test.setMinWidth(USE_PREF_SIZE);
    test.managedProperty().bind(test.visibleProperty());
    progress.getStyleClass().addAll("mono", "progress");
    progress.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    box = new HBox(arrow, icon, name, test, part, space, progress);
    box.getStyleClass().add("job-box");
    tableRowProperty()
        .flatMap(row -> row.itemProperty())
        .flatMap(RunRow::openProperty)
        .orElse(false)
        .subscribe(this::opened);
  }

  @Override
  protected void updateItem(@Nullable RunView view, boolean empty) {
    super.updateItem(view, empty);
    setGraphic(empty || view == null ? null : box);
    if (view != null) {
      show(view);
    }
  }

  private void show(RunView view) {
    var style = StateStyle.of(view.run().state());
    icon.setIconLiteral(style.icon());
    icon.getStyleClass().setAll("ikonli-font-icon", "state-icon", style.styleClass());
    name.setText(TestDraft.live(view.name()));
    test.setVisible(TestDraft.named(view.name()));
    var dag = view.run().dagRun();
    name.getStyleClass().setAll("label", dag ? "strong" : "plain");
    part.setText(
        RunKey.subDagOf(view.run().key().scope())
            .map(it -> words.texts().get("runs.part-of", it.toString()))
            .orElse(""));
    arrow.setVisible(dag);
    progress.setText(view.nodes() > 0 ? view.nodesDone() + "/" + view.nodes() : "");
    var node = view.run().parent().isPresent();
    pseudoClassStateChanged(NODE, node);
  }

  private void opened(boolean open) {
    pseudoClassStateChanged(OPEN, open);
    arrow.setAccessibleText(words.texts().get(open ? "runs.close-nodes" : "runs.open-nodes"));
  }
}
