package dev.wheelhouse.cli;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse run bulk rerun|mark|stop|retry-now`: what is done to many runs.
@Command(
    name = "bulk",
    description = "Does something to many runs; see also wheelhouse operation.",
    mixinStandardHelpOptions = true)
final class RunBulk {
  private final BulkControl control;

  RunBulk(StoreVerbs store) {
    this.control = new BulkControl(store);
  }

  /// Which runs, as run list filters them.
  static final class Filter {
    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "One of ${COMPLETION-CANDIDATES}; repeatable.")
    private @Nullable Set<RunState> states;

    @Option(
        names = "--job",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "Part of the job's name.")
    private String job = "";

    @Option(names = "--all", description = "All there are.")
    private boolean all;

    private Selection selection() {
      Set<RunState> wanted = states == null ? Set.of() : states;
      if (all == (!wanted.isEmpty() || !job.isEmpty())) {
        throw new BadInput("usage", "give a filter (--state, --job), or --all");
      }
      return new Selection.Runs(new RunFilter(wanted, job, null, null));
    }
  }

  @Command(
      name = "rerun",
      description = "Runs DAG runs and standalone runs that a filter finds again.",
      mixinStandardHelpOptions = true)
  public int rerun(
      @Mixin StoreOptions options,
      @Mixin Filter filter,
      @Mixin BulkRerun rerun,
      @Mixin BulkPace pace) {
    return control.start(
        options,
        pace.preview(),
        () -> new OperationPlan(rerun.act(), filter.selection(), pace.pace(rerun.canary())));
  }

  @Command(
      name = "mark",
      description = "Declares the state of runs that a filter finds. Give --reason.",
      mixinStandardHelpOptions = true)
  public int mark(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "AS", description = "One of ${COMPLETION-CANDIDATES}.") Act.As as,
      @Mixin Filter filter,
      @Mixin BulkPace pace) {
    return control.start(
        options,
        pace.preview(),
        () -> new OperationPlan(new Act.Mark(as), filter.selection(), pace.pace(false)));
  }

  @Command(
      name = "stop",
      description = "Stops all runs under a job, DAG, group, pool, tenant or engine.",
      mixinStandardHelpOptions = true)
  public int stop(
      @Mixin StoreOptions options,
      @ArgGroup(multiplicity = "1") HoldLevel level,
      @Option(
              names = "--grace",
              paramLabel = "SECONDS",
              description = "From the request to the kill; 0 kills at once, 10 if not given.")
          @Nullable Integer seconds,
      @Mixin BulkPace pace) {
    Duration grace = seconds == null ? TimeLimits.USUAL_GRACE : Duration.ofSeconds(seconds);
    return control.start(
        options,
        pace.preview(),
        () ->
            new OperationPlan(
                new Act.Stop(grace), new Selection.Under(level.place()), pace.pace(false)));
  }

  @Command(
      name = "retry-now",
      description = "Ends the wait of all runs that wait for their next attempt.",
      mixinStandardHelpOptions = true)
  public int retryNow(
      @Mixin StoreOptions options,
      @Option(
              names = "--text",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "Only those with this in the job's name or the error.")
          String text,
      @Mixin BulkPace pace) {
    var filter = new QueueFilter(QueueFilter.Queue.RETRY, text, "", "");
    return control.start(
        options,
        pace.preview(),
        () ->
            new OperationPlan(new Act.RetryNow(), new Selection.Queued(filter), pace.pace(false)));
  }
}
