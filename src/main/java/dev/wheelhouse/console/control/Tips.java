package dev.wheelhouse.console.control;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Tooltips whose words are made when the pointer comes, not for every cell of a table.
public final class Tips {
  private Tips() {}

  public static void onHover(Control control, Supplier<String> words) {
    control.setOnMouseEntered(_ -> show(control, words.get()));
  }

  private static void show(Control control, String words) {
    if (words.isEmpty()) {
      control.setTooltip(null);
    } else if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(words));
    } else {
      control.getTooltip().setText(words);
    }
  }
}
