package dev.wheelhouse.console.jobs.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands in the form's fields, as typed. A field has the path that the definition's JSON
/// gives it, such as `retryPolicy.maxAttempts` or `triggers[0].expr`; one that has no text is
/// empty.
///
/// @param texts by path, but for those in rows
/// @param rows by the path of their list, each by the field's name in the row
public record JobFields(Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
  public static final String TRIGGERS = "triggers";
  public static final JobFields NONE = new JobFields(Map.of(), Map.of());

  static final String ENVIRONMENT = "task.environment";
  public static final String PARAMETERS = "parameters";

  /// Lists of values by name.
  static final List<String> NAMED =
      List.of(ENVIRONMENT, "task.headers", "task.settings", "task.filter");

  private static final Pattern IN_ROW = Pattern.compile("(.+)\\[(\\d+)]\\.([^.\\[]+)");

  public JobFields {
    texts = Map.copyOf(texts);
    var copied = new HashMap<String, List<Map<String, String>>>();
    rows.forEach((list, lines) -> copied.put(list, lines.stream().map(Map::copyOf).toList()));
    rows = Map.copyOf(copied);
  }

  public static String path(String list, int index, String field) {
    return list + "[" + index + "]." + field;
  }

  public String text(String path) {
    var inRow = IN_ROW.matcher(path);
    if (!inRow.matches()) {
      return texts.getOrDefault(path, "");
    }
    var lines = rows(inRow.group(1));
    var index = Integer.parseInt(inRow.group(2));
    return index < lines.size() ? lines.get(index).getOrDefault(inRow.group(3), "") : "";
  }

  public boolean flag(String path) {
    return Boolean.parseBoolean(text(path));
  }

  public List<Map<String, String>> rows(String list) {
    return rows.getOrDefault(list, List.of());
  }

  /// The same with another text in a field; a row that is not there is passed over.
  public JobFields with(String path, String text) {
    var inRow = IN_ROW.matcher(path);
    if (!inRow.matches()) {
      var changed = new HashMap<>(texts);
      changed.put(path, text);
      return new JobFields(changed, rows);
    }
    var lines = new ArrayList<>(rows(inRow.group(1)));
    var index = Integer.parseInt(inRow.group(2));
    if (index >= lines.size()) {
      return this;
    }
    var line = new HashMap<>(lines.get(index));
    line.put(inRow.group(3), text);
    lines.set(index, line);
    return withRows(inRow.group(1), lines);
  }

  public JobFields withRows(String list, List<Map<String, String>> lines) {
    var changed = new HashMap<>(rows);
    changed.put(list, lines);
    return new JobFields(texts, changed);
  }

  public JobFields add(String list, Map<String, String> line) {
    var lines = new ArrayList<>(rows(list));
    lines.add(line);
    return withRows(list, lines);
  }

  public JobFields remove(String list, int index) {
    var lines = new ArrayList<>(rows(list));
    lines.remove(index);
    return withRows(list, lines);
  }

  /// The same where a text from elsewhere has changed: there as it is now, else as it was typed.
  public JobFields following(JobFields before, JobFields now) {
    var changed = new HashMap<>(texts);
    union(before.texts, now.texts)
        .filter(it -> !before.text(it).equals(now.text(it)))
        .forEach(it -> changed.put(it, now.text(it)));
    var lists = new HashMap<>(rows);
    union(before.rows, now.rows)
        .filter(it -> !before.rows(it).equals(now.rows(it)))
        .forEach(it -> lists.put(it, now.rows(it)));
    return new JobFields(changed, lists);
  }

  /// Whether a field says something else than another's, or one of those that belong to it.
  public boolean differs(JobFields other, String path) {
    var texts = union(this.texts, other.texts).filter(it -> within(it, path));
    var lists = union(rows, other.rows).filter(it -> within(it, path));
    return texts.anyMatch(it -> !text(it).equals(other.text(it)))
        || lists.anyMatch(it -> !rows(it).equals(other.rows(it)));
  }

  private static boolean within(String path, String whole) {
    return path.equals(whole) || path.startsWith(whole + ".");
  }

  /// Both together; where both have a text, the other's.
  public JobFields and(JobFields other) {
    var all = new HashMap<>(texts);
    all.putAll(other.texts);
    var lists = new HashMap<>(rows);
    lists.putAll(other.rows);
    return new JobFields(all, lists);
  }

  private static Stream<String> union(Map<String, ?> one, Map<String, ?> other) {
    return Stream.concat(one.keySet().stream(), other.keySet().stream()).distinct();
  }

  /// Moves a row up or down; at the end of the list it stays.
  public JobFields move(String list, int index, int by) {
    var lines = new ArrayList<>(rows(list));
    var goal = Math.clamp(index + by, 0, lines.size() - 1);
    lines.add(goal, lines.remove(index));
    return withRows(list, lines);
  }
}
