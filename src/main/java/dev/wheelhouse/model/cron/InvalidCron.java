package dev.wheelhouse.model.cron;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An expression that can't be understood: which field, which text in it, what is wrong and what
/// may stand there. The message says all of it in English; [#code], [#args] and [#allowedKey] let a
/// screen say it in another language.
public final class InvalidCron extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// What is wrong. The English text may name the offending text as `%s`.
  public enum Problem {
    BLANK("cron.blank", "there is no expression"),
    FIELD_COUNT("cron.field-count", "%s has the wrong number of fields"),
    UNKNOWN_MACRO("cron.unknown-macro", "%s is not known"),
    EMPTY_ITEM("cron.empty-item", "the list has an empty item"),
    NOT_A_VALUE("cron.not-a-value", "%s is not understood here"),
    OUT_OF_RANGE("cron.out-of-range", "%s is out of range"),
    BAD_STEP("cron.bad-step", "the step %s is out of range"),
    YEARS_BACKWARDS("cron.years-backwards", "the range %s runs backwards"),
    QUARTZ_ONLY("cron.quartz-only", "%s needs the form with seconds first (6 or 7 fields)"),
    NO_OPEN_DAY("cron.no-open-day", "one of the two day fields must be ?"),
    TWO_OPEN_DAYS("cron.two-open-days", "only one of the two day fields can be ?");

    private final String code;
    private final String english;

    Problem(String code, String english) {
      this.code = code;
      this.english = english;
    }

    public String code() {
      return code;
    }
  }

  private final Problem problem;
  private final @Nullable CronField field;
  private final String offending;
  private final String allowed;
  private final String allowedKey;

  private InvalidCron(
      Problem problem,
      @Nullable CronField field,
      String offending,
      String allowed,
      String allowedKey) {
    super(message(problem, field, offending, allowed));
    this.problem = problem;
    this.field = field;
    this.offending = offending;
    this.allowed = allowed;
    this.allowedKey = allowedKey;
  }

  static InvalidCron inField(
      Problem problem, CronSyntax syntax, CronField field, String offending) {
    return new InvalidCron(
        problem, field, offending, syntax.allowed(field), syntax.allowedKey(field));
  }

  static InvalidCron badStep(CronField field, String step) {
    return new InvalidCron(
        Problem.BAD_STEP, field, step, "steps of 1 to " + field.maxStep(), "cron.allowed.step");
  }

  static InvalidCron asAWhole(
      Problem problem, String offending, String allowed, String allowedKey) {
    return new InvalidCron(problem, null, offending, allowed, allowedKey);
  }

  public Problem problem() {
    return problem;
  }

  /// Text key of what is wrong.
  public String code() {
    return problem.code();
  }

  /// What the text of [#code] can name: the offending text, and in a field its lowest and highest
  /// value and its largest step.
  public List<String> args() {
    return field == null
        ? List.of(offending)
        : List.of(
            offending,
            Integer.toString(field.min()),
            Integer.toString(field.max()),
            Integer.toString(field.maxStep()));
  }

  /// The field, unless the expression as a whole is wrong.
  public Optional<CronField> field() {
    return Optional.ofNullable(field);
  }

  /// The piece of text that is wrong.
  public String offending() {
    return offending;
  }

  /// What may stand there, in English.
  public String allowed() {
    return allowed;
  }

  /// Text key of [#allowed].
  public String allowedKey() {
    return allowedKey;
  }

  private static String message(
      Problem problem, @Nullable CronField field, String offending, String allowed) {
    String where = field == null ? "cron expression" : field.label();
    String what = problem.english.formatted('"' + offending + '"');
    return where + ": " + what + "; allowed: " + allowed;
  }
}
