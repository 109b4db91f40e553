package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.util.List;

/// Fills in the texts that mapped nodes take their lists from (D4).
@FunctionalInterface
public interface ListTexts {

  /// @param map whose list it is
  /// @param dagRun that it is in; it may not be written yet
  /// @param unwritten changes that are to be written together with the items
  /// @throws dev.wheelhouse.model.definition.TemplateException when something that it names has no
  ///   value
  String fill(String template, Run map, Run dagRun, List<? extends Change> unwritten);
}
