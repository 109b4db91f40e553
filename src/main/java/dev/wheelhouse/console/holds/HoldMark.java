package dev.wheelhouse.console.holds;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.control.Hold;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// The sign in a row that something is held: two bars, and the holds in words on hover and for
/// screen readers. Invisible while nothing is.
public final class HoldMark extends Label {
  private final Formats formats;
  private final Supplier<Instant> now;
  private List<Hold> holds = List.of();

  public HoldMark(Formats formats, Supplier<Instant> now) {
    this.formats = formats;
    this.now = now;
    getStyleClass().setAll("label", "hold-mark");
    setGraphic(Icons.of("mdi2p-pause", "held-icon"));
    setMinWidth(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    Tips.onHover(this, this::words);
  }

  public void show(List<Hold> shown) {
    holds = shown;
    setVisible(!shown.isEmpty());
    setText(shown.size() > 1 ? Formats.number(shown.size()) : "");
    setAccessibleText(shown.isEmpty() ? "" : words());
  }

  /// A line for each hold.
  private String words() {
    var words = new HoldWords(formats);
    return holds.stream()
        .map(hold -> formats.texts().get("hold.mark", words.brief(hold, now.get())))
        .collect(Collectors.joining("\n"));
  }
}
