package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.Mark;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse run mark`.
@Command(
    name = "mark",
    description = {
      "Declares what became of a run that does not run: --reason says why, and must be given.",
      "What waited for it goes on; a DAG run that had ended ends anew."
    },
    mixinStandardHelpOptions = true)
final class RunMark implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
  private RunId run = new RunId(1);

  @Parameters(
      index = "1",
      paramLabel = "STATE",
      description = "One of ${COMPLETION-CANDIDATES}. What is skipped counts as success.")
  private As as = As.SKIP;

  @Option(names = "--preview", description = "Only says what it would do.")
  private boolean preview;

  /// What is declared.
  enum As {
    SUCCESS,
    FAILED,
    SKIP;

    private Act.As act() {
      return switch (this) {
        case SUCCESS -> Act.As.SUCCESS;
        case FAILED -> Act.As.FAILED;
        case SKIP -> Act.As.SKIPPED;
      };
    }
  }

  RunMark(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    var mark = new Mark(run, as.act());
    return store.run(
        options,
        session -> {
          if (preview) {
            PreviewWords.say(session, mark, session.caller());
          } else {
            RunControl.told(session, session.tell(mark), "is marked");
          }
        });
  }
}
