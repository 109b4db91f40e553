package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.jobs.form.Draft;
import dev.wheelhouse.console.jobs.form.Drafts;
import dev.wheelhouse.console.jobs.form.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Drafts in memory.
public final class KeptDrafts implements Drafts {
  public final Map<Subject, Draft> all = new ConcurrentHashMap<>();

  @Override
  public Optional<Draft> read(Subject subject) {
    return Optional.ofNullable(all.get(subject));
  }

  @Override
  public void write(Draft draft) {
    all.put(draft.subject(), draft);
  }

  @Override
  public void delete(Subject subject) {
    all.remove(subject);
  }
}
