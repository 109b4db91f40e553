package dev.wheelhouse.console.controls;

import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// All holds as a table, sorted by any column; each can be lifted from its row.
final class HoldTable {
  private static final Comparator<Hold> WIDEST_FIRST =
      Comparator.comparing((Hold hold) -> hold.place().level())
          .thenComparing(hold -> hold.place().name());

  private final Holding holding;
  private final Formats formats;
  private final Texts texts;
  private final HoldWords words;
  private final Supplier<Instant> now;

  HoldTable(Holding holding, Formats formats, Supplier<Instant> now) {
    this.holding = holding;
    this.formats = formats;
    this.texts = formats.texts();
    this.words = new HoldWords(formats);
    this.now = now;
  }

  void fill(TableView<Hold> table) {
    var columns = table.getColumns();
    columns.add(column("hold.what", 200, hold -> words.place(hold.place()), WIDEST_FIRST));
    columns.add(column("hold.by", 110, Hold::who, Comparator.comparing(Hold::who)));
    columns.add(column("hold.why", 290, Hold::reason, Comparator.comparing(Hold::reason)));
    columns.add(times("hold.since", Hold::since, Comparator.comparing(Hold::since)));
    columns.add(
        times(
            "hold.until",
            Hold::until,
            Comparator.comparing(
                Hold::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))));
    columns.add(lifting());
    var sorted = new SortedList<>(holding.holds().holds());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
  }

  private TableColumn<Hold, Hold> column(
      String textKey, double width, Function<Hold, String> text, Comparator<Hold> order) {
    return column(textKey, width, text, text, order);
  }

  private TableColumn<Hold, Hold> times(
      String textKey, Function<Hold, @Nullable Instant> time, Comparator<Hold> order) {
    var column =
        column(
            textKey,
            96,
            hold -> {
              var at = time.apply(hold);
              return at == null ? texts.get("hold.until-none") : formats.time(at, now.get());
            },
            hold -> {
              var at = time.apply(hold);
              return at == null ? "" : formats.timeInFull(at, ZoneId.systemDefault());
            },
            order);
    column.getStyleClass().add("mono");
    return column;
  }

  private TableColumn<Hold, Hold> column(
      String textKey,
      double width,
      Function<Hold, String> text,
      Function<Hold, String> full,
      Comparator<Hold> order) {
    var column = new TableColumn<Hold, Hold>(texts.get(textKey));
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    column.setCellFactory(_ -> new TextCell(text, full));
    column.setComparator(order);
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  private TableColumn<Hold, Hold> lifting() {
    var column = new TableColumn<Hold, Hold>();
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    column.setCellFactory(_ -> new LiftCell());
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(96);
    return column;
  }

  /// Words, with more of them on hover.
  private static final class TextCell extends TableCell<Hold, Hold> {
    private final Function<Hold, String> text;
    private final Function<Hold, String> full;

    TextCell(Function<Hold, String> text, Function<Hold, String> full) {
      this.text = text;
      this.full = full;
      Tips.onHover(this, this::inFull);
    }

    private String inFull() {
      var hold = getItem();
      return hold == null ? "" : full.apply(hold);
    }

    @Override
    protected void updateItem(@Nullable Hold hold, boolean empty) {
      super.updateItem(hold, empty);
      setText(hold == null ? "" : text.apply(hold));
    }
  }

  /// The button that lifts it.
  private final class LiftCell extends TableCell<Hold, Hold> {
    @Override
    protected void updateItem(@Nullable Hold hold, boolean empty) {
      super.updateItem(hold, empty);
      if (hold == null) {
        setGraphic(null);
        return;
      }
      var beside = holding.holds().on(hold.place());
      var lift = new ActionButton(holding.liftAction(hold, beside, texts), texts, "small");
      lift.setId("lift-" + hold.id());
      setGraphic(lift);
    }
  }
}
