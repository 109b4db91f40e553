package dev.wheelhouse.model.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a text is a value of a parameter (N10). A list is items with commas between.
public final class ParameterValue {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  private ParameterValue() {}

  /// What is wrong with the value, or empty.
  public static Optional<String> fault(Parameter parameter, String value) {
    return typeFault(parameter.type(), value)
        .map(wanted -> "%s is \"%s\"; give %s.".formatted(parameter.name(), value, wanted))
        .or(() -> choiceFault(parameter, value));
  }

  private static Optional<String> typeFault(Parameter.Type type, String value) {
    return switch (type) {
      case TEXT -> unless(value.indexOf('\0') < 0, "a text without NUL characters");
      case INTEGER -> unless(INTEGER.matcher(value).matches(), "a whole number such as 42");
      case DECIMAL -> unless(DECIMAL.matcher(value).matches(), "a number such as 0.5");
      case BOOLEAN -> unless(value.equals("true") || value.equals("false"), "true or false");
      case DATE -> unless(date(value), "a date such as 2026-03-29");
      case SECRET -> unless(ParameterNames.valid(value), "the name of a secret");
      case LIST ->
          unless(
              value.isEmpty() || items(value).stream().noneMatch(String::isBlank),
              "items with commas between, none of them empty");
    };
  }

  private static Optional<String> choiceFault(Parameter parameter, String value) {
    List<String> allowed = parameter.allowed();
    List<String> chosen =
        parameter.type() == Parameter.Type.LIST && !value.isEmpty() ? items(value) : List.of(value);
    return unless(
        allowed.isEmpty() || allowed.containsAll(chosen),
        "%s is \"%s\"; allowed are %s."
            .formatted(parameter.name(), value, String.join(", ", allowed)));
  }

  /// The items of a list, without blanks around them.
  static List<String> items(String value) {
    return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
  }

  private static boolean date(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<String> unless(boolean holds, String fault) {
    return holds ? Optional.empty() : Optional.of(fault);
  }
}
