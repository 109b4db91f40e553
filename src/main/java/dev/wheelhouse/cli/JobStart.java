package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.Trigger;
import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Parameters(paramLabel = "NAME", description = "The job or DAG.")
  private String name = "";

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter's value; repeatable.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Your id of this start: given twice, it starts one run.")
  private String id = "";

  @Option(
      names = "--logical-time",
      paramLabel = "INSTANT",
      description = "What the run is for, as 2026-03-08T00:10-05:00; now if not given.")
  private @Nullable String logicalTime;

  @Option(names = "--override", description = "Also while it is held: the run passes the holds.")
  private boolean override;

  JobStart(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(options, this::start);
  }

  private void start(StoreSession session) {
    Optional<Instant> slot = Optional.ofNullable(logicalTime).map(CronInput::instant);
    RunId run = session.tell(new Trigger(name, id, slot, parameters), override);
    session.done(
        "Run %s of %s is queued; it runs when an engine works on this store.".formatted(run, name),
        "runId",
        run.value(),
        "name",
        name,
        "queued",
        true);
  }
}
