package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What stands in the queues of a bad night, for an engine that is told what to answer.
final class ToldEntries {
  static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private ToldEntries() {}

  /// The night of the story: 23 dead letters of four errors, retries, a payment in doubt.
  static ToldQueues night() {
    var engine = new ToldQueues();
    for (var i = 0; i < 14; i++) {
      var sepa = i < 12;
      engine.with(
          Queue.DEAD_LETTERS,
          dead(8841 + i, sepa ? "settle-sepa" : "refund-sepa", "GatewayException: 503 from sepa-gw")
              .label(sepa ? "2026-02-17:b0%d".formatted(117 + i) : "R-20260218-003" + (i - 11))
              .minutesAgo(38 - i * 2.5)
              .owner("Payments")
              .get());
    }
    for (var i = 0; i < 5; i++) {
      engine.with(
          Queue.DEAD_LETTERS,
          dead(
                  8700 + i,
                  List.of("post-ledger", "accrue", "close-day").get(i % 3),
                  "Lock wait timeout on ledger_entry")
              .minutesAgo(330 - i)
              .owner("Finance")
              .get());
    }
    for (var i = 0; i < 3; i++) {
      engine.with(
          Queue.DEAD_LETTERS,
          dead(8800 + i, "fx.rates", "SocketTimeout: ecb.europa.eu:443")
              .minutesAgo(32 - i * 5)
              .owner("Treasury")
              .get());
    }
    engine.with(
        Queue.DEAD_LETTERS,
        dead(8600, "snapshot", "Exit 137, out of memory")
            .minutesAgo(3_000)
            .owner("Platform")
            .once()
            .get());
    engine.with(
        Queue.RETRY,
        retry(8901, "post-ledger", 2, 5, 38, 120),
        retry(8902, "push-invoices", 3, 5, 131, 240),
        retry(8903, "kyc.refresh", 1, 3, 290, 330));
    engine.with(
        Queue.CONFIRMATION,
        in(
                8950,
                "send-payouts",
                RunState.NEEDS_CONFIRMATION,
                "worker-03 stopped answering at 03:12")
            .minutesAgo(30)
            .owner("Payments")
            .once()
            .blocks("reconcile", "notify-finance")
            .get(),
        in(8951, "archive", RunState.LOST, "no heartbeat since 03:41").minutesAgo(1).get());
    for (var i = 0; i < 5; i++) {
      engine.with(
          Queue.PENDING,
          in(
                  8960 + i,
                  List.of("issue-bill", "notify-finance", "crm.sync", "reindex", "tax.export")
                      .get(i),
                  i == 0 ? RunState.PENDING : RunState.QUEUED,
                  "")
              .minutesAgo(10 - i)
              .owner("Finance")
              .waits(
                  i == 0
                      ? new WaitReason.Upstream(List.of("settle-sepa"))
                      : new WaitReason.Slot("default", 4, 4, i))
              .get());
    }
    engine.impacts =
        List.of(new Impact.Unblocks(List.of("issue-bill", "notify-finance", "close-day", "mail")));
    tell(engine);
    return engine;
  }

  private static void tell(ToldQueues engine) {
    var run = new RunId(8841);
    engine.logs.put(
        run,
        """
        03:03:36 I POST /v2/settlements batch 0117-S
        03:03:51 W slow response 15 431 ms
        03:04:06 W 503, retry-after 30
        GatewayException: 503 from sepa-gw
        \tat eu.acme.pay.SepaClient.settle(SepaClient.java:142)
        \tat eu.acme.pay.SettleJob.run(SettleJob.java:61)
        \tat java.base/java.net.http.HttpClient.send(HttpClient.java:88)
        \tat java.base/java.lang.Thread.run(Thread.java:1583)
        Caused by: HttpStatusException: 503
        \tat eu.acme.pay.SepaClient.post(SepaClient.java:97)
        \t... 11 more
        03:04:23 E gave up after 3 of 3
        """);
    engine.diagnoses.put(
        run,
        new Diagnosis(
            entry(engine, run).run(),
            "GatewayException: 503 from sepa-gw",
            List.of("issue-bill"),
            new Diagnosis.Success(new RunId(8790), Instant.parse("2026-02-16T02:04:00Z")),
            List.of(
                new Diagnosis.Difference.Definition(
                    12,
                    13,
                    Instant.parse("2026-02-17T17:02:00Z"),
                    "sofia",
                    List.of(
                        new Diagnosis.Field(
                            "task.url", "https://sepa-gw.int/v1", "https://sepa-gw.int/v2"))),
                new Diagnosis.Difference.Parameter("batch_size", "500", "2000"))));
    var doubt = new RunId(8950);
    engine.evidence.put(
        doubt,
        new Evidence(
            doubt,
            Evidence.Conclusion.UNKNOWN_OUTCOME,
            List.of(
                new Evidence.Fact.Heartbeat(
                    Instant.parse("2026-02-18T02:11:58Z"),
                    Duration.ofSeconds(5),
                    Evidence.Weight.BAD),
                new Evidence.Fact.Processes(false, 0, Evidence.Weight.BAD),
                new Evidence.Fact.ResultFile(false, Evidence.Weight.NEUTRAL),
                new Evidence.Fact.Repeatable(false, Evidence.Weight.BAD)),
            List.of(),
            List.of()));
  }

  private static QueueEntry entry(ToldQueues engine, RunId run) {
    return engine.queues.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.run().run().id().equals(run))
        .findFirst()
        .orElseThrow();
  }

  static Draft dead(long id, String name, String error) {
    return in(id, name, RunState.FAILED, error).tries(3, 3);
  }

  static Draft in(long id, String name, RunState state, String error) {
    return new Draft(
        id, name, state, error, NOW, "", "", 1, 3, true, WaitReason.NONE, List.of(), null);
  }

  static QueueEntry retry(long id, String name, int tries, int most, int left, int waits) {
    return in(id, name, RunState.RETRY_WAIT, "connection reset by peer")
        .tries(tries, most)
        .due(NOW.plusSeconds(left), NOW.plusSeconds(left - waits))
        .owner("Finance")
        .get();
  }

  /// An entry, put together step by step.
  record Draft(
      long id,
      String name,
      RunState state,
      String error,
      Instant since,
      String label,
      String owner,
      int tries,
      int most,
      boolean repeatable,
      WaitReason waits,
      List<String> blocks,
      Instant due) {

    Draft label(String text) {
      return new Draft(
          id, name, state, error, since, text, owner, tries, most, repeatable, waits, blocks, due);
    }

    Draft minutesAgo(double minutes) {
      var at = NOW.minusMillis((long) (minutes * 60_000));
      return new Draft(
          id, name, state, error, at, label, owner, tries, most, repeatable, waits, blocks, due);
    }

    Draft owner(String team) {
      return new Draft(
          id, name, state, error, since, label, team, tries, most, repeatable, waits, blocks, due);
    }

    Draft tries(int made, int of) {
      return new Draft(
          id, name, state, error, since, label, owner, made, of, repeatable, waits, blocks, due);
    }

    /// Its job is not idempotent.
    Draft once() {
      return new Draft(
          id, name, state, error, since, label, owner, tries, most, false, waits, blocks, due);
    }

    Draft waits(WaitReason why) {
      return new Draft(
          id, name, state, error, since, label, owner, tries, most, repeatable, why, blocks, due);
    }

    Draft blocks(String... names) {
      return new Draft(
          id,
          name,
          state,
          error,
          since,
          label,
          owner,
          tries,
          most,
          repeatable,
          waits,
          List.of(names),
          due);
    }

    Draft due(Instant at, Instant from) {
      return new Draft(
          id, name, state, error, from, label, owner, tries, most, repeatable, waits, blocks, at);
    }

    QueueEntry get() {
      var status = Status.created(state, since).attempt(tries, since).due(due).error(error);
      var origin =
          new Origin(
              TriggerSource.SCHEDULE,
              List.of(),
              Instant.parse("2026-02-17T01:30:00Z"),
              BERLIN,
              label,
              "engine",
              "");
      var run =
          new Run(
              new RunId(id),
              new RunKey(TenantId.DEFAULT, "job:1", "@" + id, 0),
              Target.task(new JobId(1), 12),
              origin,
              Placement.DEFAULT,
              Map.of("batch_size", "2000"),
              status);
      var deadLetter = state == RunState.FAILED;
      return new QueueEntry(
          new RunView(run, name, deadLetter, 0, 0, waits),
          name.startsWith("settle") ? "billing.daily" : "",
          owner,
          since,
          most,
          repeatable,
          error,
          error.isEmpty() ? "" : "sig:" + error,
          blocks);
    }
  }

  static RunDetail detail(QueueEntry entry) {
    var attempts = new ArrayList<Attempt>();
    var run = entry.run().run();
    var lasts = List.of(480, 312, 48);
    var begun = Instant.parse("2026-02-18T01:38:12Z");
    for (var i = 0; i < run.status().attempts(); i++) {
      var until = begun.plusSeconds(lasts.get(i % 3));
      attempts.add(
          new Attempt(
              TenantId.DEFAULT,
              run.id(),
              i + 1,
              1,
              "worker-01",
              begun,
              until,
              Outcome.failed(entry.error()),
              Map.of()));
      begun = until.plusSeconds(318);
    }
    return new RunDetail(
        entry.run(), entry.dagName(), entry.maxAttempts(), attempts, List.of(), Map.of());
  }

  static SavedDefinition definition() {
    var job = JobDefinition.of("settle-sepa", Task.Shell.script("true"));
    var parameters =
        List.of(
            new Parameter("batch_size", Parameter.Type.INTEGER, false, "500", List.of()),
            Parameter.text("gateway_url", "https://sepa-gw.int/v2"));
    var with =
        new JobDefinition(
            job.naming(),
            job.triggers(),
            job.task(),
            parameters,
            job.retry(),
            job.limits(),
            job.placement(),
            job.safety(),
            job.concurrency(),
            job.label());
    return new SavedDefinition(
        new JobId(1), TenantId.DEFAULT, 13, DefinitionStatus.ENABLED, with, NOW, "sofia");
  }
}
