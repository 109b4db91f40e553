package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ToastModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What needs a person: the first cause in full, the others in a row each, or that there is none.
public final class NeedsView {
  private static final int SKELETON_ROWS = 4;

  private final OverviewModel overview;
  private final NeedsModel model;
  private final Setting setting;
  private final ToastModel toasts;
  private final Map<CauseModel, Node> cards = new HashMap<>();
  private final Map<CauseModel, Node> rows = new HashMap<>();

  /// Kept here, because the model, which outlives the view, knows it only weakly.
  private final ListChangeListener<CauseModel> changed = _ -> show();

  @FXML private VBox root;
  @FXML private Label count;
  @FXML private Hyperlink waiting;
  @FXML private Label order;
  @FXML private StackPane place;
  @FXML private VBox content;

  NeedsView(OverviewModel overview, Setting setting, ToastModel toasts) {
    this.overview = overview;
    this.model = overview.needs();
    this.setting = setting;
    this.toasts = toasts;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    CardBody.follow(place, model.feed(), overview.link(), SKELETON_ROWS, setting.texts());
    root.hoverProperty().subscribe(over -> model.inUseProperty().set(over));
    waiting.visibleProperty().bind(model.waitingProperty());
    waiting.managedProperty().bind(waiting.visibleProperty());
    model.causes().addListener(new WeakListChangeListener<>(changed));
    overview.headline().when(inScene).subscribe(_ -> show());
  }

  @FXML
  void showWaiting() {
    model.showWaiting();
  }

  private void show() {
    var causes = model.causes();
    cards.keySet().retainAll(causes);
    rows.keySet().retainAll(causes);
    var answer = model.feed().valueProperty().get();
    var more = answer != null && answer.more();
    count.setText(setting.texts().get(more ? "needs.count-more" : "needs.count", causes.size()));
    count.setVisible(!causes.isEmpty());
    count.setManaged(!causes.isEmpty());
    order.setVisible(causes.size() > 1);
    var nodes = new ArrayList<Node>();
    for (var cause : causes) {
      nodes.add(
          nodes.isEmpty()
              ? cards.computeIfAbsent(cause, this::card)
              : rows.computeIfAbsent(cause, this::row));
    }
    if (nodes.isEmpty()) {
      content.getChildren().setAll(nothing());
    } else if (!content.getChildren().equals(nodes)) {
      content.getChildren().setAll(nodes);
    }
  }

  private Node card(CauseModel cause) {
    return new CauseCard(cause, setting, new CauseSteps(cause, setting, toasts));
  }

  private Node row(CauseModel cause) {
    return new CauseRow(cause, setting, new CauseSteps(cause, setting, toasts));
  }

  private Node nothing() {
    var texts = setting.texts();
    var health = overview.engine().figuresProperty().get();
    if (health != null && health.definitions() == 0) {
      var welcome = new Button(texts.get("needs.go-welcome"));
      welcome.setId("go-to-welcome");
      welcome.setOnAction(_ -> setting.links().open(new Link.ToScreen(Screen.WELCOME.id())));
      return MessagePane.empty(
          "mdi2s-sitemap-outline",
          texts.get("needs.no-jobs"),
          texts.get("needs.no-jobs-sentence"),
          welcome);
    }
    var next = overview.next();
    return MessagePane.good(
        "mdi2c-check-circle-outline",
        texts.get("needs.nothing"),
        next == null
            ? texts.get("needs.no-next")
            : texts.get(
                "needs.next", next.name(), setting.formats().time(next.minute(), setting.now())));
  }
}
