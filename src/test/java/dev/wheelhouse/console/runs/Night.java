package dev.wheelhouse.console.runs;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.engine.EngineSettings;
import dev.wheelhouse.engine.EngineStart;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.trigger.TriggerService;
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
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import dev.wheelhouse.model.retry.RetryPolicy.Jitter;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One night of a real engine on a clock that is moved: a billing chain that fails, hourly and
/// quarterly work around it, four slots. It ends at 03:42:18 in Berlin.
public final class Night {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Caller MARA = Caller.local("mara");

  private final PlayedTasks tasks;
  public final VirtualTime time;
  public final EngineApi engine;

  private Night(Instant start, Path folder) {
    time = new VirtualTime(start);
    tasks = new PlayedTasks(time);
    var store =
        Stores.open(
            new StoreLocation.Memory("night-" + NUMBER.incrementAndGet()),
            new DefinitionCodec(DefinitionJson::write, DefinitionJson::read));
    engine =
        EngineStart.start(
            store,
            new EngineSettings(
                folder,
                BERLIN,
                4,
                TriggerService.Config.USUAL,
                TaskHandlers.of(new NoopHandler(), tasks),
                time,
                "played"));
  }

  public static Night billing(Path folder) {
    var night = new Night(Instant.parse("2026-02-17T23:59:00Z"), folder);
    night.define();
    night.until(Instant.parse("2026-02-18T02:31:00Z"));
    night.trigger("inventory.snapshot");
    night.until(Instant.parse("2026-02-18T02:42:18Z"));
    return night;
  }

  /// A billing chain without a schedule whose second step fails, and a job that takes long.
  public static Night chain(Path folder) {
    var night = new Night(Instant.parse("2026-02-18T02:00:00Z"), folder);
    night.job("pull_payments", "3 ok", RetryPolicy.once());
    night.job("settle", "4 fail no connections left", fixed(2, 5));
    night.job("issue_bill", "2 ok", RetryPolicy.once());
    night.job("sleeper", "600 ok", RetryPolicy.once());
    night.save(
        DagDefinition.of(
            "billing",
            List.of(Node.of("pull_payments"), Node.of("settle"), Node.of("issue_bill")),
            List.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill"))));
    return night;
  }

  /// From now on the second step of the chain does well.
  void mendSettle() {
    var mended = JobDefinition.of("settle", Task.Shell.script("1 ok")).with(fixed(2, 5));
    engine.execute(new Command.SaveDefinition(mended, 1), MARA).orThrow();
  }

  /// A job whose attempt is lost, and which must not be done twice.
  RunId lost() {
    job("send_payouts", "2 lost", RetryPolicy.once());
    var run = trigger("send_payouts");
    pass(Duration.ofSeconds(4));
    return run;
  }

  public RunId trigger(String name) {
    return engine.execute(Command.Trigger.of(name), MARA).orThrow();
  }

  /// Moves the clock on second by second.
  public void pass(Duration time) {
    settle();
    for (var second = 0; second < time.toSeconds(); second++) {
      this.time.advance(Duration.ofSeconds(1));
      settle();
    }
  }

  private void define() {
    job("pull-payments", "432 ok", RetryPolicy.once());
    job("settle-card", "96 ok", RetryPolicy.once());
    job(
        "settle-sepa",
        "480 fail read timed out\n312 fail 503 from sepa-gw\n48 fail 503 from sepa-gw",
        fixed(3, 318));
    job("settle-wallet", "54 ok", RetryPolicy.once());
    job("issue-bill", "60 ok", RetryPolicy.once());
    job("notify-finance", "5 ok", RetryPolicy.once());
    dag(
        "billing.daily",
        "0 30 2 * * ?",
        List.of(
            "pull-payments",
            "settle-card",
            "settle-sepa",
            "settle-wallet",
            "issue-bill",
            "notify-finance"),
        List.of(
            new Edge("pull-payments", "settle-card"),
            new Edge("pull-payments", "settle-sepa"),
            new Edge("pull-payments", "settle-wallet"),
            new Edge("settle-card", "issue-bill"),
            new Edge("settle-sepa", "issue-bill"),
            new Edge("settle-wallet", "issue-bill"),
            new Edge("issue-bill", "notify-finance")));
    job("export-contacts", "232 ok", RetryPolicy.once());
    job("push-crm", "125 ok", RetryPolicy.once());
    job("verify-counts", "48 ok", RetryPolicy.once());
    dag(
        "crm.sync",
        "0 0/15 * * * ?",
        List.of("export-contacts", "push-crm", "verify-counts"),
        List.of(new Edge("export-contacts", "push-crm"), new Edge("push-crm", "verify-counts")));
    job("accrue", "502 ok", RetryPolicy.once());
    job("post-ledger", "22 fail lock wait timeout on ledger_entry", fixed(5, 240));
    dag(
        "fees.accrual",
        "0 25 * * * ?",
        List.of("accrue", "post-ledger"),
        List.of(new Edge("accrue", "post-ledger")));
    save(standalone("fx.rates", "74 ok", "0 0/20 * * * ?", RetryPolicy.once()));
    save(standalone("inventory.snapshot", "4200 ok", "0 0 1 * * ?", RetryPolicy.once()));
    save(standalone("mail.digest", "2 fail exit 75", "0 10 * * * ?", fixed(2, 30)));
    save(standalone("reports.archive", "3000 ok", "0 38 3 * * ?", RetryPolicy.once()));
    save(standalone("search.reindex", "1800 ok", "0 36 3 * * ?", RetryPolicy.once()));
    save(standalone("tax.export", "600 ok", "0 40 3 * * ?", RetryPolicy.once()));
    save(standalone("thumbnails", "600 ok", "0 41 3 * * ?", RetryPolicy.once()));
  }

  private static RetryPolicy fixed(int attempts, int seconds) {
    return RetryPolicy.DEFAULT
        .attempts(attempts)
        .delays(Backoff.FIXED, Duration.ofSeconds(seconds), Duration.ofSeconds(seconds))
        .jitter(Jitter.NONE);
  }

  private void job(String name, String script, RetryPolicy retry) {
    save(JobDefinition.of(name, Task.Shell.script(script)).with(retry));
  }

  private static JobDefinition standalone(
      String name, String script, String cron, RetryPolicy retry) {
    return JobDefinition.of(name, Task.Shell.script(script)).with(retry).with(cron(cron));
  }

  private static List<Trigger> cron(String expression) {
    return List.of(new Trigger.Cron("main", expression, BERLIN, MisfirePolicy.FIRE_ONCE_NOW));
  }

  private void dag(String name, String cron, List<String> jobs, List<Edge> edges) {
    save(
        new DagDefinition(
            Naming.of(name),
            cron(cron),
            jobs.stream().map(Node::of).toList(),
            edges,
            List.of(),
            ""));
  }

  private void save(Definition definition) {
    engine.execute(new Command.SaveDefinition(definition, 0), MARA).orThrow();
  }

  /// Moves the clock on in small steps, each of which the engine's threads catch up with.
  void until(Instant end) {
    while (time.instant().isBefore(end)) {
      var step = Duration.between(time.instant(), end);
      time.advance(step.compareTo(Duration.ofSeconds(10)) > 0 ? Duration.ofSeconds(10) : step);
      settle();
    }
  }

  /// Waits until the engine is at rest, twice: a row may say so a moment before the engine has
  /// heard.
  private void settle() {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(30))
        .until(() -> atRest() && atRest());
  }

  private boolean atRest() {
    time.advance(Duration.ZERO);
    return new Rest(engine, tasks.playing()).reached();
  }
}
