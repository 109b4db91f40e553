package dev.wheelhouse.engine.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Optional;

/// Versions of definitions by id. A version never changes, so it is cached without more ado.
public final class Definitions {
  private static final int CACHED = 20_000;

  private final DefinitionReads reads;
  private final Cache<Key, SavedDefinition> versions =
      Caffeine.newBuilder().maximumSize(CACHED).build();

  public Definitions(DefinitionReads reads) {
    this.reads = reads;
  }

  public Optional<SavedDefinition> version(JobId id, int version) {
    Key key = new Key(id, version);
    SavedDefinition cached = versions.getIfPresent(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<SavedDefinition> read = reads.version(id, version);
    read.ifPresent(saved -> versions.put(key, saved));
    return read;
  }

  /// The job that the run executes, in the version it was made with.
  ///
  /// @throws IllegalStateException when the store does not hold it, which a save rules out
  public JobDefinition jobOf(Run run) {
    return (JobDefinition) of(run).definition();
  }

  /// The DAG of a DAG run, in the version it was made with.
  public DagDefinition dagOf(Run dagRun) {
    return (DagDefinition) of(dagRun).definition();
  }

  private SavedDefinition of(Run run) {
    Target target = run.target();
    return version(target.job(), target.version())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "run %s names version %d of %s, which the store does not hold"
                        .formatted(run.id(), target.version(), target.job())));
  }

  private record Key(JobId id, int version) {}
}
