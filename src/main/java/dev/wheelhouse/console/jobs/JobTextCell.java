package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Tips;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One text of a job; its tooltip is made when the pointer comes.
final class JobTextCell extends TableCell<JobRow, JobEntry> {
  private final BiFunction<JobView, Instant, String> text;
  private final ObservableValue<Instant> now;

  JobTextCell(
      BiFunction<JobView, Instant, String> text,
      Function<JobView, String> full,
      ObservableValue<Instant> now) {
    this.text = text;
    this.now = now;
    Tips.onHover(this, () -> getItem() instanceof JobEntry.Job(var view) ? full.apply(view) : "");
  }

  /// The same, for a text that goes with the clock.
  JobTextCell ticking() {
    now.when(InScene.of(this)).subscribe(_ -> show(getItem()));
    return this;
  }

  @Override
  protected void updateItem(@Nullable JobEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    show(entry);
  }

  private void show(@Nullable JobEntry entry) {
    setText(entry instanceof JobEntry.Job(var view) ? text.apply(view, now.getValue()) : "");
  }
}
