package dev.wheelhouse.sample;

import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The jobs of the smaller samples, as an operator would have written them.
record SampleJobs(SampleFolder folder, Pace pace) {
  static final String PAY_ORDER = "pay_order";
  static final String YEARLY_REPORT = "yearly_report";
  static final String SHIP_ORDER = "ship_order";
  static final String RELEASE_STOCK = "release_stock";

  private static final String ORDER = "${params.order}";
  private static final String GROUP = "samples";

  /// A payment that must not be made twice for one order.
  List<Definition> payment() {
    folder.create();
    Task task =
        folder.task(
            "payment/pay_order.sh",
            Map.of(
                "ORDER",
                ORDER,
                "AMOUNT",
                "${params.amount}",
                "CARD",
                "${params.card}",
                "WORK_SECONDS",
                Pace.seconds(pace.work())));
    return List.of(
        job(
                PAY_ORDER,
                "Pays one order, once: a second run for the same order is refused, unless the"
                    + " first failed.",
                task)
            .withParameters(
                List.of(
                    Parameter.text("order", "4711"),
                    new Parameter("amount", Parameter.Type.DECIMAL, false, "120.00", List.of()),
                    choice("card", "accepted", "declined")))
            .with(Safety.DEFAULT.with(IdempotencyKey.of("order " + ORDER))));
  }

  /// A job that takes long, tells how far it is, and may take too long.
  List<Definition> report() {
    folder.create();
    Task task =
        folder.task(
            "report/yearly_report.sh",
            Map.of("MONTHS", "${params.months}", "MONTH_SECONDS", Pace.seconds(pace.work())));
    return List.of(
        job(
                YEARLY_REPORT,
                "Makes a report month by month and tells how far it is. Twelve months fit into its"
                    + " time-out; a hundred do not.",
                task)
            .withParameters(
                List.of(new Parameter("months", Parameter.Type.INTEGER, false, "12", List.of())))
            .with(TimeLimits.attempt(pace.work().multipliedBy(40)))
            .with(new Safety(true, true)));
  }

  /// Goods that are reserved, and given back when the order can't be shipped.
  List<Definition> order() {
    folder.file("stock", "12 in stock\n");
    List<Parameter> parameters =
        List.of(
            Parameter.text("order", "4711"),
            new Parameter("quantity", Parameter.Type.INTEGER, false, "3", List.of()),
            choice("carrier", "refuses", "accepts"));
    Map<String, String> environment =
        Map.of(
            "ORDER",
            ORDER,
            "QUANTITY",
            "${params.quantity}",
            "CARRIER",
            "${params.carrier}",
            "WORK_SECONDS",
            Pace.seconds(pace.work()));
    JobDefinition release =
        job(
                RELEASE_STOCK,
                "Gives the goods that are reserved for one order back to the stock.",
                folder.task("order/release_stock.sh", environment))
            .withParameters(parameters)
            .with(new Safety(true, true));
    JobDefinition ship =
        job(
                SHIP_ORDER,
                "Reserves goods and ships them. When the carrier refuses, release_stock gives them"
                    + " back.",
                folder.task("order/ship_order.sh", environment))
            .withParameters(parameters)
            .with(new Concurrency(Overlap.QUEUE_ALL, 1))
            .with(
                Safety.DEFAULT.with(
                    new Compensation(RELEASE_STOCK, Compensation.When.ON_FINAL_FAILURE)));
    return List.of(release, ship);
  }

  private static JobDefinition job(String name, String description, Task task) {
    JobDefinition usual = JobDefinition.of(name, task);
    return new JobDefinition(
        new Naming(name, GROUP, description, ""),
        usual.triggers(),
        task,
        usual.parameters(),
        RetryPolicy.once(),
        TimeLimits.attempt(Duration.ofMinutes(5)),
        usual.placement(),
        usual.safety(),
        "");
  }

  /// The first choice is the default.
  private static Parameter choice(String name, String... choices) {
    return new Parameter(name, Parameter.Type.TEXT, false, choices[0], List.of(choices));
  }
}
