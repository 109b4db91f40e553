package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.draft.DraftStore;

/// Where the drafts of the DAGs of one engine are kept.
public interface DagDrafts extends DraftStore<DagSubject, DagDraft> {}
