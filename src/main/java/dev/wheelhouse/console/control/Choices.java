package dev.wheelhouse.console.control;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Makes a combo box show values by an icon and a text.
public final class Choices {
  private Choices() {}

  public static <T> void show(
      ComboBox<T> box, Function<T, String> text, Function<T, String> icon, T[] values) {
    box.getItems().setAll(values);
    box.setCellFactory(_ -> new Cell<>(text, icon));
    box.setButtonCell(new Cell<>(text, icon));
  }

  /// One value of the list, and the chosen one on the box itself.
  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> text;
    private final Function<T, String> icon;

    Cell(Function<T, String> text, Function<T, String> icon) {
      this.text = text;
      this.icon = icon;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? null : text.apply(item));
      setGraphic(item == null ? null : Icons.of(icon.apply(item)));
    }
  }
}
