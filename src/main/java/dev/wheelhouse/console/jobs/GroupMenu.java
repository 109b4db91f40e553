package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobCounts;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The menu of groups: each with how many jobs it has; it stays open while several are ticked.
final class GroupMenu {
  private static final int MOST = 40;

  private final MenuButton button;
  private final JobFilterModel model;
  private final JobCountsModel counts;
  private final JobWords words;

  GroupMenu(MenuButton button, JobFilterModel model, JobCountsModel counts, JobWords words) {
    this.button = button;
    this.model = model;
    this.counts = counts;
    this.words = words;
  }

  void follow() {
    counts.countsProperty().when(InScene.of(button)).subscribe(_ -> fill());
    button.setOnHidden(_ -> fill());
  }

  /// Items under the pointer stay what they are.
  private void fill() {
    if (button.isShowing()) {
      return;
    }
    var groups = counts.groups();
    var items = button.getItems();
    items.setAll(groups.stream().limit(MOST).map(this::item).toList());
    if (groups.size() > MOST) {
      var rest = new MenuItem(words.texts().count("jobs.more-groups", groups.size() - MOST));
      rest.setDisable(true);
      items.add(rest);
    }
    button.setDisable(items.isEmpty());
  }

  private MenuItem item(JobCounts.Group group) {
    var tick = new CheckBox(words.group(group.name()));
    tick.setMnemonicParsing(false);
    tick.setMouseTransparent(true);
    tick.setFocusTraversable(false);
    tick.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tick, Priority.ALWAYS);
    var number = new Label(Formats.number(group.jobs()));
    number.getStyleClass().addAll("mono", "subtle");
    number.setMinWidth(Label.USE_PREF_SIZE);
    var row = new HBox(tick, number);
    row.getStyleClass().add("state-item");
    row.setId("choose-group-" + group.name());
    var chosen = model.groups();
    Bindings.createBooleanBinding(() -> chosen.contains(group.name()), chosen)
        .when(InScene.of(row))
        .subscribe(tick::setSelected);
    var item = new CustomMenuItem(row, false);
    item.setOnAction(
        _ -> {
          if (!chosen.remove(group.name())) {
            chosen.add(group.name());
          }
        });
    return item;
  }
}
