package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.draft.DraftStore;
import dev.wheelhouse.model.dag.DagDocument;
import java.time.Instant;

/// A DAG as it was drawn and not deployed yet.
///
/// @param version of the DAG that it was made from; 0 for a new one
/// @param yaml as it was typed, where it can't be read; empty otherwise
public record DagDraft(
    DagSubject subject, int version, Instant keptAt, DagDocument document, String yaml)
    implements DraftStore.Kept {}
