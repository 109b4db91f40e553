package dev.wheelhouse.sample;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
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

/// The sample's jobs and its DAG, as an operator would have written them.
record BillingDefinitions(BillingFolder folder, Pace pace, ZoneId zone) {
  private static final String AT_TWO = "0 0 2 * * ?";
  private static final String BUSINESS_DATE = "${logicalTime - 1d | yyyy-MM-dd}";
  static final String FOLDER = "BILLING_FOLDER";

  /// Jobs first: the DAG names them.
  List<Definition> inOrder() {
    return List.of(pullPayments(), settle(), issueBill(), restoreDatabase(), chain());
  }

  private Definition pullPayments() {
    return job(BillingSample.PULL_PAYMENTS, "Pulls the day's payments from the bank.");
  }

  private Definition settle() {
    RetryPolicy threeTimes =
        RetryPolicy.DEFAULT
            .delays(
                RetryPolicy.Backoff.EXPONENTIAL,
                pace.retryDelay(),
                pace.retryDelay().multipliedBy(4))
            .jitter(RetryPolicy.Jitter.NONE);
    return job(
            BillingSample.SETTLE,
            "Settles the day's payments by customer. Needs a connection to the database.")
        .with(threeTimes);
  }

  private Definition issueBill() {
    return job(BillingSample.ISSUE_BILL, "Issues the day's bills to the customers.");
  }

  private Definition restoreDatabase() {
    return job(
            BillingSample.RESTORE_DATABASE,
            "Frees the database's connections. Run it when settle finds none left.")
        .with(new Safety(true, true));
  }

  private Definition chain() {
    return new DagDefinition(
        named(BillingSample.DAG, "Daily billing: pulls payments, settles them, issues the bills."),
        List.of(new Trigger.Cron("daily", AT_TWO, zone, MisfirePolicy.FIRE_ONCE_NOW)),
        List.of(
            Node.of(BillingSample.PULL_PAYMENTS),
            Node.of(BillingSample.SETTLE),
            Node.of(BillingSample.ISSUE_BILL)),
        List.of(
            new Edge(BillingSample.PULL_PAYMENTS, BillingSample.SETTLE),
            new Edge(BillingSample.SETTLE, BillingSample.ISSUE_BILL)),
        List.of(),
        BUSINESS_DATE);
  }

  private JobDefinition job(String name, String description) {
    return new JobDefinition(
        named(name, description),
        List.of(),
        task(name),
        List.of(),
        RetryPolicy.once(),
        TimeLimits.attempt(Duration.ofMinutes(5)),
        Placement.DEFAULT,
        Safety.DEFAULT,
        BUSINESS_DATE);
  }

  private static Naming named(String name, String description) {
    return new Naming(name, "billing", description, "Billing team");
  }

  private Task.Shell task(String name) {
    Duration work = name.equals(BillingSample.SETTLE) ? pace.settle() : pace.work();
    Map<String, String> environment =
        Map.of(
            "BUSINESS_DATE",
            BUSINESS_DATE,
            "CONNECT_SECONDS",
            Pace.seconds(pace.connect()),
            "WORK_SECONDS",
            Pace.seconds(work));
    return new SampleFolder(folder.path(), FOLDER).task("billing/" + name + ".sh", environment);
  }
}
