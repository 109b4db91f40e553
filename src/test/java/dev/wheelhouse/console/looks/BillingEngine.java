package dev.wheelhouse.console.looks;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.app.EngineWiring;
import dev.wheelhouse.console.guide.SampleJobs;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A real engine over a store in memory, with a billing chain whose cause of failure is a file that
/// is missing.
public final class BillingEngine implements AutoCloseable {
  public static final Caller MARA = Caller.local("mara");
  public static final SampleJobs JOBS =
      new SampleJobs("billing.daily", "settle", "restore_database");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  public final EngineApi api;
  private final SystemTimers timers = new SystemTimers();
  private final Path folder;

  public BillingEngine(Path folder) {
    this.folder = folder;
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    var store = Stores.open(new StoreLocation.Memory("billing-" + UUID.randomUUID()), codec);
    api = EngineWiring.usual(folder.resolve("engine"), timers).start(store);
  }

  /// Saves the chain and the job that mends it.
  public BillingEngine withChain() {
    var mended = folder.resolve("connections");
    save(job("pull_payments", "Pulls the day's payments from the bank.", "true"));
    save(
        job(
                "settle",
                "Settles the day's payments by customer. Needs a connection to the database.",
                "test -e " + mended + " || { echo 'no connections left' >&2; exit 1; }")
            .with(
                RetryPolicy.DEFAULT
                    .attempts(2)
                    .delays(
                        RetryPolicy.Backoff.FIXED, Duration.ofMillis(50), Duration.ofMillis(50))));
    save(job("issue_bill", "Issues the day's bills to the customers.", "true"));
    save(job("restore_database", "Frees the database's connections.", "touch " + mended));
    save(
        new DagDefinition(
            new Naming(
                "billing.daily", "billing", "Daily billing: pull, settle, issue the bills.", ""),
            List.of(new Trigger.Cron("daily", "0 0 2 * * ?", BERLIN, MisfirePolicy.FIRE_ONCE_NOW)),
            List.of(Node.of("pull_payments"), Node.of("settle"), Node.of("issue_bill")),
            List.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill")),
            List.of(),
            ""));
    return this;
  }

  private static JobDefinition job(String name, String description, String script) {
    var job = JobDefinition.of(name, Task.Shell.script(script));
    return new JobDefinition(
        new Naming(name, "billing", description, ""),
        job.triggers(),
        job.task(),
        job.parameters(),
        RetryPolicy.once(),
        job.limits(),
        job.placement(),
        job.safety(),
        "");
  }

  public void save(Definition definition) {
    api.execute(new Command.SaveDefinition(definition, 0), MARA).orThrow();
  }

  /// A further version of what is there.
  public void saveNext(Definition definition) {
    var command = new Command.SaveDefinition(definition, version(definition.name()));
    api.execute(command, MARA).orThrow();
  }

  public int version(String name) {
    return api.ask(new Query.FindDefinition(name), MARA).version();
  }

  public RunId start(String name) {
    return api.execute(Command.Trigger.of(name), MARA).orThrow();
  }

  public RunId startAndAwait(String name) {
    var run = start(name);
    awaitEnd(run);
    return run;
  }

  public void awaitEnd(RunId run) {
    await().atMost(Duration.ofSeconds(60)).until(() -> view(run).run().state().terminal());
  }

  public RunView view(RunId run) {
    return api.ask(new Query.GetRun(run), MARA).view();
  }

  /// All runs that are no nodes, newest first.
  public List<RunView> runs() {
    return api.ask(new Query.ListRuns(RunFilter.ALL, PageRequest.first(50)), MARA).items();
  }

  /// Lets what runs end first: its processes work in the test's folder.
  @Override
  public void close() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> runs().stream().allMatch(run -> run.run().state().terminal()));
    api.close();
    timers.close();
  }
}
