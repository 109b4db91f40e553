package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.store.ExpectedCallback;
import java.util.concurrent.CompletableFuture;

/// Where asynchronous calls wait for their callbacks (X2).
public interface CallbackDesk {

  /// Makes it durable that an attempt waits for the token, before the call is made; blocks.
  void expect(ExpectedCallback expected);

  /// Completes with the report, which may have come before.
  CompletableFuture<ExpectedCallback.Answer> await(String tokenHash);

  /// Whether a report has come.
  boolean answered(String tokenHash);

  /// Nobody waits for the token in this engine any more.
  void forget(String tokenHash);

  /// Of a handler without an engine: nothing can be awaited.
  CallbackDesk NONE =
      new CallbackDesk() {
        @Override
        public void expect(ExpectedCallback expected) {
          throw new IllegalStateException("no engine takes callbacks here");
        }

        @Override
        public CompletableFuture<ExpectedCallback.Answer> await(String tokenHash) {
          throw new IllegalStateException("no engine takes callbacks here");
        }

        @Override
        public boolean answered(String tokenHash) {
          return false;
        }

        @Override
        public void forget(String tokenHash) {}
      };
}
