package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.dag.DagDraft;
import dev.wheelhouse.console.dag.DagDrafts;
import dev.wheelhouse.console.dag.DagSubject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Drafts of DAGs in memory.
public final class KeptDagDrafts implements DagDrafts {
  public final Map<DagSubject, DagDraft> all = new ConcurrentHashMap<>();

  @Override
  public Optional<DagDraft> read(DagSubject subject) {
    return Optional.ofNullable(all.get(subject));
  }

  @Override
  public void write(DagDraft draft) {
    all.put(draft.subject(), draft);
  }

  @Override
  public void delete(DagSubject subject) {
    all.remove(subject);
  }
}
