package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.draft.DraftStore;

/// Where the drafts of the jobs of one engine are kept.
public interface Drafts extends DraftStore<Subject, Draft> {}
