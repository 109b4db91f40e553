package dev.wheelhouse.cli;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command.TestRun;
import dev.wheelhouse.api.Preview.Impact.RunsNode;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse dag test`.
@Command(
    name = "test",
    description = {
      "Runs the DAG of a file once, for real, without deploying it.",
      "Real processes run, with their effects; the DAG of that name, its schedule and its figures"
          + " stay.",
      "The run is queued, and runs when an engine works on the store."
    },
    mixinStandardHelpOptions = true)
final class DagTest implements Callable<Integer> {
  private final StoreVerbs store;
  private final InstantSource clock;

  @Mixin private StoreOptions options = new StoreOptions();

  @Mixin private StartOptions run = new StartOptions();

  @Parameters(paramLabel = "FILE", description = "The DAG, in YAML or JSON.")
  private Path file = Path.of("");

  @Option(
      names = "--preview",
      description = "Only says what would run, and what of it is not safe to do twice.")
  private boolean preview;

  DagTest(StoreVerbs store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return preview ? store.run(options, this::carryOut) : store.make(options, this::carryOut);
  }

  private void carryOut(StoreSession session) {
    var command = new TestRun(read(new InputFile(file)), run.parameters(), run.logicalTime());
    if (preview) {
      Caller caller = run.override() ? session.caller().overriding() : session.caller();
      PreviewWords.say(session, command, caller);
    } else {
      start(session, command);
    }
  }

  private void start(StoreSession session, TestRun command) {
    RunId started = session.tell(command, run.override());
    String name = command.draft().name();
    session.done(
        "Test run %s of %s is queued; it runs when an engine works on this store."
            .formatted(started, name),
        "runId",
        started.value(),
        "name",
        name,
        "draft",
        TestDraft.name(name),
        "queued",
        true);
  }

  private DagDefinition read(InputFile input) {
    var defaults = new RequestDefaults(ZoneId.systemDefault(), clock.instant());
    if (DefinitionInput.read(input, defaults) instanceof DagDefinition dag) {
      return dag;
    }
    throw new BadInput(
        "file.no-dag", input.path() + " is a job. Only DAGs are test-run; save it and start it.");
  }

  /// A node that would run, and what becomes of what a live run has done.
  static String line(RunsNode node) {
    return "Really runs %s%s%s: %s"
        .formatted(
            node.node(),
            node.job().isEmpty() ? "" : " (job " + node.job() + ")",
            node.pool().isEmpty() ? "" : " in pool " + node.pool(),
            switch (node.again()) {
              case SAFE -> "safe to do twice";
              case KEYED -> "what a live run has done under its idempotency key is not done again";
              case UNSAFE -> "nobody says that it may be done twice";
            });
  }
}
