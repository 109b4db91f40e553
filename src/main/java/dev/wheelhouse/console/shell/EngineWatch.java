package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.time.Timers;
import java.time.Duration;

/// Keeps the frame's picture of the engine up to date: asks for its figures every two seconds, and
/// keeps the last ones when no answer comes.
public final class EngineWatch implements AutoCloseable {
  static final Duration PAUSE = Duration.ofSeconds(2);

  private final EngineApi engine;
  private final Caller caller;
  private final EngineModel model;
  private final Timers timers;
  private final Background background;
  private volatile boolean closed;

  public EngineWatch(
      EngineApi engine, Caller caller, EngineModel model, Timers timers, Background background) {
    this.engine = engine;
    this.caller = caller;
    this.model = model;
    this.timers = timers;
    this.background = background;
  }

  /// Asks now, and again and again until it is closed.
  public void start() {
    if (!closed) {
      background.work(() -> engine.ask(new Query.Health(), caller), this::answered, this::failed);
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private void answered(EngineHealth figures) {
    model.figuresProperty().set(figures);
    model.problemProperty().set(null);
    model.healthProperty().set(Health.RUNNING);
    timers.after(PAUSE, this::start);
  }

  private void failed(Exception cause) {
    model.problemProperty().set(cause);
    model.healthProperty().set(stopped(cause) ? Health.STOPPED : Health.UNREACHABLE);
    timers.after(PAUSE, this::start);
  }

  /// An engine that never answered could not start.
  private boolean stopped(Exception cause) {
    return model.figuresProperty().get() == null
        || (cause instanceof EngineException answer
            && answer.fault().code().equals(Fault.ENGINE_STOPPED));
  }
}
