package dev.wheelhouse.model.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days from CSV: a date and a name in each line, parted by comma, semicolon or tab. A first line
/// without a date says which column is which; lines that begin with # are comments.
final class CsvDays {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Set<String> DATES = Set.of("date", "day", "datum", "日期");
  private static final Set<String> NAMES =
      Set.of("name", "holiday", "summary", "description", "title", "名称", "节日");

  private final FoundDays found;
  private char separator;
  private int dateColumn = 0;
  private int nameColumn = 1;
  private boolean begun;

  CsvDays(FoundDays found) {
    this.found = found;
  }

  void read(String text) {
    String[] lines = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length && !found.full(); i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        line(i + 1, line);
      }
    }
  }

  private void line(int number, String line) {
    if (separator == 0) {
      separator = separator(line);
    }
    List<String> cells = cells(line);
    Optional<LocalDate> date = date(cell(cells, dateColumn));
    boolean header = !begun && date.isEmpty() && line.chars().noneMatch(Character::isDigit);
    begun = true;
    if (header) {
      columns(cells);
    } else if (date.isPresent()) {
      found.day(number, date.get(), cell(cells, nameColumn));
    } else {
      found.problem(
          number,
          "\"%s\" is not a date. Write it as 2026-12-25."
              .formatted(FoundDays.shown(cell(cells, dateColumn))));
    }
  }

  private static char separator(String line) {
    return line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private void columns(List<String> cells) {
    List<String> titles = cells.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    dateColumn = column(titles, DATES, 0);
    nameColumn = column(titles, NAMES, dateColumn == 0 ? 1 : 0);
  }

  private static int column(List<String> titles, Set<String> known, int otherwise) {
    for (int i = 0; i < titles.size(); i++) {
      if (known.contains(titles.get(i))) {
        return i;
      }
    }
    return otherwise;
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /// The cells of a line; in quotes, separators are text and two quotes are one.
  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /// Dates whose order of day and month can't be mistaken.
  static Optional<LocalDate> date(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
