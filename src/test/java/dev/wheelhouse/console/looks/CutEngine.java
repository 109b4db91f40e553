package dev.wheelhouse.console.looks;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;

/// A real engine behind a line that a test cuts.
public final class CutEngine implements EngineApi {
  public static final String WORDS = "The line to the engine is cut.";

  public volatile boolean cut;
  private final EngineApi engine;

  public CutEngine(EngineApi engine) {
    this.engine = engine;
  }

  @Override
  public <R> R ask(Query<R> query, Caller caller) {
    reach();
    return engine.ask(query, caller);
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    reach();
    return engine.execute(command, caller);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    reach();
    return engine.preview(command, caller);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return engine.subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    reach();
    return engine.capabilities();
  }

  private void reach() {
    if (cut) {
      throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, WORDS));
    }
  }

  @Override
  public void close() {}
}
