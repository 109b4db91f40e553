package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.theme.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the table of runs: what each shows, how wide it is, and from which width of the
/// table on it is there.
final class RunColumns {
  private static final double SCROLL_BAR = 12;

  private final RunWords words;
  private final ObservableValue<Instant> now;
  private final TableView<RunRow> table;
  private final List<Column> columns = new ArrayList<>();
  private double factor = 1;

  /// @param from least width of the table; 0 for always
  private record Column(TableColumn<RunRow, ?> column, double width, double from) {}

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
        740,
        text((view, _) -> view.run().parent().isEmpty() ? words.slot(view.run()) : "")
            .tip(view -> words.slotInFull(view.run())),
        "mono");
    add("runs.source", 92, 980, text((view, _) -> words.source(view.run())), "muted");
    add("runs.attempts", 44, 860, text((view, _) -> attempts(view)), "numeric");
    add(
        "runs.queued",
        92,
        1240,
        text((view, at) -> words.time(view.run().status().queuedAt(), at))
            .tip(view -> words.timeInFull(view.run().status().queuedAt())),
        "numeric");
    add(
        "runs.started",
        92,
        640,
        text((view, at) -> words.time(view.run().status().startedAt(), at))
            .tip(view -> words.timeInFull(view.run().status().startedAt())),
        "numeric");
    add("runs.took", 86, 0, text((view, at) -> words.took(view.run().status(), at)), "numeric");
    add("runs.why", 0, 900, text(words::why).tip(view -> words.why(view, now.getValue())), "why");
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
      double from,
      Function<TableColumn<RunRow, RunView>, TableCell<RunRow, RunView>> cell,
      String styleClass) {
    var column = new TableColumn<RunRow, RunView>(words.texts().get(textKey));
    column.setId(styleClass);
    column.getStyleClass().add(styleClass);
    column.setCellValueFactory(row -> row.getValue().viewProperty());
    column.setCellFactory(cell::apply);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    columns.add(new Column(column, width, from));
  }

  /// Shows what has room; the column of reasons takes what is left.
  private void fit() {
    var width = table.getWidth();
    if (width == 0) {
      return;
    }
    var left = width - SCROLL_BAR * factor;
    for (var it : columns) {
      var room = width >= it.from() * factor;
      it.column().setVisible(room);
      if (room && it.width() > 0) {
        it.column().setPrefWidth(it.width() * factor);
        left -= it.width() * factor;
      }
    }
    var flexible = columns.stream().filter(it -> it.width() == 0).findFirst().orElseThrow();
    var takes = flexible.column().isVisible() ? flexible : columns.getFirst();
    takes.column().setPrefWidth(Math.max(80, takes.width() * factor + left));
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
