package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Below the dead letters: the next retries, and the newest run in doubt.
public final class QueueSideView {
  private final QueuesModel queues;
  private final QueueActs acts;
  private final Frame frame;
  private final QueueWords words;
  private final Texts texts;
  private final ObservableList<QueueEntry> next = FXCollections.observableArrayList();
  private final ObservableList<QueueEntry> newest = FXCollections.observableArrayList();

  @FXML private HBox root;
  @FXML private VBox retryCard;
  @FXML private Hyperlink retryAll;
  @FXML private VBox retries;
  @FXML private Label noRetries;
  @FXML private VBox doubtCard;
  @FXML private Hyperlink allDoubts;
  @FXML private VBox doubt;
  @FXML private Label noDoubts;

  QueueSideView(QueuesModel queues, QueueActs acts, Frame frame, QueueWords words) {
    this.queues = queues;
    this.acts = acts;
    this.frame = frame;
    this.words = words;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    retryCard.prefWidthProperty().bind(root.widthProperty().divide(2));
    doubtCard.prefWidthProperty().bind(root.widthProperty().divide(2));
    Children.bind(retries, next, this::retry);
    Children.bind(doubt, newest, it -> new DoubtCard(it, true, queues, acts, frame, words));
    there(noRetries, Bindings.isEmpty(next));
    there(noDoubts, Bindings.isEmpty(newest));
    there(retryAll, Bindings.isNotEmpty(next));
    there(allDoubts, Bindings.isNotEmpty(newest));
    var inScene = InScene.of(root);
    queues.list().roundProperty().when(inScene).subscribe(this::show);
    var right = frame.rights().obstacle(Command.StartOperation.class, texts);
    var outage = queues.link().outageProperty();
    Bindings.createStringBinding(
            () -> outage.get() == null ? right.get() : texts.get("obstacle.no-answer"),
            right,
            outage)
        .when(inScene)
        .subscribe(this::lock);
  }

  private static void there(Node node, BooleanBinding there) {
    node.visibleProperty().bind(there);
    node.managedProperty().bind(there);
  }

  private void lock(String why) {
    retryAll.setDisable(!why.isEmpty());
    retryAll.setTooltip(why.isEmpty() ? null : new Tooltip(why));
  }

  private void show(@Nullable Round round) {
    become(next, round == null ? List.of() : round.retries());
    become(newest, round == null ? List.of() : round.doubts().stream().limit(1).toList());
    var all = round == null ? 0 : round.counts().confirmation();
    allDoubts.setText(texts.count("queues.all-doubts", all));
  }

  private static void become(ObservableList<QueueEntry> shown, List<QueueEntry> now) {
    if (!shown.equals(now)) {
      shown.setAll(now);
    }
  }

  private Node retry(QueueEntry entry) {
    var name = new Label(QueueWords.name(entry));
    name.setMinWidth(60);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var tries = new Label(QueueWords.tries(entry));
    tries.getStyleClass().addAll("mono", "muted");
    tries.setMinWidth(Label.USE_PREF_SIZE);
    var countdown = new Countdown(words, frame.clock(), queues.link());
    countdown.show(entry);
    var now = RetryButton.of(frame, queues.link(), texts);
    now.setId("retry-" + entry.run().run().id().value());
    now.setOnAction(_ -> acts.retryNow(entry));
    var row = new HBox(new StateIcon(texts, StateStyle.RETRY_WAIT), name, tries, countdown, now);
    row.getStyleClass().add("side-row");
    return row;
  }

  @FXML
  void retryAll() {
    acts.retryAll();
  }

  @FXML
  void showDoubts() {
    queues.list().filter().queueProperty().set(Queue.CONFIRMATION);
  }
}
