package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.store.RunReads;

/// Works out what an attempt executes, before anything is written or started: which attempt it is,
/// its parameters, its task with every template filled in, and its time-out.
public final class Preparation {
  private static final String WORKER = "embedded";

  private final Definitions definitions;
  private final RunReads runs;

  public Preparation(Definitions definitions, RunReads runs) {
    this.definitions = definitions;
    this.runs = runs;
  }

  /// What came of it.
  public sealed interface Prepared {}

  /// The attempt can begin.
  public record Ready(Task task, AttemptContext context) implements Prepared {}

  /// It can't begin, however often it is tried.
  public record Impossible(String why) implements Prepared {}
}
