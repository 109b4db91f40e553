package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;

/// A DAG as the engine has it, with its picture.
record Deployed(SavedDefinition saved, DagLayout layout) {

  DagDocument document() {
    return new DagDocument(definition(), layout);
  }

  DagDefinition definition() {
    return (DagDefinition) saved.definition();
  }

  String name() {
    return saved.definition().name();
  }

  int version() {
    return saved.version();
  }
}
