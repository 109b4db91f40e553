package dev.wheelhouse.engine;

import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.StoreInFront;
import dev.wheelhouse.store.TriggerReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A real store that remembers what was written and can be out of reach for a while.
public final class TappedStore implements StoreInFront {
  private final Store store;
  private final List<Unit> written = new ArrayList<>();
  private final AtomicInteger failing = new AtomicInteger();
  private final Set<Way> away = EnumSet.noneOf(Way.class);

  public TappedStore(Store store) {
    this.store = store;
  }

  @Override
  public Store store() {
    return store;
  }

  /// The units that were written, in order.
  public synchronized List<Unit> written() {
    return List.copyOf(written);
  }

  /// The next calls of `commit` fail.
  public void failCommits(int times) {
    failing.set(times);
  }

  /// Whether every commit that shall fail has failed.
  boolean haveFailed() {
    return failing.get() == 0;
  }

  /// The ways to the store.
  enum Way {
    COMMITS,
    DEFINITIONS,
    TRIGGERS
  }

  /// Nothing can be read or written while it is away.
  void away(boolean changed) {
    List.of(Way.values()).forEach(way -> away(changed, way));
  }

  synchronized void away(boolean changed, Way way) {
    if (changed) {
      away.add(way);
    } else {
      away.remove(way);
    }
  }

  @Override
  public List<UnitResult> commit(List<Unit> units) {
    here(Way.COMMITS);
    if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw unreachable();
    }
    List<UnitResult> results = store.commit(units);
    remember(units, results);
    return results;
  }

  private synchronized void remember(List<Unit> units, List<UnitResult> results) {
    for (int i = 0; i < units.size(); i++) {
      if (results.get(i) instanceof UnitResult.Written) {
        written.add(units.get(i));
      }
    }
  }

  @Override
  public long reserveIds(int count) {
    here(Way.COMMITS);
    return store.reserveIds(count);
  }

  @Override
  public DefinitionReads definitions() {
    return guarded(DefinitionReads.class, store.definitions(), Way.DEFINITIONS);
  }

  @Override
  public JobReads jobs() {
    return guarded(JobReads.class, store.jobs(), Way.DEFINITIONS);
  }

  @Override
  public TriggerReads triggers() {
    return guarded(TriggerReads.class, store.triggers(), Way.TRIGGERS);
  }

  private <T> T guarded(Class<T> type, T reads, Way way) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              here(way);
              try {
                return method.invoke(reads, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private synchronized void here(Way way) {
    if (away.contains(way)) {
      throw unreachable();
    }
  }

  private static StoreException unreachable() {
    return new StoreException(StoreException.Kind.FAILED, "the disk is away");
  }
}
