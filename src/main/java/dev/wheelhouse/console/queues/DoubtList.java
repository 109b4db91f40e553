package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The runs in doubt, a card for each.
final class DoubtList {
  private final VBox place;
  private final QueuesModel queues;
  private final QueueActs acts;
  private final Frame frame;
  private final QueueWords words;
  private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();

  DoubtList(VBox place, QueuesModel queues, QueueActs acts, Frame frame, QueueWords words) {
    this.place = place;
    this.queues = queues;
    this.acts = acts;
    this.frame = frame;
    this.words = words;
  }

  void follow() {
    Children.bind(place, rows, this::node);
    queues.list().roundProperty().when(InScene.of(place)).subscribe(_ -> show());
    queues.list().phaseProperty().when(InScene.of(place)).subscribe(_ -> show());
  }

  private void show() {
    var here = queues.list().filter().queueProperty().get() == Queue.CONFIRMATION;
    List<QueueRow> fresh = here ? List.copyOf(queues.list().rows()) : List.of();
    if (!fresh.equals(rows)) {
      rows.setAll(fresh);
    }
  }

  private Node node(QueueRow row) {
    return switch (row) {
      case QueueRow.Entry(var entry, _) -> card(entry);
      case QueueRow.More more -> more(more);
      case QueueRow.Group _ -> throw new IllegalStateException("runs in doubt have no groups");
    };
  }

  private Node card(QueueEntry entry) {
    var card = new DoubtCard(entry, false, queues, acts, frame, words);
    card.getStyleClass().add("card");
    return card;
  }

  private Node more(QueueRow.More row) {
    var rest = new Label(words.texts().count("queues.more", row.left()));
    rest.getStyleClass().add("muted");
    var show = new Hyperlink(words.texts().get("queues.show-more"), Icons.of("mdi2c-chevron-down"));
    show.setOnAction(_ -> queues.list().more(row));
    return new HBox(8, rest, show);
  }
}
