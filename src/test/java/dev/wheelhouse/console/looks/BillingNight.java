package dev.wheelhouse.console.looks;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.page.PageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The night of the mockups, on a real engine with real tasks: payments are pulled from a database,
/// settled over each channel's gateway, and the bills wait because one gateway is down.
public final class BillingNight implements AutoCloseable {
  public static final String DAG = "billing.daily";
  public static final String WIDE = "payout.weekly";
  private static final Note CUT_OFF =
      new Note(
          "cut-off",
          "SEPA cut-off is 04:30",
          "Retries must end before it.",
          "Mara Keller, 12 Jan",
          new Place(492, -46),
          204,
          72);

  private final EngineApi engine;
  private final Caller caller;
  private final Gateways gateways = new Gateways();

  public BillingNight(EngineApi engine, Caller caller, Path folder)
      throws IOException, SQLException {
    this.engine = engine;
    this.caller = caller;
    var url = "jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1";
    fill(url);
    engine
        .execute(
            new Command.SaveDataSource(new DataSource("ledger", url, "sa", "", "", "")), caller)
        .orThrow();
    engine.execute(new Command.PutSecret("sepa_key", "k-7f21"), caller).orThrow();
  }

  private static void fill(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("create table payment as select x as id from system_range(1, 63115)");
      statement.execute("create table pulled (id bigint primary key)");
    }
  }

  /// Deploys the jobs and the DAG with its note.
  public BillingNight deploy() {
    var jobs = new BillingJobs(gateways.url());
    save(jobs.reversing(), Optional.empty());
    save(jobs.chain(), Optional.of(layout()));
    return this;
  }

  private static DagLayout layout() {
    return new DagLayout(
        Map.of(
            "pull-payments", new Place(0, 92),
            "settle", new Place(212, 44),
            "issue-bill", new Place(492, 92),
            "notify-finance", new Place(704, 92)),
        List.of(CUT_OFF));
  }

  private void save(Definition definition, Optional<DagLayout> layout) {
    engine
        .execute(new Command.SaveDefinition(definition, version(definition.name()), layout), caller)
        .orThrow();
  }

  /// 0 for one that is not there yet.
  private int version(String name) {
    return engine
        .ask(new Query.ListDefinitions(name, PageRequest.first(50)), caller)
        .items()
        .stream()
        .filter(it -> it.definition().name().equals(name))
        .mapToInt(it -> it.version())
        .findFirst()
        .orElse(0);
  }

  /// A night when all goes well, then the one when the gateway of SEPA is down.
  ///
  /// @return the run of the latter
  public RunId run() {
    var _ = runAndAwait(DAG);
    gateways.goDown("sepa");
    return runAndAwait(DAG);
  }

  private RunId runAndAwait(String name) {
    var run = engine.execute(Command.Trigger.of(name), caller).orThrow();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> engine.ask(new Query.GetRun(run), caller).view().run().state().terminal());
    return run;
  }

  /// A DAG with a node that runs for forty items, some of which fail.
  public RunId runWide() {
    save(new BillingJobs(gateways.url()).wide(), Optional.empty());
    gateways.goDown("branch-7");
    gateways.goDown("branch-31");
    return runAndAwait(WIDE);
  }

  @Override
  public void close() {
    gateways.close();
  }
}
