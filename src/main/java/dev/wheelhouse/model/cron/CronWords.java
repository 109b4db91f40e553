package dev.wheelhouse.model.cron;

import java.util.Locale;

/// Says an expression in a plain sentence: "At 02:00 every day", "每天 02:00". The zone is the
/// caller's to add.
public final class CronWords {
  private CronWords() {}

  /// Chinese for `zh`, English for every other language.
  public static String describe(CronExpression expression, Locale language) {
    return language.getLanguage().equals("zh")
        ? ChineseCron.sentence(expression.fields())
        : EnglishCron.sentence(expression.fields());
  }

  /// The same where there is little room: "Daily at 02:00", "每天 02:00".
  public static String brief(CronExpression expression, Locale language) {
    return language.getLanguage().equals("zh")
        ? ChineseCron.sentence(expression.fields())
        : EnglishCron.brief(expression.fields());
  }
}
