package dev.wheelhouse.console.jobs.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Several values in one text with commas between: `fast, safe`. A value with a comma, a quote or
/// blanks at its ends stands in double quotes, a quote in it twice.
public final class CommaList {
  private static final Pattern SPECIAL = Pattern.compile("[\",\\n\\r]");
  private static final Pattern ITEM =
      Pattern.compile("\\G\\s*(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))\\s*(,|\\z)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,10}");

  private CommaList() {}

  public static String join(List<String> items) {
    return items.stream()
        .map(item -> plain(item) ? item : '"' + item.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(", "));
  }

  private static boolean plain(String item) {
    return !item.isBlank() && item.equals(item.strip()) && !SPECIAL.matcher(item).find();
  }

  public static String joinNumbers(Collection<Integer> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// The items; empty when a quote or a comma is out of place.
  public static Optional<List<String>> split(String text) {
    if (text.isBlank()) {
      return Optional.of(List.of());
    }
    List<String> items = new ArrayList<>();
    var matcher = ITEM.matcher(text);
    while (matcher.find()) {
      var quoted = matcher.group(1);
      var plain = matcher.group(2);
      if (quoted == null && (plain == null || plain.isBlank())) {
        return Optional.empty();
      }
      items.add(quoted == null ? plain.strip() : quoted.replace("\"\"", "\""));
      if (matcher.group(3).isEmpty()) {
        return Optional.of(List.copyOf(items));
      }
    }
    return Optional.empty();
  }

  /// The whole numbers; empty when one is not.
  public static Optional<Set<Integer>> numbers(String text) {
    return split(text).flatMap(CommaList::asNumbers);
  }

  private static Optional<Set<Integer>> asNumbers(List<String> items) {
    Set<Integer> numbers = new TreeSet<>();
    for (var item : items) {
      var number = number(item);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return Optional.of(numbers);
  }

  /// A whole number that fits in an int.
  public static Optional<Integer> number(String text) {
    var stripped = text.strip();
    if (!NUMBER.matcher(stripped).matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(stripped);
    return number == (int) number ? Optional.of((int) number) : Optional.empty();
  }
}
