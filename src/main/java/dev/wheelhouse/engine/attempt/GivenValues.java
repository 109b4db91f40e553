package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.RunReads;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The values that a run really had: those that its last attempt began with, whatever the nodes
/// before it have handed on since. Before its first attempt, those that it would have now.
///
/// @param now the values as they are resolved when they are asked for
public record GivenValues(RunReads runs, Function<Run, Map<String, String>> now) {

  public Map<String, String> of(Run run) {
    List<Attempt> attempts = runs.attempts(run.id());
    Map<String, String> given = attempts.isEmpty() ? Map.of() : attempts.getLast().given();
    return given.isEmpty() ? now.apply(run) : given;
  }
}
