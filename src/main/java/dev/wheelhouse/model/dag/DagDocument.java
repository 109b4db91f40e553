package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.DagDefinition;

/// What an editor edits and a file holds: a DAG, and how it is drawn.
public record DagDocument(DagDefinition definition, DagLayout layout) {

  public DagDocument with(DagDefinition changed) {
    return new DagDocument(changed, layout);
  }

  public DagDocument with(DagLayout changed) {
    return new DagDocument(definition, changed);
  }
}
