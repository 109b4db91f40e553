package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The header: brand, the engine that is shown, where one is, and the engine's time.
public final class HeaderView {
  private static final int MOST_COUNTED = 9;

  private final ShellModel shell;
  private final EngineModel engine;
  private final NotificationListModel kept;
  private final ActionRegistry actions;
  private final ClockModel clock;
  private final Texts texts;
  private final Formats formats;

  @FXML private Label engineName;
  @FXML private Label engineKind;
  @FXML private Region engineHealth;
  @FXML private HBox engineChip;
  @FXML private HBox crumbs;
  @FXML private StackPane search;
  @FXML private StackPane bell;
  @FXML private Label day;
  @FXML private Label time;
  @FXML private Label zone;

  public HeaderView(Frame frame, ActionRegistry actions, Texts texts) {
    this.shell = frame.shell();
    this.engine = frame.engine();
    this.kept = frame.toasts().kept();
    this.clock = frame.clock();
    this.actions = actions;
    this.texts = texts;
    this.formats = new Formats(texts, engine.zone());
  }

  @FXML
  void initialize() {
    engineName.setText(texts.get(engine.nameKey()));
    engineKind.setText(texts.get(engine.kindKey()));
    var inScene = InScene.of(crumbs);
    engine.healthProperty().when(inScene).subscribe(this::showHealth);
    trail().when(inScene).subscribe(this::showTrail);
    clock.nowProperty().when(inScene).subscribe(this::showTime);
    search.getChildren().setAll(new SearchButton(actions.get("palette"), texts));
    var unread = new Label();
    unread.getStyleClass().add("unread");
    unread.setMouseTransparent(true);
    var button = new ActionButton(actions.get("notifications"), texts, "ghost", "icon-only");
    bell.getChildren().setAll(button, unread);
    kept.unreadProperty()
        .when(inScene)
        .subscribe(number -> showUnread(button, unread, number.intValue()));
  }

  private void showHealth(Health health) {
    engineHealth.getStyleClass().setAll("health-dot", health.styleClass());
    engineChip.setAccessibleText(
        String.join(", ", engineName.getText(), engineKind.getText(), texts.get(health.textKey())));
  }

  private void showUnread(ActionButton button, Label unread, int number) {
    unread.setVisible(number > 0);
    unread.setText(number > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(number));
    button.setAccessibleText(texts.count("notifications.unread", number));
  }

  private ObjectBinding<List<String>> trail() {
    var sources = new Observable[] {shell.screenProperty(), shell.trail()};
    return Bindings.createObjectBinding(
        () ->
            Stream.concat(
                    Stream.of(texts.get(shell.screenProperty().get().textKey())),
                    shell.trail().stream())
                .toList(),
        sources);
  }

  private void showTrail(List<String> names) {
    crumbs.getChildren().clear();
    for (var name : names) {
      if (!crumbs.getChildren().isEmpty()) {
        crumbs.getChildren().add(Icons.of("mdi2c-chevron-right"));
      }
      crumbs.getChildren().add(new Label(name));
    }
    crumbs.getChildren().getLast().getStyleClass().add("current");
  }

  private void showTime(Instant now) {
    day.setText(formats.longDay(now));
    time.setText(formats.clock(now));
    zone.setText(formats.zoneShort(now));
  }
}
