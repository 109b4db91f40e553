package dev.wheelhouse.cli;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command.Rerun;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.control.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse run rerun`.
@Command(
    name = "rerun",
    description = "Runs a run that has ended again; it waits for an engine.",
    mixinStandardHelpOptions = true)
final class RunRerun implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private RunId run = new RunId(1);

  @ArgGroup private @Nullable More more;

  @Option(
      names = "--latest",
      description = "With the latest definition instead of the one that it ran with.")
  private boolean latest;

  @Option(
      names = "--defaults",
      description = "With the definition's defaults instead of the parameters that it had.")
  private boolean defaults;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter's value instead of the one that it had; repeatable.")
  private Map<String, String> changed = new LinkedHashMap<>();

  @Option(names = "--override", description = "Also while it is held: what runs passes the holds.")
  private boolean override;

  @Option(names = "--repeat", description = "Also what was done already under its idempotency key.")
  private boolean repeat;

  @Option(names = "--preview", description = "Only says what it would do.")
  private boolean preview;

  /// What else is run again; one of them, or nothing.
  static final class More {
    @Option(names = "--downstream", description = "And all that comes after it in its DAG run.")
    boolean downstream;

    @Option(names = "--upstream", description = "And all that comes before it in its DAG run.")
    boolean upstream;

    @Option(
        names = "--failed",
        description = "All that failed or was canceled in the DAG run, which goes on.")
    boolean failed;

    @Option(names = "--whole", description = "The whole DAG run, as another one.")
    boolean whole;

    private Reach reach() {
      if (downstream) {
        return Reach.DOWNSTREAM;
      }
      if (upstream) {
        return Reach.UPSTREAM;
      }
      return failed ? Reach.FAILED : Reach.WHOLE;
    }
  }

  RunRerun(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    Reach reach = more == null ? Reach.ONLY : more.reach();
    var rerun = new Rerun(run, new RerunPlan(reach, new Values(defaults, changed), latest));
    return store.run(
        options,
        session -> {
          Caller by = override ? session.caller().overriding() : session.caller();
          if (preview) {
            PreviewWords.say(session, rerun, by);
          } else {
            Caller knowing =
                repeat ? by.expecting(session.engine().preview(rerun, by).revision()) : by;
            done(session, reach, session.engine().execute(rerun, knowing).orThrow());
          }
        });
  }

  private void done(StoreSession session, Reach reach, RunId made) {
    String sentence =
        reach == Reach.FAILED
            ? "What failed in run %s is rerun".formatted(made)
            : "Run %s is the rerun of %s".formatted(made, run);
    session.done(
        sentence + "; it runs when an engine works on this store.",
        "runId",
        made.value(),
        "of",
        run.value(),
        "queued",
        true);
  }
}
