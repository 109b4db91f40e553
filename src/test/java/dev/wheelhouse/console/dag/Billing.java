package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The nightly billing of the mockups: a shared job, a mapped HTTP node, a shell node.
final class Billing {
  private Billing() {}

  static DagDocument document() {
    var note =
        new Note(
            "note",
            "SEPA cut-off is 04:30",
            "Retries must end before it.",
            "Mara Keller, 12 Jan",
            new Place(500, 20),
            176,
            72);
    return new DagDocument(dag(3), new DagLayout(Map.of(), List.of(note)));
  }

  static DagDefinition deployed() {
    return dag(5);
  }

  static JobDefinition pull() {
    return JobDefinition.of("pull-payments", new Task.Sql("ledger", "select 1", 0, true))
        .withParameters(
            List.of(
                Parameter.text("date", "${logicalTime | yyyy-MM-dd}"),
                new Parameter(
                    "password", Parameter.Type.SECRET, false, "ledger_password", List.of())));
  }

  private static DagDefinition dag(int attempts) {
    return DagDefinition.of(
            "billing",
            List.of(Node.of("pull-payments"), settle(attempts), notifying()),
            List.of(
                new Edge("pull-payments", "settle"),
                new Edge("settle", "notify", new EdgeCondition.ExitCode(Set.of(0, 3)))))
        .withTriggers(
            List.of(
                new Trigger.Cron(
                    "cron", "0 30 2 * * ?", InspectedDag.BERLIN, MisfirePolicy.FIRE_ONCE_NOW)))
        .withParameters(List.of(Parameter.text("channels", "card, sepa, wallet, paypal")));
  }

  private static Node settle(int attempts) {
    var call = HttpCall.of("POST", "https://sepa-gw.int/settle");
    var job =
        JobDefinition.of(
                "billing:settle",
                new Task.Http(call, HttpExpectation.USUAL, new HttpCompletion.Answered()))
            .with(
                RetryPolicy.DEFAULT
                    .attempts(attempts)
                    .delays(
                        RetryPolicy.Backoff.EXPONENTIAL,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10)))
            .with(TimeLimits.attempt(Duration.ofMinutes(4)))
            .with(Placement.DEFAULT.pool("payments").priority(80))
            .withParameters(
                List.of(
                    Parameter.text("channel", ""),
                    Parameter.text("date", "${logicalTime | yyyy-MM-dd}"),
                    Parameter.text("gateway_url", "https://sepa-gw.int/settle"),
                    new Parameter("api_key", Parameter.Type.SECRET, false, "sepa_key", List.of())));
    return Node.owning("billing", "settle", job)
        .with(new Mapping("${params.channels}", "channel", 4))
        .with(Map.of("date", "${logicalTime - 1d | yyyy-MM-dd}"));
  }

  private static Node notifying() {
    return Node.owning(
        "billing",
        "notify",
        JobDefinition.of("billing:notify", Task.Shell.script("notify.sh --to finance")));
  }
}
