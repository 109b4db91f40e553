package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MinuteBars;
import java.util.ArrayList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What will fire in the next hour, a bar per minute.
public final class AheadView {
  private static final int SKELETON_ROWS = 3;

  private final OverviewModel model;
  private final Setting setting;

  @FXML private VBox root;
  @FXML private Label total;
  @FXML private StackPane place;

  AheadView(OverviewModel model, Setting setting) {
    this.model = model;
    this.setting = setting;
  }

  @FXML
  void initialize() {
    var bars =
        new MinuteBars(
            new MinuteBars.Words(
                setting.texts().get("ahead.title"),
                time -> setting.formats().time(time, time),
                this::minute));
    bars.setId("minute-bars");
    place.getChildren().setAll(bars);
    CardBody.follow(place, model.ahead(), model.link(), SKELETON_ROWS, setting.texts());
    model.ahead().valueProperty().when(InScene.of(root)).subscribe(it -> show(it, bars));
  }

  private void show(@Nullable Forecast forecast, MinuteBars bars) {
    if (forecast == null) {
      return;
    }
    var sum = forecast.minutes().stream().mapToLong(Forecast.Minute::firings).sum();
    var key = forecast.complete() ? "ahead.total" : "ahead.total-at-least";
    total.setText(setting.texts().count(key, sum));
    bars.show(
        forecast.minutes().stream()
            .map(minute -> new MinuteBars.Minute(minute.start(), minute.firings()))
            .toList());
  }

  /// All about one minute, for the tooltip and for screen readers.
  private String minute(int index) {
    var forecast = model.ahead().valueProperty().get();
    if (forecast == null || index >= forecast.minutes().size()) {
      return "";
    }
    var minute = forecast.minutes().get(index);
    var texts = setting.texts();
    var lines = new ArrayList<String>();
    var time = setting.formats().time(minute.start(), minute.start());
    lines.add(texts.get("ahead.minute", time, texts.count("ahead.firings", minute.firings())));
    lines.addAll(minute.names());
    if (minute.firings() > minute.names().size() && !minute.names().isEmpty()) {
      lines.add(texts.get("ahead.more", minute.firings() - minute.names().size()));
    }
    lines.add(texts.get("ahead.computed", setting.formats().clock(forecast.computedAt())));
    return String.join("\n", lines);
  }
}
