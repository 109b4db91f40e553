package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.draft.Opening;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.ZoneId;

/// Reads what a form begins with: the definition at the engine, and the draft that was kept.
record FormReading(Opening<Subject, FormStart> opening, ZoneId zone, Drafts drafts) {

  void open(Subject wanted) {
    if (wanted.kind() == Subject.Kind.NEW) {
      opening.openNew(wanted, () -> start(FormStart.newJob(zone), 0, wanted));
    } else {
      opening.open(wanted, it -> start(it.ask(new Query.FindDefinition(wanted.name())), wanted));
    }
  }

  private FormStart start(SavedDefinition found, Subject wanted) {
    return wanted.edits()
        ? start(found.definition(), found.version(), wanted)
        : start(FormStart.copy(found.definition()), 0, wanted);
  }

  private FormStart start(Definition definition, int at, Subject wanted) {
    return new FormStart(definition, at, drafts.read(wanted).orElse(null));
  }
}
