package dev.wheelhouse.console.jobs.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Any number of calendars by name, among those that the engine knows. One that it does not know
/// stays until it is unchosen.
final class CalendarsChoice extends MenuButton {
  private final FormFields fields;
  private final String path;

  /// @param none says that none is chosen
  CalendarsChoice(FormFields fields, String path, String none) {
    this.fields = fields;
    this.path = path;
    getStyleClass().add("calendars-choice");
    setMaxWidth(Double.MAX_VALUE);
    setMnemonicParsing(false);
    fields.known(path, this);
    fields
        .document(this)
        .map(it -> it.text(path))
        .subscribe(it -> setText(it.isBlank() ? none : it));
    getItems().add(new MenuItem());
    setOnShowing(_ -> offer());
  }

  private List<String> chosen() {
    var text = fields.model().fields().text(path);
    return CommaList.split(text).orElse(List.of());
  }

  private void offer() {
    var chosen = chosen();
    var names = new TreeSet<>(fields.model().namesProperty().getValue().calendars());
    names.addAll(chosen);
    getItems().clear();
    for (var name : names) {
      var item = new CheckMenuItem(name);
      item.setMnemonicParsing(false);
      item.setSelected(chosen.contains(name));
      item.setOnAction(_ -> choose(name, item.isSelected()));
      getItems().add(item);
    }
    if (names.isEmpty()) {
      var nothing = new MenuItem(fields.texts().get("job-form.no-calendar"));
      nothing.setDisable(true);
      getItems().add(nothing);
    }
  }

  private void choose(String name, boolean chosen) {
    var now = new ArrayList<>(chosen());
    now.remove(name);
    if (chosen) {
      now.add(name);
    }
    fields.model().put(path, CommaList.join(now));
  }
}
