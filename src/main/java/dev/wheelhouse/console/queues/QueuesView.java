package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.DrawerPane;
import dev.wheelhouse.console.control.FilterKeys;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.OutageBanner;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Queues screen: tabs and filter, the table or the cards of the chosen queue, what is done
/// with what is ticked, and the run beside it.
public final class QueuesView {
  private static final int SKELETON_ROWS = 10;
  private static final double DETAIL = 456;
  private static final double OVERLAY = 1_090;

  private final QueuesModel queues;
  private final QueueListModel list;
  private final Frame frame;
  private final QueueWords words;
  private final QueueActs acts;
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private VBox page;
  @FXML private StackPane place;
  @FXML private StackPane card;
  @FXML private TableView<QueueRow> table;
  @FXML private ScrollPane scroll;
  @FXML private VBox doubts;
  @FXML private StackPane message;
  @FXML private Parent side;
  @FXML private Parent detail;
  @FXML private HBox tabs;
  @FXML private HBox buttons;
  @FXML private ToggleButton grouped;
  @FXML private MenuButton owner;
  @FXML private TextField text;
  @FXML private VBox banner;
  @FXML private ProgressBar busy;
  @FXML private DrawerPane split;

  QueuesView(
      QueuesModel queues, Frame frame, QueueWords words, QueueActs acts, ActionRegistry actions) {
    this.queues = queues;
    this.list = queues.list();
    this.frame = frame;
    this.words = words;
    this.acts = acts;
    this.actions = actions;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    list.shownProperty().bind(inScene);
    toolbar();
    pane();
    new QueueTable(table, card, queues, acts, frame, words).fill();
    new DoubtList(doubts, queues, acts, frame, words).follow();
    new QueueMessages(message, list, frame.clock(), words).follow();
    places();
    OutageBanner.show(
        banner,
        queues.link(),
        frame.clock(),
        words.formats(),
        list.phaseProperty().isEqualTo(QueueListModel.Phase.ROWS));
    queues.link().outageProperty().when(inScene).subscribe(it -> stale(it != null));
  }

  private void toolbar() {
    var filter = list.filter();
    for (var queue : Queue.values()) {
      tabs.getChildren().add(new QueueTab(queue, filter, frame.engine().queuesProperty(), words));
    }
    grouped.selectedProperty().bindBidirectional(filter.groupedProperty());
    var dead = filter.queueProperty().isEqualTo(Queue.DEAD_LETTERS);
    grouped.visibleProperty().bind(dead);
    grouped.managedProperty().bind(dead);
    new OwnerMenu(owner, filter, queues.link(), texts).fill();
    text.textProperty().bindBidirectional(filter.textProperty());
    var keys = FilterKeys.of(text, root, table, queues::escape);
    list.focusFilter().timesProperty().when(InScene.of(root)).subscribe((_, _) -> keys.focus());
    var all = new ActionButton(actions.get("queue-retry-all"), texts);
    var retry = filter.queueProperty().isEqualTo(Queue.RETRY);
    all.visibleProperty().bind(retry);
    all.managedProperty().bind(retry);
    buttons.getChildren().add(all);
    busy.visibleProperty().bind(list.busyProperty());
  }

  private void pane() {
    split.setContent(page);
    split.setStill(frame.theme()::reducedMotion);
    split.setOnResized(width -> frame.settings().drawerWidths().put("queues:detail", width));
    var factor = frame.theme().scale().factor();
    split
        .drawerWidthProperty()
        .set(frame.settings().drawerWidths().getOrDefault("queues:detail", DETAIL * factor));
    split.widthProperty().subscribe(width -> overlay(width.doubleValue()));
    queues.detail().entryProperty().when(InScene.of(root)).subscribe(this::showDetail);
  }

  private void overlay(double width) {
    split.overlayProperty().set(width / frame.theme().scale().factor() < OVERLAY);
  }

  private void showDetail(@Nullable QueueEntry entry) {
    if (entry == null) {
      split.close();
    } else {
      split.open(detail);
    }
  }

  /// The table, cards, or a message; below the dead letters two cards more when there is room.
  private void places() {
    var phase = list.phaseProperty();
    var queue = list.filter().queueProperty();
    var rows = phase.isEqualTo(QueueListModel.Phase.ROWS);
    var confirmation = queue.isEqualTo(Queue.CONFIRMATION);
    card.visibleProperty().bind(rows.and(confirmation.not()));
    scroll.visibleProperty().bind(rows.and(confirmation));
    var skeleton = new LoadingPane(SKELETON_ROWS);
    skeleton.getStyleClass().add("card");
    skeleton.loadingProperty().bind(phase.isEqualTo(QueueListModel.Phase.LOADING));
    place.getChildren().add(skeleton);
    var room =
        Bindings.createBooleanBinding(
            () ->
                queue.get() == Queue.DEAD_LETTERS
                    && phase.get() != QueueListModel.Phase.FAILED
                    && phase.get() != QueueListModel.Phase.LOADING
                    && page.getHeight() > 520 * frame.theme().scale().factor(),
            queue,
            phase,
            page.heightProperty());
    side.visibleProperty().bind(room);
    side.managedProperty().bind(room);
  }

  private void stale(boolean now) {
    Stale.mark(card, now);
    Stale.mark(scroll, now);
    Stale.mark(side, now);
    Stale.mark(detail, now);
  }
}
