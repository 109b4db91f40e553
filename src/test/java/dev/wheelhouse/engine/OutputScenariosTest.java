package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What nodes hand on, who gets it, and what of that is refused when it is saved.
@Tag("D6")
@Tag("D7")
class OutputScenariosTest {
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory();
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void outputsStandWithTheSuccessInOneUnitAndAreShown() {
    engine.given(job("count"));
    engine.script.plan("count", Outcome.succeeded(Map.of("rows", Output.integer(13))));

    RunId run = engine.trigger("count");

    assertEquals(
        Map.of("rows", Output.integer(13)),
        engine.api().ask(new Query.GetRun(run), MARA).outputs());
    assertEquals(
        1, RunScenariosTest.unitsWith(engine, run, RunState.SUCCESS, Change.KeepOutputs.class));
  }

  @Test
  void aRunThatFailedHandsNothingOn() {
    engine.given(job("count"));
    engine.script.plan(
        "count",
        new Outcome(
            Outcome.Kind.FAILED_FOR_GOOD,
            null,
            "",
            "no",
            Outcome.Cause.UNKNOWN,
            Map.of("rows", Output.integer(13))));

    RunId run = engine.trigger("count");

    assertEquals(Map.of(), engine.api().ask(new Query.GetRun(run), MARA).outputs());
  }

  @Test
  void everyNodeBehindCanNameThem() {
    engine.given(
        job("a"), job("b"), echo("c", "${upstream.a.output.rows} of ${upstream.b.output.file}"));
    engine.given(dag("net", "a>b", "b>c"));
    engine.script.plan("a", Outcome.succeeded(Map.of("rows", Output.integer(13))));
    engine.script.plan("b", Outcome.succeeded(Map.of("file", Output.text("x.csv"))));

    engine.is(engine.trigger("net"), RunState.SUCCESS);

    assertEquals(List.of("13 of x.csv"), commands());
  }

  @Test
  void anOutputThatIsNotThereIsAnErrorBeforeTheRunStarts() {
    engine.given(job("a"), echo("c", "${upstream.a.output.rows}"));
    engine.given(dag("net", "a>c"));
    engine.script.plan("a", Outcome.succeeded(Map.of("row", Output.integer(1))));

    RunId run = engine.trigger("net");

    RunId c = engine.node(run, "c");
    engine.is(c, RunState.FAILED);
    assertEquals(List.of("a"), engine.script.begunJobs());
    assertThat(engine.run(c).status().lastError())
        .isEqualTo("The node a has handed on no output rows. Its outputs are row.");
  }

  @Test
  void whatAnUpstreamsRerunHandsOnCounts() {
    engine.given(job("a"), echo("c", "${upstream.a.output.rows}"));
    engine.given(dag("net", "a>c"));
    engine.script.plan(
        "a",
        Outcome.succeeded(Map.of("rows", Output.integer(1))),
        Outcome.succeeded(Map.of("rows", Output.integer(2))));
    RunId run = engine.trigger("net");

    engine.rerun(engine.node(run, "a"), true);

    assertEquals(List.of("1", "2"), commands());
  }

  @Test
  @Tag("N10")
  void aValueAtANodeStandsBetweenTheDagsAndWhatAPersonGives() {
    JobDefinition show =
        echo("show", "${params.day} ${params.shop} ${params.rows}")
            .withParameters(
                List.of(
                    Parameter.text("day", "job"),
                    Parameter.text("shop", "job"),
                    Parameter.text("rows", "job")));
    engine.given(job("a"), show);
    engine.given(
        node(
            dag("net", "a>show")
                .withParameters(
                    List.of(Parameter.text("day", "dag"), Parameter.text("shop", "dag"))),
            "show",
            Map.of("shop", "node of ${params.day}", "rows", "${upstream.a.output.rows}")));
    engine.script.plan("a", Outcome.succeeded(Map.of("rows", Output.integer(7))));
    engine.script.plan("a", Outcome.succeeded(Map.of("rows", Output.integer(8))));

    engine.trigger("net");
    engine.trigger("net", "by-hand", Map.of("shop", "person"));

    assertEquals(List.of("dag node of dag 7", "dag person 8"), commands());
  }

  @Test
  @Tag("N10")
  void aValueThatATemplateMakesIsCheckedBeforeTheRunStarts() {
    engine.given(
        job("a"),
        job("b")
            .withParameters(
                List.of(new Parameter("n", Parameter.Type.INTEGER, false, "0", List.of()))));
    engine.given(node(dag("net", "a>b"), "b", Map.of("n", "${upstream.a.output.rows}")));
    engine.script.plan("a", Outcome.succeeded(Map.of("rows", Output.text("many"))));

    RunId run = engine.trigger("net");

    engine.is(engine.node(run, "b"), RunState.FAILED);
    assertThat(engine.run(engine.node(run, "b")).status().lastError())
        .isEqualTo("n is \"many\"; give a whole number such as 42.");
  }

  @Test
  void namesThatCanNotBeAreRefusedAtSave() {
    engine.given(job("a"), job("x"), echo("b", "${upstream.a.output.rows}"));

    assertThat(refused(dag("net", "b>a"))).contains("does not come before b");
    assertThat(refused(dag("net", "x>b"))).contains("a node that the DAG does not have");
    assertThat(refused(node(dag("net", "a>x"), "x", Map.of("day", "1"))))
        .contains("the parameter day, which its job does not have");
    assertThat(refused(node(dag("net", "a>x"), "x", Map.of("day", "${params.day}"))))
        .contains("The template names the parameter day");
    assertThat(refused(echo("b", "${upstream.a.output.rows}").with(List.of(cron("0 0 2 * * ?")))))
        .contains("by itself nothing runs before it");
    engine.given(dag("net", "a>b"));
    assertThat(refused(echo("b", "${upstream.z.output.rows}"))).contains("In the DAG net");
  }

  @Test
  void byItselfAJobHasNoUpstreams() {
    engine.given(echo("b", "${upstream.a.output.rows}"));

    RunId run = engine.trigger("b");

    engine.is(run, RunState.FAILED);
    assertThat(engine.run(run).status().lastError()).contains("Only nodes of a DAG have upstreams");
  }

  @Test
  @Tag("D4")
  void dagsThatWouldRunEachOtherAreRefusedWithTheirPath() {
    engine.given(job("x")).given(dag("outer", "x")).given(job("run-outer").with(subDag("outer")));
    engine.given(dag("inner", "run-outer"));
    engine.given(job("run-inner").with(subDag("inner")));

    Fault fault = fault(dag("outer", "x>run-inner"));
    assertEquals(Fault.CYCLE, fault.code());
    assertEquals(List.of("outer", "inner", "outer"), fault.details().get("cycle"));
    assertThat(refused(job("self").with(subDag("nowhere")))).contains("There is no DAG nowhere");
    assertThat(refused(job("self").with(new Task.SubDag("inner", Map.of("day", "1")))))
        .contains("day");
  }

  @Test
  @Tag("D4")
  void aDagThatOthersRunIsNotDeleted() {
    engine.given(job("x")).given(dag("inner", "x")).given(job("run-inner").with(subDag("inner")));

    var answer = engine.api().execute(new Command.DeleteDefinition("inner"), MARA);

    Fault fault = ((Answer.Rejected<?>) answer).fault();
    assertEquals(Fault.IN_USE, fault.code());
    assertEquals(List.of("run-inner"), fault.details().get("runAsSubDagBy"));
  }

  @Test
  @Tag("D6")
  void changedSharedJobThatHandsOnLessIsRefusedWithTheDagAndTheNode() {
    Task delay = new Task.Wait(new Task.WaitFor.Delay(Duration.ofMinutes(1)));
    engine.given(job("a").with(Task.Shell.script("count")), echo("b", "${upstream.a.output.rows}"));
    engine.given(dag("net", "a>b"), dag("free", "a"));

    Fault fault = fault(job("a").with(delay));

    assertEquals(
        "In the DAG net: node b: ${upstream.a.output.rows} names an output that never comes: a hands on nothing. Name another node, or remove it.",
        fault.message());
    assertEquals(List.of("task.type"), fault.details().get("field"));
    engine.given(dag("net", "a"));
    engine.given(job("a").with(delay));
  }

  @Test
  @Tag("D6")
  void edgeThatASharedJobsChangeWouldLeaveForEverIsNamed() {
    engine.given(job("a").with(Task.Shell.script("count")), job("b"));
    var when = new EdgeCondition.Output("rows", EdgeCondition.Comparison.MORE, "0");
    DagDefinition net = dag("net", "a>b");
    engine.given(net.with(net.nodes(), List.of(new Edge("a", "b", when))));

    assertThat(refused(job("a").with(new Task.Approval("go on?"))))
        .startsWith("In the DAG net: The edge a → b asks about the output rows");
  }

  @Test
  @Tag("D6")
  void changedSharedJobThatAsksForWhatNeverComesIsRefusedAtItsPlace() {
    engine.given(job("a").with(new Task.Approval("go on?")), job("b"));
    engine.given(dag("net", "a>b"));

    Fault fault = fault(echo("b", "${upstream.a.output.rows}"));

    assertThat(fault.message()).startsWith("In the DAG net: node b: ");
    assertEquals(List.of("task.command"), fault.details().get("field"));
  }

  @Test
  @Tag("D4")
  void aWaitThatCanNeverMatchIsAWarning() {
    engine.given(job("daily", cron("0 0 2 * * ?")), job("alone"));

    assertEquals(List.of(), warnings(waiting("daily", "0 0 2 * * ?", new Task.Match.SameTime())));
    assertEquals(
        List.of(new Impact.WaitNeverMatches("", "daily")),
        warnings(waiting("daily", "0 30 2 * * ?", new Task.Match.SameTime())));
    assertEquals(
        List.of(), warnings(waiting("daily", "0 30 2 * * ?", new Task.Match.Offset("- 30m"))));
    assertEquals(List.of(), warnings(waiting("daily", "0 30 2 * * ?", new Task.Match.SameDay())));
    assertEquals(
        List.of(new Impact.WaitsForNothing("", "alone", true)),
        warnings(waiting("alone", "0 0 2 * * ?", new Task.Match.SameDay())));
    assertEquals(
        List.of(new Impact.WaitsForNothing("", "nobody", false)),
        warnings(waiting("nobody", "0 0 2 * * ?", new Task.Match.SameDay())));
  }

  private List<Impact> warnings(Definition definition) {
    return engine.api().preview(new Command.SaveDefinition(definition, 0), MARA).impacts();
  }

  private static JobDefinition waiting(String other, String cron, Task.Match match) {
    return job("wait", cron(cron)).with(new Task.Wait(new Task.WaitFor.Other(other, match)));
  }

  private String refused(Definition definition) {
    return fault(definition).message();
  }

  private Fault fault(Definition definition) {
    int version =
        engine
            .store()
            .definitions()
            .byName(MARA.tenant(), definition.name())
            .map(it -> it.version())
            .orElse(0);
    var preview = engine.api().preview(new Command.SaveDefinition(definition, version), MARA);
    return Objects.requireNonNull(preview.refusal());
  }

  private static Task subDag(String name) {
    return new Task.SubDag(name, Map.of());
  }

  private static DagDefinition node(DagDefinition dag, String key, Map<String, String> values) {
    List<Node> nodes =
        dag.nodes().stream().map(it -> it.key().equals(key) ? it.with(values) : it).toList();
    return dag.with(nodes, dag.edges());
  }

  private static JobDefinition echo(String name, String script) {
    return job(name).with(Task.Shell.script(script));
  }

  private List<String> commands() {
    return engine.script.begun().stream()
        .map(it -> it.task())
        .filter(Task.Shell.class::isInstance)
        .map(it -> ((Task.Shell) it).command().getFirst())
        .toList();
  }
}
