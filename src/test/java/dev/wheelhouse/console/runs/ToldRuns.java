package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Repair;
import dev.wheelhouse.api.Evidence.Weight;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Progress;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.api.RunDetail.Undoing;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs of the night's story, each with all that its drawer can show.
final class ToldRuns {
  static final Difference.Definition CHANGED =
      new Difference.Definition(
          12,
          13,
          ToldRun.NOW.minusSeconds(31_000),
          "jonas",
          List.of(
              new Field(
                  "task.env.GATEWAY_URL",
                  "\"https://sepa-gw.int/v1\"",
                  "\"https://sepa-gw.int/v2/settlements/batches\""),
              new Field("parameters.batch_size.default", "500", "2000")));

  static final Difference.Definition LATEST =
      new Difference.Definition(
          13,
          14,
          ToldRun.NOW.minusSeconds(1_000),
          "mara",
          List.of(new Field("parameters.batch_size.default", "2000", "500")));

  private ToldRuns() {}

  /// A SUBDAG that succeeded and handed something on.
  static ToldRun handedOn() {
    var told = new ToldRun();
    told.state = RunState.SUCCESS;
    told.name = "load-day";
    told.links = new RunDetail.Links(null, "", new RunId(8852));
    told.secrets = Set.of("api_key");
    told.attempts = List.of(attempt(1, Map.of("channel", "card", "api_key", "sepa_key")), second());
    told.outputs.put("business_day", new Output(Output.Type.DATE, "2026-02-17"));
    told.outputs.put("rows", Output.integer(184_223));
    told.outputs.put("complete", Output.bool(true));
    told.outputs.put("note", Output.text("3 files were empty"));
    told.outputs.put(
        "files",
        Output.list(
            "[\"sepa-2026-02-17-0001.xml\",\"sepa-2026-02-17-0002.xml\",\"sepa-2026-02-17-0003.xml\",\"sepa-2026-02-17-0004.xml\"]"));
    return told;
  }

  /// The DAG run that is part of it.
  static ToldRun part() {
    var told = new ToldRun();
    told.dag = true;
    told.name = "load.inner";
    told.state = RunState.RUNNING;
    told.links = new RunDetail.Links(new RunId(8841), "billing.daily / load-day", null);
    return told;
  }

  private static Attempt second() {
    return attempt(
        2,
        Map.of(
            "channel",
            "sepa",
            "api_key",
            "sepa_key",
            "gateway_url",
            "https://sepa-gw.int/settle/v2/batches?size=500&mode=instant&day=2026-02-17",
            "upstream.pull-payments.output.file",
            "/data/pull/2026-02-17.csv"));
  }

  private static Attempt attempt(int number, Map<String, String> given) {
    var start = ToldRun.NOW.minusSeconds(3_900L - 600 * number);
    var outcome = number == 1 ? Outcome.failed("503 from sepa-gw") : Outcome.succeeded(Map.of());
    return new Attempt(
        TenantId.DEFAULT, ToldRun.ID, number, 1, "local", start, null, null, given)
        .ended(start.plusSeconds(192), outcome);
  }

  /// A node that failed for good.
  static ToldRun failed() {
    var told = new ToldRun();
    told.evidence =
        new Evidence(
            ToldRun.ID,
            Evidence.Conclusion.FAILED_EACH_TIME,
            List.of(
                new Fact.Exit(1, "", Weight.BAD),
                new Fact.Attempts(3, 3, Weight.BAD),
                new Fact.ResultFile(true, Weight.NEUTRAL),
                new Fact.Repeatable(true, Weight.GOOD),
                new Fact.Circuit("sepa-gw", Weight.BAD),
                new Fact.Alike(13, Weight.NEUTRAL)),
            List.of(
                Repair.RERUN_WITH_DOWNSTREAM, Repair.RERUN, Repair.MARK_SUCCESS, Repair.DISCARD),
            List.of(
                "03:04:06.377 W 503 Service Unavailable",
                "03:04:23.901 E GatewayException: 503 from sepa-gw, gave up after 3 attempts",
                "03:04:24.003 I state RUNNING -> FAILED"));
    told.actions.put(Action.STOP, Refusal.HAS_ENDED);
    told.actions.put(Action.RERUN_WITH_UPSTREAM, Refusal.NO_UPSTREAM);
    told.actions.put(Action.SUSPEND, Refusal.NOT_RUNNING);
    told.actions.put(Action.CONTINUE, Refusal.NOT_SUSPENDED);
    told.actions.put(Action.CHECKPOINT, Refusal.CANNOT_SUSPEND);
    told.actions.put(Action.RETRY_NOW, Refusal.NOT_WAITING);
    told.actions.put(Action.MARK_FAILED, Refusal.STATE_FORBIDS);
    told.actions.put(Action.COMPENSATE, Refusal.NO_COMPENSATION);
    told.parameters = Map.of("day", "2026-02-17", "batch_size", "500");
    told.definition =
        JobDefinition.of("settle-sepa", Task.Shell.script("true"))
            .withParameters(
                List.of(
                    new Parameter("day", Parameter.Type.DATE, true, "", List.of()),
                    new Parameter("batch_size", Parameter.Type.INTEGER, false, "2000", List.of()),
                    new Parameter("api_key", Parameter.Type.SECRET, false, "sepa-key", List.of())));
    told.differences = List.of(LATEST);
    told.previews = command -> foreseen(told, command);
    return told;
  }

  private static Preview foreseen(ToldRun told, Command<?> command) {
    return switch (command) {
      case Command.Rerun rerun ->
          switch (rerun.plan().reach()) {
            case ONLY -> told.preview(impacts(rerun), "settle-sepa");
            case DOWNSTREAM, FAILED ->
                told.preview(impacts(rerun), "settle-sepa", "issue-bill", "notify-finance");
            case UPSTREAM -> told.preview(impacts(rerun), "pull-payments", "settle-sepa");
            case WHOLE ->
                told.preview(
                    impacts(rerun),
                    "pull-payments",
                    "settle-card",
                    "settle-sepa",
                    "settle-wallet",
                    "settle-paypal",
                    "issue-bill",
                    "notify-finance");
          };
      case Command.Mark _ ->
          told.preview(List.of(new Impact.Unblocks(List.of("issue-bill", "notify-finance"))));
      default -> told.preview();
    };
  }

  private static List<Impact> impacts(Command.Rerun rerun) {
    var takes = new Impact.Takes(Duration.ofMinutes(11), 1);
    return rerun.plan().latest()
        ? List.of(new Impact.OtherVersion("settle-sepa", 13, 14), takes)
        : List.of(takes);
  }

  /// A node of a job that must not be done twice, lost and not judged.
  static ToldRun doubtful() {
    var told = new ToldRun();
    told.state = RunState.NEEDS_CONFIRMATION;
    told.name = "send-payouts";
    told.evidence =
        new Evidence(
            ToldRun.ID,
            Evidence.Conclusion.PROBABLY_FINISHED,
            List.of(
                new Fact.Heartbeat(
                    ToldRun.NOW.minusSeconds(1820), Duration.ofSeconds(5), Weight.BAD),
                new Fact.Processes(false, 0, Weight.BAD),
                new Fact.ResultFile(true, Weight.GOOD),
                new Fact.Repeatable(false, Weight.BAD)),
            List.of(Repair.IT_SUCCEEDED, Repair.IT_DID_NOT_RUN, Repair.IT_FAILED),
            List.of("03:11:58.120 I payment 211 of 212 sent", "03:12:01.004 I payment 212 sent"));
    told.previews =
        command ->
            command instanceof Command.Judge
                ? told.preview(List.of(new Impact.Unblocks(List.of("reconcile"))))
                : told.preview("send-payouts");
    return told;
  }

  /// The DAG run in which settle-sepa failed.
  static ToldRun failedDag() {
    var told = failed();
    var cause = told.view();
    told.evidence = null;
    told.dag = true;
    told.name = "billing.daily";
    told.diagnosis =
        new Diagnosis(
            cause,
            "GatewayException: 503 from sepa-gw, gave up after 3 attempts",
            List.of("issue-bill", "notify-finance"),
            new Diagnosis.Success(new RunId(8790), ToldRun.NOW.minusSeconds(86_000)),
            List.of(
                CHANGED,
                new Difference.Parameter("batch_size", "500", "2000"),
                new Difference.Took(Duration.ofSeconds(500), Duration.ofSeconds(48)),
                new Difference.Worker("worker-02", "worker-01")));
    return told;
  }

  /// A run under way that says how far it is, under two holds, with an undone one behind it.
  static ToldRun underWay() {
    var told = new ToldRun();
    told.state = RunState.RUNNING;
    told.name = "snapshot";
    told.progress = new Progress(42, "42 000 of 100 000 rows", ToldRun.NOW);
    told.actions.put(Action.RERUN, Refusal.NOT_ENDED);
    told.actions.put(Action.RERUN_WITH_DOWNSTREAM, Refusal.NOT_ENDED);
    told.undoing = new Undoing(Undoing.State.RUNNING, new RunId(8850));
    told.holds =
        List.of(
            hold(1, HoldPlace.pool("payments"), "mara", "gateway down, INC-2217", 3600),
            hold(2, HoldPlace.run(ToldRun.ID), "stop-when-full", "disk is 96 % full", 0));
    told.previews =
        _ -> new Preview("1", null, List.of(), List.of(new Preview.Effect(ToldRun.ID, "snapshot")));
    return told;
  }

  static Hold hold(long id, HoldPlace place, String who, String why, long seconds) {
    return new Hold(
        id,
        TenantId.DEFAULT,
        place,
        1,
        Hold.Cause.PERSON,
        who,
        why,
        ToldRun.NOW.minusSeconds(600),
        seconds == 0 ? null : ToldRun.NOW.plusSeconds(seconds));
  }
}
