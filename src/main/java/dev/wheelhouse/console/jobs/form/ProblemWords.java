package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Problem;

/// A problem of a definition in the window's language: in the words of the form where it knows the
/// rule, else in those of the check.
public final class ProblemWords {
  private ProblemWords() {}

  public static String of(Definition definition, Problem problem, Texts texts) {
    return CheckSaid.of(definition, problem).said().in(texts);
  }

  /// The name of a job's field, as the form shows it.
  public static String field(String path, Texts texts) {
    return PathWords.of(path, texts);
  }
}
