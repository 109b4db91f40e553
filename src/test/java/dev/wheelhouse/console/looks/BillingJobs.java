package dev.wheelhouse.console.looks;

import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The nightly billing of the mockups, as definitions.
///
/// @param gateways where the gateways' addresses begin
record BillingJobs(String gateways) {
  private static final String PULL = "merge into pulled key (id) select id from payment";
  private static final RetryPolicy THREE_TIMES =
      RetryPolicy.DEFAULT
          .attempts(3)
          .delays(RetryPolicy.Backoff.EXPONENTIAL, Duration.ofMillis(500), Duration.ofSeconds(10));

  DagDefinition chain() {
    return DagDefinition.of(
            BillingNight.DAG,
            List.of(pull(), settle(), issue(), notifying()),
            List.of(
                new Edge("pull-payments", "settle"),
                new Edge("settle", "issue-bill"),
                new Edge("issue-bill", "notify-finance")))
        .with(new Naming(BillingNight.DAG, "billing", "Bills the day's payments.", "Finance Ops"))
        .withTriggers(
            List.of(
                new Trigger.Cron(
                    "nightly",
                    "30 2 * * *",
                    ZoneId.of("Europe/Berlin"),
                    MisfirePolicy.FIRE_ONCE_NOW)))
        .withParameters(List.of(Parameter.text("channels", "card, sepa, wallet, paypal")));
  }

  JobDefinition reversing() {
    var job = JobDefinition.of("reverse-settlement", new Task.Sql("ledger", "select 1", 0, true));
    return new JobDefinition(
        new Naming("reverse-settlement", "billing", "undo ledger batch", "Finance Ops"),
        job.triggers(),
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        "");
  }

  DagDefinition wide() {
    var branches =
        IntStream.rangeClosed(1, 40)
            .mapToObj(it -> "branch-" + it)
            .collect(Collectors.joining(", "));
    var job =
        JobDefinition.of(
                BillingNight.WIDE + ":pay",
                new Task.Http(
                    HttpCall.of("POST", gateways + "${params.branch}"),
                    HttpExpectation.USUAL,
                    new HttpCompletion.Answered()))
            .with(RetryPolicy.once())
            .with(TimeLimits.attempt(Duration.ofMinutes(1)))
            .withParameters(List.of(Parameter.text("branch", "")));
    return DagDefinition.of(
            BillingNight.WIDE,
            List.of(
                Node.owning(BillingNight.WIDE, "pay", job)
                    .with(new Mapping("${params.branches}", "branch", 8))),
            List.of())
        .withParameters(List.of(Parameter.text("branches", branches)));
  }

  private static Node pull() {
    return own("pull-payments", new Task.Sql("ledger", PULL, 0, true));
  }

  private Node settle() {
    var call = HttpCall.of("POST", "${params.gateway_url}${params.channel}");
    var task = new Task.Http(call, HttpExpectation.USUAL, new HttpCompletion.Answered());
    var job =
        JobDefinition.of("billing.daily:settle", task)
            .with(THREE_TIMES)
            .with(TimeLimits.attempt(Duration.ofMinutes(8)))
            .with(Placement.DEFAULT.priority(80))
            .with(
                Safety.DEFAULT.with(
                    new Compensation("reverse-settlement", Compensation.When.ON_REQUEST)))
            .withParameters(
                List.of(
                    Parameter.text("channel", ""),
                    Parameter.text("date", "${logicalTime | yyyy-MM-dd}"),
                    Parameter.text("gateway_url", gateways),
                    new Parameter("api_key", Parameter.Type.SECRET, false, "sepa_key", List.of())));
    return Node.owning(BillingNight.DAG, "settle", job)
        .with(new Mapping("${params.channels}", "channel", 4))
        .with(Map.of("date", "${logicalTime - 1d | yyyy-MM-dd}"));
  }

  private static Node issue() {
    return own("issue-bill", new Task.Java(IssueBill.class.getName(), List.of(), Map.of()));
  }

  private static Node notifying() {
    return own("notify-finance", Task.Shell.script("echo 'the bills of the day are out'"));
  }

  private static Node own(String key, Task task) {
    var job =
        JobDefinition.of(BillingNight.DAG + ":" + key, task)
            .with(TimeLimits.attempt(Duration.ofMinutes(10)));
    return Node.owning(BillingNight.DAG, key, job);
  }
}
