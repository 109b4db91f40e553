package dev.wheelhouse.cli;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `wheelhouse dlq discard`.
@Command(
    name = "discard",
    description = {
      "Closes dead letters as a bulk operation; their runs stay as they are. Give --reason.",
      "It is stored and carried out when an engine works on the store."
    },
    mixinStandardHelpOptions = true)
final class DlqDiscard implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();
  @Mixin private LetterChoice choice = new LetterChoice();
  @Mixin private BulkPace pace = new BulkPace();

  DlqDiscard(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return new BulkControl(store)
        .start(
            options,
            pace.preview(),
            () -> new OperationPlan(new Act.Discard(), choice.selection(), pace.pace(false)));
  }
}
