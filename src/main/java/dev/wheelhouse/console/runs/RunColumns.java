package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.theme.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the table of runs: what each shows, how wide it is, and which go first when the
/// table is too narrow for all.
final class RunColumns {
  private static final String REASONS = "runs-why";
  private static final double SCROLL_BAR = 14;

  private final RunWords words;
  private final ObservableValue<Instant> now;
  private final TableView<RunRow> table;
  private final List<Column> columns = new ArrayList<>();
  private double factor = 1;

  /// @param width the least, for the column of reasons, which takes what is left
  /// @param rank 0 for always there; the higher, the sooner it gives way
  private record Column(TableColumn<RunRow, ?> column, double width, int rank) {}

  RunColumns(TableView<RunRow> table, RunWords words, ObservableValue<Instant> now) {
    this.table = table;
    this.words = words;
    this.now = now;
  }

  void addAll(RunListModel model) {
    add("runs.job", 250, 0, jobCell(model), "job");
    add("runs.state", 128, 0, _ -> new StateCell(words), "state");
    add(
        "runs.slot",
        240,
        2,
        text((view, _) -> view.run().parent().isEmpty() ? words.slot(view.run()) : "")
            .tip(view -> words.slotInFull(view.run())),
        "mono");
    add("runs.source", 92, 5, text((view, _) -> words.source(view.run())), "muted");
    add("runs.attempts", 44, 4, text((view, _) -> attempts(view)), "numeric");
    add(
        "runs.queued",
        92,
        6,
        text((view, at) -> words.time(view.run().status().queuedAt(), at))
            .tip(view -> words.timeInFull(view.run().status().queuedAt())),
        "numeric");
    add(
        "runs.started",
        92,
        1,
        text((view, at) -> words.time(view.run().status().startedAt(), at))
            .tip(view -> words.timeInFull(view.run().status().startedAt())),
        "numeric");
    add("runs.took", 86, 0, text((view, at) -> words.took(view.run().status(), at)), "numeric");
    add("runs.why", 240, 3, text(words::why).tip(view -> words.why(view, now.getValue())), "why");
    add("runs.run", 74, 0, text((view, _) -> view.run().id().toString()), "numeric");
    table.widthProperty().subscribe(_ -> fit());
  }

  /// Widths of the design in pixels of this scale.
  void scale(Scale scale) {
    factor = scale.factor();
    fit();
  }

  private static String attempts(RunView view) {
    var attempts = view.run().status().attempts();
    return attempts == 0 ? "" : Integer.toString(attempts);
  }

  private TextCells text(BiFunction<RunView, Instant, String> text) {
    return new TextCells(text, now);
  }

  private Function<TableColumn<RunRow, RunView>, TableCell<RunRow, RunView>> jobCell(
      RunListModel model) {
    return _ -> new JobCell(words, model::toggle);
  }

  private void add(
      String textKey,
      double width,
      int rank,
      Function<TableColumn<RunRow, RunView>, TableCell<RunRow, RunView>> cell,
      String styleClass) {
    var column = new TableColumn<RunRow, RunView>(words.texts().get(textKey));
    column.setId(textKey.replace('.', '-'));
    column.getStyleClass().add(styleClass);
    column.setCellValueFactory(row -> row.getValue().viewProperty());
    column.setCellFactory(cell::apply);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    columns.add(new Column(column, width, rank));
  }

  /// Shows what has room, by rank; the column of reasons, or else that of jobs, takes what is left.
  private void fit() {
    if (table.getWidth() == 0) {
      return;
    }
    var left = table.getWidth() - SCROLL_BAR * factor;
    var crowded = false;
    for (var it : columns.stream().sorted(Comparator.comparingInt(Column::rank)).toList()) {
      var width = it.width() * factor;
      crowded |= it.rank() > 0 && width > left;
      it.column().setVisible(!crowded);
      it.column().setPrefWidth(width);
      left -= crowded ? 0 : width;
    }
    var why =
        columns.stream()
            .filter(it -> it.column().getId().equals(REASONS))
            .findFirst()
            .orElseThrow()
            .column();
    var takes = why.isVisible() ? why : columns.getFirst().column();
    takes.setPrefWidth(Math.max(80, takes.getPrefWidth() + left));
  }

  /// Makes cells whose text follows the run and the clock.
  private record TextCells(
      BiFunction<RunView, Instant, String> text,
      ObservableValue<Instant> now,
      @Nullable Function<RunView, String> tip)
      implements Function<TableColumn<RunRow, RunView>, TableCell<RunRow, RunView>> {

    TextCells(BiFunction<RunView, Instant, String> text, ObservableValue<Instant> now) {
      this(text, now, null);
    }

    TextCells tip(Function<RunView, String> full) {
      return new TextCells(text, now, full);
    }

    @Override
    public TableCell<RunRow, RunView> apply(TableColumn<RunRow, RunView> column) {
      return new TextCell(this);
    }
  }

  /// One text; its tooltip is made when the pointer comes.
  private static final class TextCell extends TableCell<RunRow, RunView> {
    TextCell(TextCells kind) {
      textProperty()
          .bind(
              Bindings.createStringBinding(
                  () ->
                      getItem() == null ? "" : kind.text().apply(getItem(), kind.now().getValue()),
                  itemProperty(),
                  kind.now()));
      var full = kind.tip();
      if (full != null) {
        Tips.onHover(this, () -> getItem() == null ? "" : full.apply(getItem()));
      }
    }
  }
}
