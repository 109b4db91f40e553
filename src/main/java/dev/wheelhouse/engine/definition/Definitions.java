package dev.wheelhouse.engine.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Versions of definitions by id. A version never changes, so it is cached; the status that is read
/// with it does, so it is forgotten when that is set.
public final class Definitions {
  private static final int CACHED = 20_000;
  private static final int PORTION = 20;

  private final DefinitionReads reads;
  private final AtomicLong statusesSet = new AtomicLong();
  private final Cache<Key, @Nullable SavedDefinition> versions =
      Caffeine.newBuilder().maximumSize(CACHED).build();

  public Definitions(DefinitionReads reads) {
    this.reads = reads;
  }

  public Optional<SavedDefinition> version(JobId id, int version) {
    // One reading per key at a time: forgetting waits for one under way, whose status may be old.
    return Optional.ofNullable(
        versions.get(new Key(id, version), _ -> reads.version(id, version).orElse(null)));
  }

  /// Reads the latest versions of several definitions at once, unless they are known.
  ///
  /// @param wanted in the order in which they will be needed
  public void prepare(List<Wanted> wanted) {
    List<JobId> unknown =
        wanted.stream()
            .filter(it -> versions.getIfPresent(new Key(it.id(), it.version())) == null)
            .map(Wanted::id)
            .distinct()
            .toList();
    for (int from = 0; from < unknown.size(); from += PORTION) {
      prepare(unknown, from);
    }
  }

  private void prepare(List<JobId> unknown, int from) {
    long known = statusesSet.get();
    List<JobId> portion = unknown.subList(from, Math.min(unknown.size(), from + PORTION));
    List<SavedDefinition> read = reads.latest(portion);
    synchronized (statusesSet) {
      if (statusesSet.get() == known) {
        read.forEach(it -> versions.put(new Key(it.id(), it.version()), it));
      }
    }
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.SetStatus set) {
          forget(set);
        }
      }
    }
  }

  private void forget(Change.SetStatus set) {
    synchronized (statusesSet) {
      statusesSet.incrementAndGet(); // what is being read just now may have the old status
    }
    for (int version = 1; version <= set.version(); version++) {
      versions.invalidate(new Key(set.job(), version));
    }
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

  /// A version that will be needed.
  public record Wanted(JobId id, int version) {}

  private record Key(JobId id, int version) {}
}
