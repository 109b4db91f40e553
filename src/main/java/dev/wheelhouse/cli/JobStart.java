package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.Trigger;
import dev.wheelhouse.model.RunId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse job start`.
@Command(
    name = "start",
    description = {
      "Starts a job or DAG by hand.",
      "The run is queued, and runs when an engine works on the store."
    },
    mixinStandardHelpOptions = true)
final class JobStart implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Mixin private StartOptions run = new StartOptions();

  @Parameters(paramLabel = "NAME", description = "The job or DAG.")
  private String name = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Your id of this start: given twice, it starts one run.")
  private String id = "";

  JobStart(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(options, this::start);
  }

  private void start(StoreSession session) {
    var trigger = new Trigger(name, id, run.logicalTime(), run.parameters());
    RunId started = session.tell(trigger, run.override());
    session.done(
        "Run %s of %s is queued; it runs when an engine works on this store."
            .formatted(started, name),
        "runId",
        started.value(),
        "name",
        name,
        "queued",
        true);
  }
}
