package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list behind the bell: what is under way, and what was told.
public final class NotificationsView {
  private final Frame frame;
  private final OperationsModel operations;
  private final ToastModel toasts;
  private final ShellModel shell;
  private final ClockModel clock;
  private final Texts texts;
  private final Formats formats;

  @FXML private Button clear;
  @FXML private VBox underWay;
  @FXML private VBox bulk;
  @FXML private Label nothing;
  @FXML private ScrollPane scroll;
  @FXML private VBox told;

  public NotificationsView(Frame frame, Texts texts) {
    this.frame = frame;
    this.operations = frame.operations();
    this.toasts = frame.toasts();
    this.shell = frame.shell();
    this.clock = frame.clock();
    this.texts = texts;
    this.formats = frame.formats(texts);
  }

  @FXML
  void initialize() {
    var kept = toasts.kept().notifications();
    Children.bind(underWay, operations.running(), this::operation);
    var ofEngine = frame.engineOperations().open();
    Children.bind(bulk, ofEngine, it -> new EngineOperationRow(frame, it, texts));
    bulk.managedProperty().bind(bulk.visibleProperty());
    bulk.visibleProperty().bind(Bindings.isNotEmpty(ofEngine));
    underWay.managedProperty().bind(underWay.visibleProperty());
    underWay.visibleProperty().bind(Bindings.isNotEmpty(operations.running()));
    Children.bind(told, kept, this::notification);
    scroll.visibleProperty().bind(Bindings.isNotEmpty(kept));
    scroll.managedProperty().bind(scroll.visibleProperty());
    nothing.visibleProperty().bind(Bindings.isEmpty(kept));
    nothing.managedProperty().bind(nothing.visibleProperty());
    clear.disableProperty().bind(Bindings.isEmpty(kept));
    toasts.kept().markRead();
  }

  @FXML
  void clear() {
    toasts.kept().clear();
  }

  private Node operation(Operation operation) {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(operation.progressProperty());
    bar.setAccessibleText(operation.words(texts));
    var words = new VBox(new Label(operation.words(texts)), bar);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(Icons.of("mdi2p-progress-clock"), words);
    row.getStyleClass().add("notification");
    if (operation.stoppable()) {
      var stop = new Hyperlink(texts.get("operation.stop"));
      stop.setMinWidth(Region.USE_PREF_SIZE);
      stop.setOnAction(_ -> operation.stop());
      row.getChildren().add(stop);
    }
    return row;
  }

  private Node notification(Notification notification) {
    var toast = notification.toast();
    var words = ToastWords.of(toast);
    HBox.setHgrow(words, Priority.ALWAYS);
    var time = new Label(formats.time(notification.at(), clock.now()));
    time.getStyleClass().addAll("mono", "subtle");
    time.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(Icons.of(toast.kind().icon(), toast.kind().iconClass()), words, time);
    row.getStyleClass().add("notification");
    toast.offer().ifPresent(offer -> words.getChildren().add(offer(notification, offer)));
    return row;
  }

  private Node offer(Notification notification, Toast.Offer offer) {
    var link = new Hyperlink(offer.words());
    link.setOnAction(
        _ -> {
          shell.closePopover();
          toasts.take(notification.toast());
        });
    link.visibleProperty().bind(notification.offeredProperty());
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }
}
