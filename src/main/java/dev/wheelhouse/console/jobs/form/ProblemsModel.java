package dev.wheelhouse.console.jobs.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All findings in one list, those that may be shown beside their fields, and the way from one to
/// the next. A field is judged once it was left, from then on with each key.
public final class ProblemsModel {
  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::severity).thenComparing(it -> FormSection.of(it.path()));

  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<String, Finding>> shown =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Jump> jump = new ReadOnlyObjectWrapper<>();
  private final Set<String> judged = new HashSet<>();
  private boolean allJudged;

  /// A wish to be led to a field; each is a new one.
  public static final class Jump {
    private final String path;

    Jump(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }
  }

  public ObservableList<Finding> findings() {
    return findings;
  }

  /// What stands beside the fields, by path.
  public ReadOnlyObjectProperty<Map<String, Finding>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Jump> jumpProperty() {
    return jump.getReadOnlyProperty();
  }

  /// @param all whether every field has been left already, as in a job that is there
  public void begin(boolean all) {
    judged.clear();
    allJudged = all;
    jump.set(null);
  }

  public void found(List<Finding> found) {
    var sorted = found.stream().sorted(GRAVEST_FIRST).toList();
    if (!sorted.equals(findings)) {
      findings.setAll(sorted);
    }
    show();
  }

  public long errors() {
    return findings.stream().filter(Finding::isError).count();
  }

  /// The field was left.
  public void judge(String path) {
    if (judged.add(path)) {
      show();
    }
  }

  public void judgeAll() {
    allJudged = true;
    show();
  }

  private void show() {
    var map = new HashMap<String, Finding>();
    findings.stream()
        .filter(it -> allJudged || judged.contains(it.path()))
        .forEach(it -> map.putIfAbsent(it.path(), it));
    shown.set(Map.copyOf(map));
  }

  public void goTo(String path) {
    jump.set(new Jump(path));
  }

  /// Leads to the problem after the last one, or before it.
  void cycle(int by) {
    if (findings.isEmpty()) {
      return;
    }
    var last = jump.get();
    var paths = findings.stream().map(Finding::path).toList();
    var at = last == null ? -1 : paths.indexOf(last.path());
    var next = at < 0 && by < 0 ? paths.size() - 1 : Math.floorMod(at + by, paths.size());
    judgeAll();
    goTo(paths.get(next));
  }
}
