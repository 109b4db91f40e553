package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.Judge;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse run
/// list|show|stop|retry-now|suspend|continue|priority|approve|refuse|judge|compensate`.
@Command(name = "run", description = "Runs of a store.", mixinStandardHelpOptions = true)
final class RunVerb {
  private final StoreVerbs store;
  private final RunControl control;

  RunVerb(StoreVerbs store) {
    this.store = store;
    this.control = new RunControl(store);
  }

  @Command(
      name = "list",
      description = "Lists DAG runs and standalone runs, newest first.",
      mixinStandardHelpOptions = true)
  public int list(
      @Mixin StoreOptions options,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "One of ${COMPLETION-CANDIDATES}; repeatable.")
          @Nullable Set<RunState> states,
      @Option(names = "--job", paramLabel = "TEXT", description = "Part of the job's name.")
          @Nullable String job,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session -> {
          var filter =
              new RunFilter(states == null ? Set.of() : states, job == null ? "" : job, null, null);
          session.page(
              RunListing.RUNS,
              session.ask(new Query.ListRuns(filter, limit.page())),
              "There is no such run.");
        });
  }

  @Command(
      name = "show",
      description = "Shows a run with its nodes or items, attempts and history.",
      mixinStandardHelpOptions = true)
  public int show(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run) {
    return store.run(
        options,
        session -> {
          RunDetail detail = session.ask(new Query.GetRun(run));
          List<RunView> nodes =
              switch (detail.view().run().target().kind()) {
                case DAG -> session.ask(new Query.ListNodeRuns(run));
                case MAP -> session.ask(new Query.ListItems(run));
                case TASK -> List.of();
              };
          session.print(
              () -> RunListing.words(detail, nodes), () -> RunListing.object(detail, nodes));
        });
  }

  @Command(
      name = "stop",
      description = {
        "Stops a run, or all runs of a DAG run.",
        "Processes that are still there are ended by the next engine that works on the store."
      },
      mixinStandardHelpOptions = true)
  public int stop(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run,
      @Option(
              names = "--grace",
              paramLabel = "SECONDS",
              description = "From the request to the kill; 0 kills at once, 10 if not given.")
          @Nullable Integer seconds) {
    return control.stop(options, run, seconds);
  }

  @Command(
      name = "retry-now",
      description =
          "Ends a run's wait before its next attempt; retry budget and circuit still count.",
      mixinStandardHelpOptions = true)
  public int retryNow(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run) {
    return control.retryNow(options, run);
  }

  @Command(
      name = "suspend",
      description = {
        "Freezes a run's processes, which keep their slot; `run continue` lets them go on.",
        "With --checkpoint asks the task to store a checkpoint and to end; its run is held then."
      },
      mixinStandardHelpOptions = true)
  public int suspend(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run,
      @Option(names = "--checkpoint", description = "Asks the task instead of freezing it.")
          boolean checkpoint) {
    return control.suspend(options, run, checkpoint);
  }

  @Command(
      name = "continue",
      description = "Lets a suspended run go on.",
      mixinStandardHelpOptions = true)
  public int goOn(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run) {
    return control.goOn(options, run);
  }

  @Command(
      name = "priority",
      description = "Changes the priority of a run that waits; higher goes first.",
      mixinStandardHelpOptions = true)
  public int priority(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run,
      @Parameters(paramLabel = "N", description = "The priority; 100 is usual.") int priority) {
    return control.priority(options, run, priority);
  }

  @Command(
      name = "approve",
      description = "Approves what an APPROVAL asks: its run succeeds.",
      mixinStandardHelpOptions = true)
  public int approve(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run) {
    return control.decide(options, run, true);
  }

  @Command(
      name = "refuse",
      description = "Refuses what an APPROVAL asks: its run fails for good.",
      mixinStandardHelpOptions = true)
  public int refuse(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run) {
    return control.decide(options, run, false);
  }

  @Command(
      name = "judge",
      description = "Says what became of a run that NEEDS_CONFIRMATION.",
      mixinStandardHelpOptions = true)
  public int judge(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run,
      @Parameters(
              paramLabel = "VERDICT",
              description =
                  "One of ${COMPLETION-CANDIDATES}. What did not run is dispatched again.")
          Judge.Verdict verdict) {
    return control.judge(options, run, verdict);
  }

  @Command(
      name = "compensate",
      description = "Starts the compensating job of a run that failed; it waits for an engine.",
      mixinStandardHelpOptions = true)
  public int compensate(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "RUN", description = "The run's id.") RunId run) {
    return control.compensate(options, run);
  }
}
