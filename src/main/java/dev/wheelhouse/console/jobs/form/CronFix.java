package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronField;
import dev.wheelhouse.model.cron.InvalidCron;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An expression that is understood and near to one that is not: out of guesses by the kind of the
/// fault, the first that can be read.
final class CronFix {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int UNIX_FIELDS = 5;

  private final List<String> fields;
  private final InvalidCron fault;

  private CronFix(String expression, InvalidCron fault) {
    this.fields = Arrays.asList(expression.strip().split("\\s+"));
    this.fault = fault;
  }

  static Optional<String> of(String expression, InvalidCron fault) {
    return new CronFix(expression, fault).guesses().filter(CronFix::understood).findFirst();
  }

  static boolean understood(String expression) {
    try {
      CronExpression.parse(expression);
      return true;
    } catch (InvalidCron e) {
      return false;
    }
  }

  private Stream<String> guesses() {
    return switch (fault.problem()) {
      case OUT_OF_RANGE, BAD_STEP -> inRange();
      case EMPTY_ITEM ->
          Stream.of(String.join(" ", fields).replaceAll("^,|,(?=,|\\s|$)|(?<=\\s),", ""));
      case NOT_A_VALUE -> Stream.of(with(fault.offending(), "*"));
      case YEARS_BACKWARDS -> Stream.of(with(fault.offending(), turned(fault.offending())));
      case NO_OPEN_DAY -> Stream.of(at(CronField.DAY_OF_WEEK, "?"));
      case TWO_OPEN_DAYS -> Stream.of(at(CronField.DAY_OF_MONTH, "*"));
      case QUARTZ_ONLY -> quartz();
      case FIELD_COUNT -> filledUp();
      case UNKNOWN_MACRO -> Stream.of("@daily");
      case BLANK -> Stream.of("0 0/5 * * * ?");
    };
  }

  /// What the number is over a full turn, or the nearest that is allowed.
  private Stream<String> inRange() {
    var field = fault.field().orElse(CronField.MINUTE);
    var digits = NUMBER.matcher(fault.offending());
    if (!digits.find()) {
      return Stream.empty();
    }
    var number = Integer.parseInt(digits.group());
    var turn = field.max() - field.min() + 1;
    var turned = (number - field.min()) % turn + field.min();
    return Stream.of(turned, field.max(), field.min(), 1)
        .map(value -> with(fault.offending(), digits.replaceFirst(value.toString())));
  }

  private Stream<String> quartz() {
    return Stream.of(
        "0 " + String.join(" ", fields),
        "0 " + at(CronField.DAY_OF_WEEK, "?"),
        "0 " + at(CronField.DAY_OF_MONTH, "?"));
  }

  private Stream<String> filledUp() {
    var text = String.join(" ", fields);
    return fields.size() < UNIX_FIELDS
        ? Stream.of(text + " *".repeat(UNIX_FIELDS - fields.size()))
        : Stream.of(String.join(" ", fields.subList(0, Math.min(6, fields.size()))));
  }

  private String with(String offending, String better) {
    var index = fault.field().map(this::index).orElse(0);
    if (index < 0 || index >= fields.size()) {
      return "";
    }
    var changed = fields.toArray(String[]::new);
    changed[index] =
        changed[index].replaceFirst("(?i)" + Pattern.quote(offending), better.replace("$", "\\$"));
    return String.join(" ", changed);
  }

  private String at(CronField field, String text) {
    var changed = fields.toArray(String[]::new);
    var index = index(field);
    if (index < 0 || index >= changed.length) {
      return "";
    }
    changed[index] = text;
    return String.join(" ", changed);
  }

  /// Only the form with five fields begins with the minute.
  private int index(CronField field) {
    var place = List.of(CronField.values()).indexOf(field);
    return fields.size() == UNIX_FIELDS ? place - 1 : place;
  }

  private static String turned(String range) {
    var dash = range.indexOf('-');
    return dash < 0 ? range : range.substring(dash + 1) + "-" + range.substring(0, dash);
  }
}
