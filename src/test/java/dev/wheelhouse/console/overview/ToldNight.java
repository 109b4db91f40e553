package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.DeadLetters;
import dev.wheelhouse.api.EngineFigures.Delay;
import dev.wheelhouse.api.EngineFigures.Minute;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.api.EngineFigures.Queue;
import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The night of the mockups as an engine would tell it: a billing chain that failed at one of four
/// settlements, and others beside it.
final class ToldNight {
  private ToldNight() {}

  static ToldEngine engine() {
    var engine = new ToldEngine();
    engine.figures = figures();
    engine.forecast = forecast();
    engine.dag = Told.dag(dag());
    engine.nodes = nodes();
    engine.dagRun = Told.run(100, "billing.daily").view();
    var settle = engine.nodes.get(2);
    var payouts = Told.run(120, "payouts.merchant").is(RunState.FAILED).ran(42, 12).view();
    var rates = Told.run(130, "fx.rates").is(RunState.TIMEOUT).ran(20, 3).view();
    engine.needs =
        List.of(
            Told.failed(
                settle, "billing.daily", "503 from sepa-gw", "issue-bill", "notify-finance"),
            Told.failed(payouts, "", "lock wait timeout on table ledger_entry, 50 s"),
            new ActionNeeded(
                rates,
                "",
                rates.run().id(),
                "",
                "timed out after 180 s",
                List.of(),
                14,
                Told.NOW.minusSeconds(2_280),
                ActionNeeded.Step.LOOK));
    engine.starts.put(settle.run().id(), List.of("settle-sepa", "issue-bill", "notify-finance"));
    engine.starts.put(payouts.run().id(), List.of("payouts.merchant"));
    engine.runs = runs();
    return engine;
  }

  private static DagDefinition dag() {
    return DagDefinition.of(
        "billing.daily",
        Stream.of(
                "pull-payments",
                "settle-card",
                "settle-sepa",
                "settle-wallet",
                "settle-paypal",
                "issue-bill",
                "notify-finance")
            .map(Node::of)
            .toList(),
        List.of(
            new Edge("pull-payments", "settle-card"),
            new Edge("pull-payments", "settle-sepa"),
            new Edge("pull-payments", "settle-wallet"),
            new Edge("pull-payments", "settle-paypal"),
            new Edge("settle-card", "issue-bill"),
            new Edge("settle-sepa", "issue-bill"),
            new Edge("settle-wallet", "issue-bill"),
            new Edge("settle-paypal", "issue-bill"),
            new Edge("issue-bill", "notify-finance")));
  }

  private static List<RunView> nodes() {
    var nodes = new ArrayList<RunView>();
    var id = 101;
    for (var node : dag().nodes()) {
      var state =
          switch (node.key()) {
            case "settle-sepa" -> RunState.FAILED;
            case "issue-bill", "notify-finance" -> RunState.PENDING;
            default -> RunState.SUCCESS;
          };
      nodes.add(Told.run(id++, node.key()).node(node.key(), 100).is(state).ran(70, 5).view());
    }
    return nodes;
  }

  private static EngineFigures figures() {
    var random = new Random(7);
    List<Minute> minutes =
        Told.minutes(
            i -> {
              var base =
                  Told.minute(
                      i,
                      3,
                      600 + random.nextInt(220),
                      new Outcomes(
                          i > 30 ? 2 : 4, i > 35 && i % 6 == 0 ? 1 : 0, i % 20 == 0 ? 1 : 0));
              return new Minute(
                  base.start(),
                  base.fired(),
                  base.triggerDelayP95(),
                  base.dispatched(),
                  base.dispatchDelayP95(),
                  base.outcomes(),
                  i > 44 ? 1 : 0,
                  Math.max(0, random.nextInt(6) - 1 + (i == 50 ? 6 : 0)));
            });
    var at = Told.NOW.minus(Duration.ofMinutes(27));
    return Told.figures(
        new Delay(120, 710, 1_400, "crm.sync", at),
        new Delay(230, 860, 1_900, "settle-sepa", at),
        new Outcomes(187, 4, 3),
        new DeadLetters(22, 23, Told.NOW.minus(Duration.ofHours(50))),
        new Queue(5, Told.NOW.minusSeconds(11), "crm.sync"),
        minutes);
  }

  private static Forecast forecast() {
    var random = new Random(11);
    var start = Told.NOW.truncatedTo(ChronoUnit.MINUTES);
    return new Forecast(
        Told.NOW,
        IntStream.range(0, 60)
            .mapToObj(
                i -> {
                  var firings = i == 18 ? 17 : i == 3 ? 8 : i % 15 == 3 ? 6 : random.nextInt(4);
                  var names =
                      Stream.of(
                              "crm.sync", "fx.rates", "ledger.reconcile", "mail.digest", "dunning")
                          .limit(firings)
                          .toList();
                  return new Forecast.Minute(start.plusSeconds(60L * i), firings, names);
                })
            .toList(),
        true);
  }

  private static List<RunView> runs() {
    var runs = new ArrayList<RunView>();
    runs.add(Told.run(100, "billing.daily").is(RunState.FAILED).ran(72, 34).view());
    runs.add(Told.run(120, "payouts.merchant").is(RunState.FAILED).ran(42, 12).view());
    runs.add(Told.run(121, "payouts.merchant").ran(102, 11).view());
    for (var i = 0; i < 20; i++) {
      var state = i < 3 ? RunState.TIMEOUT : RunState.SUCCESS;
      runs.add(Told.run(130 + i, "fx.rates").is(state).ran(20 + 5 * i, i < 3 ? 3 : 1.2).view());
    }
    for (var i = 0; i < 7; i++) {
      runs.add(Told.run(160 + i, "crm.sync").ran(12 + 15 * i, 5).view());
    }
    runs.add(Told.run(170, "crm.sync").is(RunState.RUNNING).ran(4, -1).view());
    runs.add(Told.run(171, "fees.accrual").ran(70, 9).view());
    runs.add(Told.run(172, "fees.accrual").ran(10, 7).view());
    runs.add(Told.run(173, "mail.digest").is(RunState.RETRY_WAIT).ran(30, -1).view());
    for (var i = 0; i < 200; i++) {
      runs.add(Told.run(200 + i, "heartbeat").ran(1 + i * 0.5, 0.1).view());
    }
    return runs;
  }
}
