package dev.wheelhouse.api;

import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.Definition;

/// A definition as a file holds it (A5).
///
/// @param layout of a DAG; [DagLayout#NONE] for a job
public record DefinitionFile(Definition definition, DagLayout layout) {}
