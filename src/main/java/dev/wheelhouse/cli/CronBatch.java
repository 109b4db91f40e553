package dev.wheelhouse.cli;

import dev.wheelhouse.model.cron.CronExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers one line of a batch file: tab-separated id, expression, zone and from.
final class CronBatch {
  /// Stands where no further firing exists.
  static final String NEVER = "NEVER";

  private static final int FIRINGS = 3;

  /// The answer to a line, with its firings or with what is wrong with it.
  sealed interface Answer {
    record Firings(String id, List<String> next) implements Answer {}

    record Wrong(String id, String reason) implements Answer {}

    /// The line of output.
    default String line() {
      return switch (this) {
        case Firings(var id, var next) -> id + "\t" + String.join("\t", next);
        case Wrong(var id, var reason) -> id + "\tERROR " + reason;
      };
    }

    /// The same for JSON.
    default Map<String, Object> fields() {
      return switch (this) {
        case Firings(var id, var next) -> AnswerWriter.fields("id", id, "next", next);
        case Wrong(var id, var reason) -> AnswerWriter.fields("id", id, "error", reason);
      };
    }
  }

  private CronBatch() {}

  static Answer answer(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 4) {
      return new Answer.Wrong(
          columns[0],
          "4 columns are expected (id, expression, zone, from), here are " + columns.length);
    }
    try {
      CronExpression expression = CronInput.expression(columns[1]);
      ZoneId zone = CronInput.zone(columns[2].strip());
      Instant from = CronInput.instant(columns[3].strip());
      List<String> next = new ArrayList<>(next(expression, zone, from, FIRINGS));
      while (next.size() < FIRINGS) {
        next.add(NEVER);
      }
      return new Answer.Firings(columns[0], List.copyOf(next));
    } catch (BadInput e) {
      return new Answer.Wrong(columns[0], e.text());
    }
  }

  /// The next firings as times with their offset; fewer, ending with NEVER, where they run out.
  static List<String> next(CronExpression expression, ZoneId zone, Instant from, int count) {
    List<String> next = new ArrayList<>();
    Optional<Instant> firing = expression.next(from, zone);
    while (firing.isPresent() && next.size() < count) {
      Instant at = firing.get();
      next.add(at.atZone(zone).toOffsetDateTime().toString());
      firing = expression.next(at, zone);
    }
    if (next.size() < count) {
      next.add(NEVER);
    }
    return List.copyOf(next);
  }
}
