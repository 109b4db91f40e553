package dev.wheelhouse.console.looks;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import java.util.HashMap;

/// A real engine for somebody who may only look: every command is READ_ONLY, or as the test says.
public final class LookOnlyEngine implements EngineApi {
  public volatile Support commands = Support.READ_ONLY;
  private final EngineApi engine;

  public LookOnlyEngine(EngineApi engine) {
    this.engine = engine;
  }

  @Override
  public <R> R ask(Query<R> query, Caller caller) {
    return engine.ask(query, caller);
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    throw new AssertionError("what can't be done is never sent: " + command);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return engine.preview(command, caller);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return engine.subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    var all = engine.capabilities();
    var support = new HashMap<>(all.support());
    for (var command : Command.class.getPermittedSubclasses()) {
      support.put(command, commands);
    }
    return new Capabilities(all.engineName(), all.version(), support);
  }

  @Override
  public void close() {}
}
