package dev.wheelhouse.cli;

import dev.wheelhouse.model.control.OperationPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `wheelhouse dlq replay`.
@Command(
    name = "replay",
    description = {
      "Runs dead letters again as a bulk operation: some, a group, or all.",
      "It is stored and carried out when an engine works on the store."
    },
    mixinStandardHelpOptions = true)
final class DlqReplay implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();
  @Mixin private LetterChoice choice = new LetterChoice();
  @Mixin private BulkRerun rerun = new BulkRerun();
  @Mixin private BulkPace pace = new BulkPace();

  DlqReplay(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return new BulkControl(store)
        .start(
            options,
            pace.preview(),
            () -> new OperationPlan(rerun.act(), choice.selection(), pace.pace(rerun.canary())));
  }
}
