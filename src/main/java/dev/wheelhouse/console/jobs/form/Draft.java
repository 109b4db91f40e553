package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.draft.DraftStore;
import java.time.Instant;

/// What was typed and not saved yet. Drafts belong to the console, not to the engine (N4).
///
/// @param version of the job that it was made from; 0 for a new one
public record Draft(Subject subject, int version, Instant keptAt, Document document)
    implements DraftStore.Kept {}
