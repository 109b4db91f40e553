package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What stands in the place of rows: nothing to do and what comes next, hidden by the filter, or
/// what could not be read.
final class QueueMessages {
  private final StackPane place;
  private final QueueListModel list;
  private final ClockModel clock;
  private final QueueWords words;
  private final Texts texts;

  QueueMessages(StackPane place, QueueListModel list, ClockModel clock, QueueWords words) {
    this.place = place;
    this.list = list;
    this.clock = clock;
    this.words = words;
    this.texts = words.texts();
  }

  void follow() {
    var inScene = InScene.of(place);
    list.phaseProperty().when(inScene).subscribe(_ -> show());
    list.roundProperty().when(inScene).subscribe(_ -> show());
    list.problemProperty().when(inScene).subscribe(_ -> show());
  }

  private void show() {
    place.getChildren().clear();
    switch (list.phaseProperty().get()) {
      case LOADING, ROWS -> {}
      case EMPTY -> place.getChildren().add(empty());
      case HIDDEN -> place.getChildren().add(hidden());
      case FAILED ->
          place
              .getChildren()
              .add(
                  FailurePane.of(
                      texts.get("queues.not-loaded"),
                      list.problemProperty().get(),
                      list::load,
                      texts));
    }
    place.setVisible(!place.getChildren().isEmpty());
  }

  private Node empty() {
    return switch (list.filter().queueProperty().get()) {
      case PENDING -> good("queues.nothing-pending", texts.get("queues.nothing-pending-hint"));
      case RETRY -> good("queues.nothing-to-retry", texts.get("queues.nothing-to-retry-hint"));
      case DEAD_LETTERS -> good("queues.no-dead-letters", next());
      case CONFIRMATION ->
          good("queues.nothing-in-doubt", texts.get("queues.nothing-in-doubt-hint"));
    };
  }

  /// What comes next: the retry that may become a dead letter.
  private String next() {
    var read = list.roundProperty().get();
    var retries = read == null ? List.<QueueEntry>of() : read.retries();
    if (retries.isEmpty()) {
      return texts.get("queues.no-dead-letters-hint");
    }
    var first = retries.getFirst();
    return texts.get(
        "queues.next-retry", QueueWords.name(first), words.countdown(first, clock.now()));
  }

  private Node good(String textKey, String sentence) {
    return MessagePane.good("mdi2c-check-circle-outline", texts.get(textKey), sentence);
  }

  private Node hidden() {
    var read = list.roundProperty().get();
    var count = read == null ? 0 : list.inQueue(read);
    return MessagePane.empty(
        "mdi2f-filter-outline",
        texts.get("queues.hidden"),
        texts.count("runs.hidden-count", count),
        FailurePane.button(
            "runs.clear-filter", "mdi2f-filter-remove-outline", list.filter()::clear, texts));
  }
}
