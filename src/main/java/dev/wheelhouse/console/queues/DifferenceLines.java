package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is not as it was at the last success, line by line: before with a minus, after with a plus.
final class DifferenceLines {
  private final QueueWords words;
  private final Texts texts;

  DifferenceLines(QueueWords words) {
    this.words = words;
    this.texts = words.texts();
  }

  /// @param sign `-`, `+`, or a blank for what is only said
  record Line(String sign, String name, String value) {}

  List<Line> of(Diagnosis diagnosis) {
    var lines = new ArrayList<Line>();
    for (var change : diagnosis.changes()) {
      switch (change) {
        case Diagnosis.Difference.Parameter(var name, var before, var after) ->
            lines.addAll(pair(name, before, after));
        case Diagnosis.Difference.Definition it ->
            it.fields()
                .forEach(field -> lines.addAll(pair(field.path(), field.before(), field.after())));
        case Diagnosis.Difference.Took(var before, var after) ->
            lines.add(
                new Line(
                    " ",
                    texts.get("queues.took"),
                    texts.get(
                        "queues.from-to",
                        words.formats().duration(before),
                        words.formats().duration(after))));
        case Diagnosis.Difference.Worker(var before, var after) ->
            lines.addAll(pair(texts.get("queues.worker"), before, after));
      }
    }
    return List.copyOf(lines);
  }

  private static List<Line> pair(String name, String before, String after) {
    return Stream.of(new Line("-", name, before), new Line("+", name, after))
        .filter(line -> !line.value().isEmpty())
        .toList();
  }

  /// `Came with v13, deployed 17 Feb 18:02 by mara`; empty when the definition is the same.
  String came(Diagnosis diagnosis, Instant now) {
    return diagnosis.changes().stream()
        .filter(Diagnosis.Difference.Definition.class::isInstance)
        .map(Diagnosis.Difference.Definition.class::cast)
        .findFirst()
        .map(
            it ->
                texts.get(
                    "queues.came-with",
                    Integer.toString(it.to()),
                    words.formats().time(it.savedAt(), now),
                    it.by()))
        .orElse("");
  }
}
