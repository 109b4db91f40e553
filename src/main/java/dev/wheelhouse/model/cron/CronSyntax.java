package dev.wheelhouse.model.cron;

/// The two forms that are understood: Quartz with seconds first, and the five fields of Unix cron.
enum CronSyntax {
  QUARTZ,
  UNIX;

  /// The lowest number that the text may hold; only Unix counts the days of the week from 0.
  int lowest(CronField field) {
    return this == UNIX && field == CronField.DAY_OF_WEEK ? 0 : field.min();
  }

  /// What may stand in a field, in English.
  String allowed(CronField field) {
    String values = lowest(field) + " to " + field.max() + names(field);
    return values + ", *, lists (a,b), ranges (a-b), steps (a/n, a-b/n, */n)" + special(field);
  }

  /// The text key of [#allowed] for other languages.
  String allowedKey(CronField field) {
    return "cron.allowed." + field.key() + (this == UNIX ? ".unix" : "");
  }

  private String names(CronField field) {
    return switch (field) {
      case MONTH -> " or JAN to DEC";
      case DAY_OF_WEEK ->
          this == UNIX ? " (0 and 7 are Sunday) or SUN to SAT" : " (1 is Sunday) or SUN to SAT";
      default -> "";
    };
  }

  private String special(CronField field) {
    return switch (field) {
      case DAY_OF_MONTH -> this == UNIX ? "" : ", L, L-n, nW, LW, ?";
      case DAY_OF_WEEK -> this == UNIX ? "" : ", L, nL, n#1 to n#5, ?";
      default -> "";
    };
  }
}
