package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.cron.DstNote;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TreeMap;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// When the job fires: each trigger in words and as it is written, its next firings, the days on
/// which the clocks change, and what becomes of firings that were missed.
public final class JobDrawerScheduleView {
  private final JobDrawerModel model;
  private final JobWords words;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label summary;
  @FXML private VBox triggers;

  public JobDrawerScheduleView(JobDrawerModel model, JobWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    model.contentProperty().when(InScene.of(root)).subscribe(this::show);
  }

  private void show(@Nullable JobContent shown) {
    triggers.getChildren().clear();
    summary.setText(shown == null ? "" : summary(shown));
    if (shown != null) {
      shown.schedules().forEach(it -> triggers.getChildren().add(trigger(it)));
    }
  }

  private String summary(JobContent shown) {
    if (shown.schedules().isEmpty()) {
      return texts.get("jobs.no-schedule");
    }
    return shown.enabled() ? "" : texts.get("jobs.not-while-disabled");
  }

  private Node trigger(JobSchedule schedule) {
    var box = new VBox(wrapped(words.schedule(schedule.trigger())), written(schedule.trigger()));
    box.getStyleClass().add("job-trigger");
    for (var firing : schedule.next()) {
      box.getChildren().add(firing(schedule, firing));
    }
    for (var note : schedule.clockChanges()) {
      box.getChildren().add(clockChange(schedule.trigger().zone(), note));
    }
    new RuleWords(texts, words.formats())
        .of(schedule.trigger())
        .forEach(it -> box.getChildren().add(small(it, "subtle")));
    return box;
  }

  /// The expression with its zone, for those who think in it.
  private static Node written(Trigger trigger) {
    var text =
        switch (trigger) {
          case Trigger.Cron(_, var expression, var zone, _) -> expression + "  " + zone.getId();
          case Trigger.Once(_, var at, var zone, _) -> at + "  " + zone.getId();
          case Trigger.OnEvent(_, var event, var filter, _, _) ->
              filter.isEmpty() ? event : event + "  " + new TreeMap<>(filter);
        };
    var label = new Label(text);
    label.getStyleClass().addAll("mono", "muted");
    return label;
  }

  private Node firing(JobSchedule schedule, Instant at) {
    var zone = words.in(schedule.trigger().zone());
    var time = new Label(zone.longDay(at) + "  " + zone.clock(at));
    time.getStyleClass().addAll("mono", "firing-time");
    Tips.onHover(time, () -> zone.timeInFull(at, ZoneId.systemDefault()));
    var row =
        new HBox(
            Icons.of("mdi2c-clock-outline", "in-row"), time, small(zone.zoneShort(at), "subtle"));
    row.getStyleClass().add("firing");
    if (schedule.touched(at)) {
      var mark = new Label(texts.get("jobs.dst"));
      mark.getStyleClass().addAll("tag", "warning");
      row.getChildren().add(mark);
    }
    return row;
  }

  /// `29 Mar: the clocks skip 02:30; it fires at 03:00.`
  private Node clockChange(ZoneId zone, DstNote note) {
    var key =
        switch (note.effect()) {
          case MOVED -> "jobs.dst-moved";
          case COLLAPSED -> "jobs.dst-collapsed";
          case DOUBLED -> "jobs.dst-doubled";
          case FIRST_PASS -> "jobs.dst-first-pass";
        };
    var formats = words.in(zone);
    var sentence =
        texts.get(
            key,
            formats.longDay(note.at()),
            note.firstTime().toLocalTime().toString(),
            formats.clock(note.at()).substring(0, 5),
            Formats.number(note.times()));
    var row =
        new HBox(Icons.of("mdi2w-weather-sunset-up", "in-row", "warning-icon"), wrapped(sentence));
    row.getStyleClass().add("clock-change");
    return row;
  }

  private static Label wrapped(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add("small");
    return label;
  }

  private static Label small(String text, String styleClass) {
    var label = wrapped(text);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
