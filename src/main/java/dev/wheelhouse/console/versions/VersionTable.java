package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The versions as a table: which, when, by whom, why, and what still runs of it.
final class VersionTable {
  private final Formats formats;
  private final Supplier<Instant> now;

  VersionTable(Formats formats, Supplier<Instant> now) {
    this.formats = formats;
    this.now = now;
  }

  void fill(TableView<VersionView> table) {
    var texts = formats.texts();
    var columns = table.getColumns();
    columns.add(column("versions.version", 80, it -> Integer.toString(it.version()), _ -> ""));
    columns.add(
        column(
            "versions.saved",
            130,
            it -> formats.time(it.savedAt(), now.get()),
            it -> formats.timeInFull(it.savedAt(), ZoneId.systemDefault())));
    columns.add(column("versions.by", 120, VersionView::savedBy, _ -> ""));
    columns.add(column("versions.comment", 330, VersionView::comment, VersionView::comment));
    columns.add(
        column(
            "versions.unended",
            140,
            it -> it.unended() == 0 ? "" : Formats.number(it.unended()),
            it -> it.unended() == 0 ? "" : texts.count("versions.run", it.unended())));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  private TableColumn<VersionView, VersionView> column(
      String textKey,
      double width,
      Function<VersionView, String> text,
      Function<VersionView, String> full) {
    var column = new TableColumn<VersionView, VersionView>(formats.texts().get(textKey));
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    column.setCellFactory(_ -> new TextCell(text, full));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /// Words, with more of them on hover.
  private static final class TextCell extends TableCell<VersionView, VersionView> {
    private final Function<VersionView, String> text;

    TextCell(Function<VersionView, String> text, Function<VersionView, String> full) {
      this.text = text;
      Tips.onHover(
          this,
          () -> {
            var version = getItem();
            return version == null ? "" : full.apply(version);
          });
    }

    @Override
    protected void updateItem(@Nullable VersionView version, boolean empty) {
      super.updateItem(version, empty);
      setText(version == null ? "" : text.apply(version));
    }
  }
}
