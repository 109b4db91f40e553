package dev.wheelhouse.console.jobs.form;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;

/// The text that the model and an input agree on. A field can't show every text as it is, a line
/// none with line breaks; what it shows is no change until somebody types.
final class TypedText {
  private final TextInputControl input;
  private String text = "";
  private boolean filling;

  /// @param typed hears of what is typed
  TypedText(TextInputControl input, Consumer<String> typed) {
    this.input = input;
    input
        .textProperty()
        .subscribe(
            (_, now) -> {
              if (!filling) {
                text = now;
                typed.accept(now);
              }
            });
  }

  void show(String wanted) {
    if (!wanted.equals(text)) {
      text = wanted;
      filling = true;
      input.setText(wanted);
      // What is too long shows its beginning; who types goes on at the end.
      input.positionCaret(input.isFocused() ? wanted.length() : 0);
      filling = false;
    }
  }
}
