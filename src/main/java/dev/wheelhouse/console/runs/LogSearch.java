package dev.wheelhouse.console.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Finds lines of the log, case ignored, and walks from hit to hit. Lines that come later are
/// searched as they come.
public final class LogSearch {
  private final ObservableList<LogLine> lines;
  private final StringProperty text = new SimpleStringProperty("");
  private final List<Integer> hits = new ArrayList<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private Pattern pattern = Pattern.compile("");

  LogSearch(ObservableList<LogLine> lines) {
    this.lines = lines;
    lines.addListener(this::changed);
    text.subscribe((_, _) -> searchAll());
  }

  public StringProperty textProperty() {
    return text;
  }

  /// Lines with a hit.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Which of the hits is the current one, from 1; 0 for none.
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /// The line of the current hit; -1 for none.
  int line() {
    return position.get() == 0 ? -1 : hits.get(position.get() - 1);
  }

  public void next() {
    move(1);
  }

  public void previous() {
    move(-1);
  }

  void reset() {
    text.set("");
  }

  boolean active() {
    return !text.get().isBlank();
  }

  /// The parts of a line that match, as begin and end in turn.
  List<Integer> matches(String line) {
    var found = new ArrayList<Integer>();
    if (active()) {
      var matcher = pattern.matcher(line);
      while (matcher.find()) {
        found.add(matcher.start());
        found.add(matcher.end());
      }
    }
    return found;
  }

  private void move(int step) {
    if (hits.isEmpty()) {
      return;
    }
    var wanted = position.get() - 1 + step;
    position.set(Math.floorMod(wanted, hits.size()) + 1);
  }

  private void searchAll() {
    hits.clear();
    pattern =
        Pattern.compile(
            Pattern.quote(text.get().strip().toLowerCase(Locale.ROOT)),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    search(0, lines.size());
    position.set(0);
    count.set(hits.size());
    position.set(hits.size());
  }

  private void search(int from, int until) {
    if (!active()) {
      return;
    }
    for (var i = from; i < until; i++) {
      if (pattern.matcher(lines.get(i).text()).find()) {
        hits.add(i);
      }
    }
  }

  /// Appended lines are searched alone; anything else moves indices, so all are searched again.
  private void changed(ListChangeListener.Change<? extends LogLine> change) {
    if (!active()) {
      return;
    }
    while (change.next()) {
      var appended = change.wasAdded() && change.getTo() == lines.size();
      if (!appended || change.getRemovedSize() > 1) {
        var fromEnd = hits.size() - position.get();
        searchAll();
        position.set(Math.max(Math.min(1, hits.size()), hits.size() - fromEnd));
        return;
      }
      hits.removeIf(hit -> hit >= change.getFrom());
      position.set(Math.min(position.get(), hits.size()));
      search(change.getFrom(), change.getTo());
    }
    count.set(hits.size());
  }
}
