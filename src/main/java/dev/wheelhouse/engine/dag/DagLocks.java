package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.RunId;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One lock per DAG run, of a fixed number: two DAG runs may share one.
final class DagLocks {
  private static final int STRIPES = 1_024;

  private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

  DagLocks() {
    Arrays.setAll(locks, _ -> new ReentrantLock());
  }

  <T> T with(RunId dagRun, Supplier<T> work) {
    ReentrantLock lock = locks[Long.hashCode(dagRun.value()) & (STRIPES - 1)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
