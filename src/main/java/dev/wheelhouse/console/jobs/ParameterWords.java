package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Parameter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a parameter takes: `date, required`, `text, default fast, one of fast, safe`.
final class ParameterWords {
  private ParameterWords() {}

  static String of(Parameter parameter, Texts texts) {
    return Stream.of(
            type(parameter.type(), texts),
            parameter.required() ? texts.get("start-job.required") : "",
            parameter.fallback().isEmpty()
                ? ""
                : texts.get("jobs.parameter-default", parameter.fallback()),
            parameter.allowed().isEmpty()
                ? ""
                : texts.get("jobs.parameter-allowed", String.join(", ", parameter.allowed())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String type(Parameter.Type type, Texts texts) {
    return texts.get(
        switch (type) {
          case TEXT -> "start-job.type-text";
          case INTEGER -> "start-job.type-integer";
          case DECIMAL -> "start-job.type-decimal";
          case BOOLEAN -> "start-job.type-boolean";
          case DATE -> "start-job.type-date";
          case LIST -> "start-job.type-list";
          case SECRET -> "start-job.type-secret";
        });
  }
}
