package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableSet;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One choice of a filter with how many rows it would show; while it is on, a cross says that a
/// click removes it. Some have an icon.
final class FilterChip extends ToggleButton {
  private final Label name;
  private final Label number = new Label();

  /// @param icon empty for none
  FilterChip(String id, String icon, String words) {
    name = new Label(words);
    number.getStyleClass().add("mono");
    var cross = Icons.of("mdi2c-close", "cross");
    cross.visibleProperty().bind(selectedProperty());
    cross.managedProperty().bind(selectedProperty());
    var row = new HBox(name, number, cross);
    if (!icon.isEmpty()) {
      row.getChildren().addFirst(Icons.of(icon));
    }
    row.getStyleClass().add("filter-chip-row");
    row.setMouseTransparent(true);
    setGraphic(row);
    setId(id);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("filter-chip");
  }

  /// Makes it one item of a set: on while the item is in it.
  <T> FilterChip toggles(ObservableSet<T> set, T item) {
    Bindings.createBooleanBinding(() -> set.contains(item), set)
        .when(InScene.of(this))
        .subscribe(this::setSelected);
    setOnAction(
        _ -> {
          if (!set.remove(item)) {
            set.add(item);
          }
          setSelected(set.contains(item));
        });
    return this;
  }

  /// Shows a number that is counted anew from time to time.
  FilterChip counts(Supplier<@Nullable Long> count, Observable counted) {
    Bindings.createStringBinding(() -> written(count.get()), counted)
        .when(InScene.of(this))
        .subscribe(this::show);
    return this;
  }

  private static String written(@Nullable Long count) {
    return count == null ? "" : Formats.number(count);
  }

  private void show(String count) {
    number.setText(count);
    number.setManaged(!count.isEmpty());
    setAccessibleText(name.getText() + " " + count);
  }
}
