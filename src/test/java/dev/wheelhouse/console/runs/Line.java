package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import java.util.concurrent.CountDownLatch;

/// The way to a real engine, which can be cut or held up.
public final class Line implements EngineApi {
  private final EngineApi engine;
  private volatile boolean cut;
  private volatile CountDownLatch held = new CountDownLatch(0);

  public Line(EngineApi engine) {
    this.engine = engine;
  }

  public void cut() {
    cut = true;
  }

  public void mend() {
    cut = false;
  }

  /// Answers wait until [#release].
  public void hold() {
    held = new CountDownLatch(1);
  }

  public void release() {
    held.countDown();
  }

  private EngineApi engine() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (cut) {
      throw new EngineException.Unreachable(
          Fault.of(Fault.STORE_UNAVAILABLE, "The store answered after 30 s with: lock timeout."));
    }
    return engine;
  }

  @Override
  public <R> R ask(Query<R> query, Caller caller) {
    return engine().ask(query, caller);
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    return engine().execute(command, caller);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return engine().preview(command, caller);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return engine.subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    return engine.capabilities();
  }

  @Override
  public void close() {
    engine.close();
  }
}
