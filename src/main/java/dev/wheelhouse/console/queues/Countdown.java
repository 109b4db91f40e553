package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.ClockModel;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The time to the next attempt: a bar that fills, and minutes and seconds. It stands still while
/// the engine does not answer.
final class Countdown extends HBox {
  private final QueueWords words;
  private final ObservableValue<Instant> now;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label left = new Label();
  private @Nullable QueueEntry entry;

  Countdown(QueueWords words, ClockModel clock, EngineLink link) {
    this.words = words;
    this.now =
        Bindings.createObjectBinding(
            () -> {
              var outage = link.outageProperty().get();
              return outage == null ? clock.now() : outage.answeredAt();
            },
            clock.nowProperty(),
            link.outageProperty());
    getStyleClass().add("countdown");
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    left.getStyleClass().addAll("mono", "countdown-left");
    left.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(bar, left);
    now.when(InScene.of(this)).subscribe(_ -> show());
  }

  void show(QueueEntry shown) {
    entry = shown;
    show();
  }

  private void show() {
    if (entry != null) {
      bar.setProgress(QueueWords.waited(entry, now.getValue()));
      left.setText(words.countdown(entry, now.getValue()));
    }
  }
}
