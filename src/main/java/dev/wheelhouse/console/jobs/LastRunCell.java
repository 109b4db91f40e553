package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.theme.StateStyle;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The newest run: its state's icon and when it began; the state's word is in the tooltip, and in
/// what a screen reader says of the row.
final class LastRunCell extends TableCell<JobRow, JobEntry> {
  private final JobWords words;
  private final ObservableValue<Instant> now;
  private final FontIcon icon = Icons.of(StateStyle.PENDING.icon());
  private @Nullable StateStyle shown;

  LastRunCell(JobWords words, ObservableValue<Instant> now) {
    this.words = words;
    this.now = now;
    Tips.onHover(this, () -> tip(run(getItem())));
  }

  @Override
  protected void updateItem(@Nullable JobEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    var run = run(entry);
    setText(run == null ? "" : words.time(JobWords.began(run), now.getValue()));
    setGraphic(run == null ? null : icon);
    if (run != null) {
      show(StateStyle.of(run.run().state()));
    }
  }

  /// A change of classes has the icon styled anew, which costs: only where it is another.
  private void show(StateStyle style) {
    if (style != shown) {
      shown = style;
      icon.setIconLiteral(style.icon());
      icon.getStyleClass().setAll("ikonli-font-icon", "state-icon", style.styleClass());
    }
  }

  private static @Nullable RunView run(@Nullable JobEntry entry) {
    return entry instanceof JobEntry.Job(var view) ? view.lastRun() : null;
  }

  private String tip(@Nullable RunView run) {
    return run == null
        ? ""
        : words.word(run.run().state()) + "\n" + words.timeInFull(JobWords.began(run));
  }
}
