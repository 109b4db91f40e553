package dev.wheelhouse.cli;

import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.ImportPlan.Item;
import dev.wheelhouse.api.ImportPlan.What;
import dev.wheelhouse.model.definition.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an import would do, or has done, for people and as an object.
final class ImportWords {
  private ImportWords() {}

  static boolean nothing(ImportPlan plan) {
    return plan.items().stream().allMatch(it -> it.what() == What.SAME);
  }

  static String of(ImportPlan plan, boolean imported) {
    List<String> lines = new ArrayList<>();
    for (Item item : plan.items()) {
      lines.add(line(item, imported));
      item.changes().forEach(it -> lines.add("    " + RunCompare.words(it)));
    }
    lines.add(sum(plan, imported));
    return String.join(System.lineSeparator(), lines);
  }

  /// What keeps it from going ahead.
  static String problems(ImportPlan plan, ImportFiles input) {
    List<String> lines = new ArrayList<>();
    lines.add("Nothing can be imported before this is mended:");
    for (Item item : plan.items()) {
      String place = "%s in %s: ".formatted(item.name(), input.place(item.name()));
      item.problems().forEach(it -> lines.add("  " + place + words(it)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(Item item, boolean imported) {
    String what = item.what().name().toLowerCase(Locale.ROOT);
    String version = item.version() == 0 ? "" : " (version " + item.version() + ")";
    return "%-6s  %s%s".formatted(imported ? past(item.what()) : what, item.name(), version);
  }

  private static String past(What what) {
    return switch (what) {
      case CREATE -> "made";
      case CHANGE -> "saved";
      case SAME -> "same";
    };
  }

  private static String words(Problem problem) {
    return problem.path().isEmpty() ? problem.message() : problem.path() + ": " + problem.message();
  }

  private static String sum(ImportPlan plan, boolean imported) {
    if (nothing(plan)) {
      return "Nothing is different.";
    }
    return "%,d new, %,d changed, %,d the same%s"
        .formatted(
            count(plan, What.CREATE),
            count(plan, What.CHANGE),
            count(plan, What.SAME),
            imported ? "; imported." : ".");
  }

  private static long count(ImportPlan plan, What what) {
    return plan.items().stream().filter(it -> it.what() == what).count();
  }

  static Map<String, Object> object(ImportPlan plan, ImportFiles input, boolean imported) {
    return AnswerWriter.fields(
        "items", plan.items().stream().map(it -> object(it, input)).toList(),
        "possible", plan.possible(),
        "imported", imported);
  }

  private static Map<String, Object> object(Item item, ImportFiles input) {
    return AnswerWriter.fields(
        "name",
        item.name(),
        "what",
        item.what().name(),
        "version",
        item.version(),
        "file",
        input.place(item.name()),
        "changes",
        item.changes().stream().map(RunCompare::object).toList(),
        "problems",
        item.problems().stream()
            .map(it -> AnswerWriter.fields("path", it.path(), "message", it.message()))
            .toList());
  }
}
