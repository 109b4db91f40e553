package dev.wheelhouse.model.cron;

import dev.wheelhouse.model.cron.InvalidCron.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text of one field: items between commas, each a value, a range, a step or, in the day
/// fields of Quartz, a day that moves.
final class FieldParser {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern LAST_DAY = Pattern.compile("L(?:-(\\d{1,2}))?(W)?");
  private static final Pattern NEAREST = Pattern.compile("(\\d{1,2})W");
  private static final Pattern NTH = Pattern.compile("([^#]+)#(\\d)");
  private static final Pattern LAST_OF = Pattern.compile("(.+)L");

  private final CronSyntax syntax;
  private final CronField field;
  private final TreeSet<Integer> values = new TreeSet<>();
  private final List<DayTerm> terms = new ArrayList<>();

  private FieldParser(CronSyntax syntax, CronField field) {
    this.syntax = syntax;
    this.field = field;
  }

  static FieldValues parse(CronSyntax syntax, CronField field, String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    FieldParser parser = new FieldParser(syntax, field);
    if (capitals.equals("?") && parser.dayField()) {
      parser.requireQuartz("?");
      parser.addRange(field.min(), field.max(), 1);
    } else {
      for (String item : capitals.split(",", -1)) {
        parser.add(item);
      }
    }
    return new FieldValues(capitals, List.copyOf(parser.values), parser.terms);
  }

  private void add(String item) {
    if (item.isEmpty()) {
      throw fault(Problem.EMPTY_ITEM, item);
    }
    Optional<DayTerm> term =
        switch (field) {
          case DAY_OF_MONTH -> movingDate(item);
          case DAY_OF_WEEK -> movingWeekday(item);
          default -> Optional.empty();
        };
    if (term.isPresent()) {
      requireQuartz(item);
      terms.add(term.get());
    } else if (field == CronField.DAY_OF_WEEK && item.equals("L")) {
      requireQuartz(item);
      values.add(field.max());
    } else {
      addPlain(item);
    }
  }

  private Optional<DayTerm> movingDate(String item) {
    Matcher last = LAST_DAY.matcher(item);
    if (last.matches()) {
      int before = last.group(1) == null ? 0 : limited(last.group(1), 0, 30, item);
      return Optional.of(
          last.group(2) == null ? new DayTerm.LastDay(before) : new DayTerm.LastWorkday(before));
    }
    Matcher nearest = NEAREST.matcher(item);
    return nearest.matches()
        ? Optional.of(new DayTerm.NearestWorkday(limited(nearest.group(1), 1, 31, item)))
        : Optional.empty();
  }

  private Optional<DayTerm> movingWeekday(String item) {
    Matcher nth = NTH.matcher(item);
    if (nth.matches()) {
      requireQuartz(item);
      int which = limited(nth.group(2), 1, 5, item);
      return Optional.of(new DayTerm.NthWeekday(value(nth.group(1)), which));
    }
    Matcher last = LAST_OF.matcher(item);
    if (last.matches()) {
      requireQuartz(item);
      return Optional.of(new DayTerm.LastWeekday(value(last.group(1))));
    }
    return Optional.empty();
  }

  private void addPlain(String item) {
    String[] parts = item.split("/", -1);
    if (parts.length > 2) {
      throw fault(Problem.NOT_A_VALUE, item);
    }
    int step = parts.length == 2 ? step(parts[1]) : 1;
    int dash = parts[0].indexOf('-');
    if (parts[0].equals("*")) {
      addRange(field.min(), field.max(), step);
    } else if (dash >= 0) {
      addRange(parts[0].substring(0, dash), parts[0].substring(dash + 1), step);
    } else {
      int from = ours(value(parts[0]));
      addRange(from, parts.length == 2 ? field.max() : from, step);
    }
  }

  private void addRange(String fromText, String toText, int step) {
    int from = value(fromText);
    int to = value(toText);
    if (field == CronField.YEAR && from > to) {
      throw fault(Problem.YEARS_BACKWARDS, fromText + "-" + toText);
    }
    if (to - from >= field.size()) {
      addRange(field.min(), field.max(), step); // Unix 0-7: a week has one Sunday
    } else {
      addRange(ours(from), ours(to), step);
    }
  }

  private void addRange(int from, int to, int step) {
    int end = from <= to ? to : to + field.size();
    for (int value = from; value <= end; value += step) {
      values.add((value - field.min()) % field.size() + field.min());
    }
  }

  private int value(String text) {
    int name = field.names().indexOf(text);
    if (name >= 0) {
      return name + syntax.lowest(field);
    }
    if (!NUMBER.matcher(text).matches()) {
      throw fault(text.matches("\\d+") ? Problem.OUT_OF_RANGE : Problem.NOT_A_VALUE, text);
    }
    return limited(text, syntax.lowest(field), field.max(), text);
  }

  /// Unix counts from Sunday 0 and has a second Sunday, 7; here Sunday is 1.
  private int ours(int value) {
    boolean unixWeekday = syntax == CronSyntax.UNIX && field == CronField.DAY_OF_WEEK;
    return unixWeekday ? value % 7 + 1 : value;
  }

  private int step(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw InvalidCron.badStep(field, text);
    }
    int step = Integer.parseInt(text);
    if (step < 1 || step > field.maxStep()) {
      throw InvalidCron.badStep(field, text);
    }
    return step;
  }

  private int limited(String digits, int min, int max, String item) {
    int value = Integer.parseInt(digits);
    if (value < min || value > max) {
      throw fault(Problem.OUT_OF_RANGE, item);
    }
    return value;
  }

  private boolean dayField() {
    return field == CronField.DAY_OF_MONTH || field == CronField.DAY_OF_WEEK;
  }

  private void requireQuartz(String item) {
    if (syntax != CronSyntax.QUARTZ) {
      throw fault(Problem.QUARTZ_ONLY, item);
    }
  }

  private InvalidCron fault(Problem problem, String offending) {
    return InvalidCron.inField(problem, syntax, field, offending);
  }
}
