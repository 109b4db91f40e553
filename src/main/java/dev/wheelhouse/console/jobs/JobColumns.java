package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.theme.Scale;
import dev.wheelhouse.model.definition.Naming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The columns of the table of jobs: what each shows, how wide it is, and from which width of the
/// table on it is there.
final class JobColumns {
  private static final double SCROLL_BAR = 12;

  private final JobWords words;
  private final ObservableValue<Instant> now;
  private final TableView<JobRow> table;
  private final ObservableMap<String, JobView> marked;
  private final List<Column> columns = new ArrayList<>();
  private double factor = 1;

  /// @param from least width of the table; 0 for always
  private record Column(TableColumn<JobRow, JobEntry> column, double width, double from) {}

  JobColumns(
      TableView<JobRow> table,
      JobWords words,
      ObservableValue<Instant> now,
      ObservableMap<String, JobView> marked) {
    this.table = table;
    this.marked = marked;
    this.words = words;
    this.now = now;
  }

  void addAll() {
    add("name", 250, 0, () -> new JobNameCell(words, now, marked));
    add("schedule", 0, 700, text((view, _) -> words.schedule(view), words::schedule));
    add("next", 112, 0, text(words::next, words::nextInFull));
    add("last", 128, 0, () -> new LastRunCell(words, now));
    add("took", 84, 860, () -> new JobTextCell(JobColumns::took, _ -> "", now).ticking());
    add("group", 116, 980, text((view, _) -> naming(view).group(), _ -> ""));
    add("owner", 108, 1100, text((view, _) -> naming(view).owner(), _ -> ""));
    add("status", 92, 780, text((view, _) -> words.status(view), _ -> ""));
    add(
        "saved",
        104,
        1220,
        text((view, at) -> words.time(view.saved().savedAt(), at), this::saved));
    table.widthProperty().subscribe(_ -> fit());
  }

  /// Widths of the design in pixels of this scale.
  void scale(Scale scale) {
    factor = scale.factor();
    fit();
  }

  private static Naming naming(JobView view) {
    return view.saved().definition().naming();
  }

  private String saved(JobView view) {
    return words
        .texts()
        .get("jobs.saved-tip", view.saved().savedBy(), words.timeInFull(view.saved().savedAt()));
  }

  private static String took(JobView view, Instant now) {
    var last = view.lastRun();
    return last == null ? "" : JobWords.took(last.run().status(), now);
  }

  private Supplier<TableCell<JobRow, JobEntry>> text(
      BiFunction<JobView, Instant, String> text, Function<JobView, String> full) {
    return () -> new JobTextCell(text, full, now);
  }

  private void add(
      String id, double width, double from, Supplier<TableCell<JobRow, JobEntry>> cell) {
    var column = new TableColumn<JobRow, JobEntry>(words.texts().get(heading(id)));
    column.setId(id);
    column.getStyleClass().addAll("column-" + id, numeric(id) ? "numeric" : "plain");
    column.setCellValueFactory(row -> row.getValue().entryProperty());
    column.setCellFactory(_ -> cell.get());
    column.setSortable(JobSorting.COLUMNS.containsKey(id));
    column.setReorderable(false);
    table.getColumns().add(column);
    columns.add(new Column(column, width, from));
  }

  private static boolean numeric(String id) {
    return id.equals("took") || id.equals("next") || id.equals("saved");
  }

  private static String heading(String id) {
    return switch (id) {
      case "name" -> "jobs.name";
      case "schedule" -> "jobs.schedule";
      case "next" -> "jobs.next";
      case "last" -> "jobs.last";
      case "took" -> "runs.took";
      case "group" -> "jobs.group";
      case "owner" -> "jobs.owner";
      case "status" -> "jobs.status";
      default -> "jobs.saved";
    };
  }

  /// Shows what has room; the schedule takes what is left, or else the name.
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
}
