package dev.wheelhouse.cli;

import dev.wheelhouse.api.Caller;
import java.io.PrintWriter;
import java.util.function.Consumer;

/// What all verbs over a store have in common: they ask or tell a quiet engine, which is closed
/// when they have their answer.
///
/// A quiet engine triggers and dispatches nothing; what a verb starts is durable and waits for the
/// next engine that works on the store.
record StoreVerbs(PrintWriter out, PrintWriter err, Supplies.Stores stores) {

  /// Carries a verb out on a store that must be there.
  int run(StoreOptions options, Consumer<StoreSession> verb) {
    return run(options, false, verb);
  }

  /// As [#run]; a store that is missing is made.
  int make(StoreOptions options, Consumer<StoreSession> verb) {
    return run(options, true, verb);
  }

  private int run(StoreOptions options, boolean create, Consumer<StoreSession> verb) {
    var writer = new AnswerWriter(out, err, options.json());
    Caller caller =
        Caller.local(System.getProperty("user.name", "operator")).because(options.reason());
    return writer.answer(
        () -> {
          var folder = options.folder(stores.usual());
          try (var session =
              new StoreSession(() -> stores.quiet().start(folder, create), caller, writer)) {
            verb.accept(session);
          }
          return ExitCode.OK;
        });
  }
}
