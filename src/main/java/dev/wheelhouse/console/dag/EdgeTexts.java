package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.CommaList;
import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Said;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields of an edge's condition, there and back.
final class EdgeTexts {
  static final String KIND = "edge.when";
  static final String CODES = "edge.when.exitCodes";
  static final String OUTPUT = "edge.when.output";
  static final String COMPARISON = "edge.when.comparison";
  static final String VALUE = "edge.when.value";
  private static final String USUAL_CODES = "0";

  private EdgeTexts() {}

  /// The kinds of condition.
  enum Kind {
    ALWAYS,
    EXIT_CODE,
    OUTPUT,
    OTHERWISE
  }

  /// @param unread what can't be read; then the condition is as it was
  record Read(EdgeCondition condition, List<Finding> unread) {}

  /// Fields of other kinds stand at what is usual, so that somebody who chooses one begins there.
  static JobFields write(EdgeCondition condition) {
    var texts =
        new HashMap<>(
            Map.of(
                KIND, kind(condition).name(),
                CODES, USUAL_CODES,
                COMPARISON, Comparison.IS.name()));
    switch (condition) {
      case EdgeCondition.ExitCode(var codes) -> texts.put(CODES, CommaList.joinNumbers(codes));
      case EdgeCondition.Output(var name, var comparison, var value) -> {
        texts.put(OUTPUT, name);
        texts.put(COMPARISON, comparison.name());
        texts.put(VALUE, value);
      }
      case EdgeCondition.Always _, EdgeCondition.Otherwise _ -> {}
    }
    return new JobFields(texts, Map.of());
  }

  static Kind kind(EdgeCondition condition) {
    return switch (condition) {
      case EdgeCondition.Always _ -> Kind.ALWAYS;
      case EdgeCondition.ExitCode _ -> Kind.EXIT_CODE;
      case EdgeCondition.Output _ -> Kind.OUTPUT;
      case EdgeCondition.Otherwise _ -> Kind.OTHERWISE;
    };
  }

  static Read read(JobFields fields, EdgeCondition now) {
    return switch (Kind.valueOf(fields.text(KIND))) {
      case ALWAYS -> new Read(EdgeCondition.ALWAYS, List.of());
      case OTHERWISE -> new Read(new EdgeCondition.Otherwise(), List.of());
      case EXIT_CODE -> codes(fields, now);
      case OUTPUT -> output(fields, now);
    };
  }

  private static Read codes(JobFields fields, EdgeCondition now) {
    var text = fields.text(CODES);
    Set<Integer> codes = CommaList.numbers(text).orElse(Set.of());
    if (!codes.isEmpty()) {
      return new Read(new EdgeCondition.ExitCode(codes), List.of());
    }
    var said =
        text.isBlank()
            ? Said.of("dag.inspector.codes-empty")
            : Said.of("dag.inspector.no-codes", text.strip());
    return new Read(now, List.of(Finding.error(CODES, said)));
  }

  private static Read output(JobFields fields, EdgeCondition now) {
    var name = fields.text(OUTPUT).strip();
    if (name.isEmpty()) {
      return new Read(now, List.of(Finding.error(OUTPUT, Said.of("dag.inspector.output-empty"))));
    }
    var comparison = Comparison.valueOf(fields.text(COMPARISON));
    return new Read(new EdgeCondition.Output(name, comparison, fields.text(VALUE)), List.of());
  }
}
