package dev.wheelhouse.app;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.store.StoreException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An engine that may still be on its way: the window opens at once, calls wait until the engine is
/// there. When it can't start, each call says why; [#startAgain] tries anew.
public final class StartingEngine implements EngineApi {
  private static final Logger log = LoggerFactory.getLogger(StartingEngine.class);

  private final Callable<? extends EngineApi> start;
  private volatile CompletableFuture<EngineApi> engine;

  /// @param start starts the engine; called on a thread of its own
  public StartingEngine(Callable<? extends EngineApi> start) {
    this.start = start;
    this.engine = begin();
  }

  /// Tries again after a failed start; harmless otherwise.
  public synchronized void startAgain() {
    if (engine.isCompletedExceptionally()) {
      engine = begin();
    }
  }

  private CompletableFuture<EngineApi> begin() {
    CompletableFuture<EngineApi> starting = new CompletableFuture<>();
    Thread.ofPlatform().name("wheelhouse-engine-start").start(() -> start(starting));
    return starting;
  }

  private void start(CompletableFuture<EngineApi> starting) {
    try {
      starting.complete(start.call());
    } catch (Exception e) {
      log.error("starting the engine", e);
      starting.completeExceptionally(unreachable(e));
    }
  }

  private static EngineException unreachable(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String code = e instanceof StoreException ? Fault.STORE_UNAVAILABLE : Fault.ENGINE_STOPPED;
    return new EngineException.Unreachable(Fault.of(code, message), e);
  }

  private EngineApi engine() {
    try {
      return engine.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineException known ? known : e;
    }
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
    var subscription = engine.thenApply(it -> it.subscribe(listener));
    return () -> {
      var _ = subscription.thenAccept(Subscription::close);
    };
  }

  @Override
  public Capabilities capabilities() {
    return engine().capabilities();
  }

  /// Waits for a start under way, then closes what it has started.
  @Override
  public void close() {
    try {
      engine.join().close();
    } catch (CompletionException notStarted) {
      log.info("the engine had not started");
    }
  }
}
