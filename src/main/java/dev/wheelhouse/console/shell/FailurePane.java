package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.Clip;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// What stands where something could not be loaded: what, in whose words, try again, copy details.
public final class FailurePane {
  private FailurePane() {}

  /// @param title what could not be loaded
  public static Node of(String title, @Nullable Fault fault, Runnable again, Texts texts) {
    var details = fault == null ? "" : fault.code() + "\n" + fault.message();
    return MessagePane.error(
        title,
        fault == null ? "" : Faults.words(fault, texts),
        button("failure.try-again", "mdi2r-refresh", again, texts),
        button("failure.copy-details", "mdi2c-content-copy", () -> Clip.copy(details), texts));
  }

  /// A button of a message that stands in the place of content.
  public static Button button(String textKey, String icon, Runnable does, Texts texts) {
    var button = new Button(texts.get(textKey), Icons.of(icon));
    button.setOnAction(_ -> does.run());
    return button;
  }
}
