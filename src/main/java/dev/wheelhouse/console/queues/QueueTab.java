package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A queue as a tab: icon, name, and how much stands in it.
final class QueueTab extends ToggleButton {
  private final Queue queue;
  private final QueueWords words;
  private final Label count = new Label();

  QueueTab(
      Queue queue,
      QueueFilterModel filter,
      ObservableValue<@Nullable QueueCounts> counts,
      QueueWords words) {
    this.queue = queue;
    this.words = words;
    setId("tab-" + QueueWords.style(queue).styleClass());
    getStyleClass().add("queue-tab");
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var alarm = queue == Queue.DEAD_LETTERS || queue == Queue.CONFIRMATION;
    count.getStyleClass().addAll("tab-count", alarm ? "alarm" : "plain");
    var style = QueueWords.style(queue);
    var name = new Label(words.name(queue));
    name.getStyleClass().add("tab-name");
    var face = new HBox(Icons.of(style.icon(), "state-icon", style.styleClass()), name, count);
    face.getStyleClass().add("tab-face");
    setGraphic(face);
    setTooltip(new Tooltip(words.texts().get("queues.tab-tip", QueueWords.place(queue) + 1)));
    setOnAction(_ -> filter.queueProperty().set(queue));
    var inScene = InScene.of(this);
    filter.queueProperty().when(inScene).subscribe(shown -> setSelected(shown == queue));
    // A second click on the shown tab must not look like leaving it.
    selectedProperty().subscribe(_ -> setSelected(filter.queueProperty().get() == queue));
    counts.when(inScene).subscribe(this::show);
  }

  private void show(@Nullable QueueCounts counts) {
    var number = counts == null ? 0 : number(counts);
    count.setText(Formats.number(number));
    count.setVisible(number > 0);
    count.setManaged(number > 0);
    setAccessibleText(words.name(queue) + ", " + words.texts().count("runs.count", number));
  }

  private long number(QueueCounts counts) {
    return switch (queue) {
      case PENDING -> counts.pending();
      case RETRY -> counts.retry();
      case DEAD_LETTERS -> counts.deadLetters();
      case CONFIRMATION -> counts.confirmation();
    };
  }
}
