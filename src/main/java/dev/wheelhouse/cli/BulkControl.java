package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.model.control.OperationPlan;
import java.util.function.Supplier;

/// Begins bulk operations from the command line. They are stored, and carried out by the engine
/// that works on the store next.
record BulkControl(StoreVerbs store) {

  /// @param plan that may find the input bad
  int start(StoreOptions options, boolean preview, Supplier<OperationPlan> plan) {
    return store.run(
        options,
        session -> {
          var command = new Command.StartOperation(plan.get());
          if (preview) {
            PreviewWords.say(session, command, session.caller());
          } else {
            begun(session, session.tell(command));
          }
        });
  }

  private static void begun(StoreSession session, OperationView operation) {
    session.done(
        "Operation #%d over %,d runs is stored (%s). It is carried out when an engine works on this store; wheelhouse operation show %d tells how far it is."
            .formatted(
                operation.id(), operation.counts().total(), operation.state(), operation.id()),
        "operationId",
        operation.id(),
        "state",
        operation.state().name(),
        "total",
        operation.counts().total());
  }
}
