package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.fx.Background;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background work that is done on the spot, for tests of models.
public final class AtOnce implements Background {
  @Override
  public <T> void work(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    try {
      done.accept(work.call());
    } catch (Exception e) {
      failed.accept(e);
    }
  }

  @Override
  public <T> void work(Callable<T> work, Consumer<? super T> done) {
    work(
        work,
        done,
        cause -> {
          throw new AssertionError(cause);
        });
  }

  @Override
  public void show(Runnable change) {
    change.run();
  }

  @Override
  public <T> Consumer<T> gathered(Consumer<? super List<T>> apply) {
    return item -> apply.accept(List.of(item));
  }
}
