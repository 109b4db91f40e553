package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.Jobs.labelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Parameters, templates, labels, and the caller's id of a manual run.
@Tag("D6")
@Tag("N10")
class ParameterScenariosTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
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
  void templatesAreFilledFromParametersAndTheLogicalTimeInTheTriggersZone() {
    engine.given(
        echo("report", "echo ${params.region} ${logicalTime - 1d | yyyy-MM-dd}")
            .withParameters(List.of(Parameter.text("region", "north")))
            .with(List.of(Jobs.cron("nightly", "0 0 2 * * ?", SHANGHAI))));

    engine.leap("PT24H");
    engine.trigger("report", "by-hand", Map.of("region", "south"));

    assertEquals(List.of("echo north 2026-03-02", "echo south 2026-03-02"), commands());
  }

  @Test
  void valuesOfADagReachItsJobsOverTheirDefaults() {
    engine.given(
        echo("a", "${params.region} ${params.day}").withParameters(texts("region=job", "day=job")),
        echo("b", "${params.region}").withParameters(texts("region=job")));
    engine.given(Jobs.with(dag("net", "a>b"), List.of(), texts("region=dag", "day="), ""));

    engine.trigger("net");
    engine.trigger("net", "by-hand", Map.of("region", "person"));

    assertEquals(List.of("dag job", "dag", "person job", "person"), commands());
  }

  @Test
  @Tag("F4")
  void runThatCanNotBeFilledInIsRejectedBeforeItStarts() {
    engine.given(echo("a", "echo ${params.day}").withParameters(List.of(required("day"))));
    engine.given(dag("net", "a"));

    RunId run = engine.trigger("net");

    RunId node = engine.node(run, "a");
    engine.is(node, RunState.FAILED).is(run, RunState.FAILED);
    assertEquals(List.of("CREATED", "REJECT"), engine.moves(node));
    assertEquals(List.of(), engine.script.begun());
    assertEquals(List.of(node), engine.deadLetters().stream().map(it -> it.run()).toList());
    assertThat(engine.run(node).status().lastError()).contains("day is required");
    assertEquals(
        1, RunScenariosTest.unitsWith(engine, node, RunState.FAILED, Change.OpenDeadLetter.class));
    assertEquals(0, engine.busySlots());
  }

  @Test
  void requiredParameterIsAskedForAtTheTrigger() {
    engine.given(echo("a", "echo ${params.day}").withParameters(List.of(required("day"))));

    Answer<RunId> answer = trigger("a", "", Map.of());

    Fault fault = assertInstanceOf(Answer.Rejected.class, answer).fault();
    assertEquals(Fault.INVALID_FIELD, fault.code());
    assertEquals(Map.of("field", List.of("params.day")), fault.details());
  }

  @Test
  @Tag("N7")
  void labelIsFilledInWhenTheRunIsMade() {
    String template = "${logicalTime - 1d | yyyy-MM-dd}";
    engine.given(labelled(job("report", Jobs.cron("nightly", "0 0 2 * * ?", SHANGHAI)), template));

    engine.leap("PT24H");

    Run run = engine.runsOf("report").getFirst();
    assertEquals("2026-03-02", run.origin().label());
    RunId rerun = engine.rerun(run.id(), false);
    assertEquals("2026-03-02", engine.run(rerun).origin().label());
  }

  @Test
  @Tag("N7")
  void dagRunsLabelStandsOnItsNodesToo() {
    engine.given(job("a"));
    engine.given(
        Jobs.with(
            dag("net", "a"),
            List.of(cron("0 0 2 * * ?")),
            texts("region=north"),
            "${params.region} ${logicalTime | MM-dd}"));

    engine.leap("PT3H");

    Run run = engine.runsOf("net").getFirst();
    assertEquals("north 03-02", run.origin().label());
    assertEquals("north 03-02", engine.nodes(run.id()).get("a").origin().label());
  }

  @Test
  @Tag("T2")
  @Tag("A4")
  void sameManualRunIdAnswersTheSameRun() {
    engine.given(job("report").withParameters(texts("region=north")));

    RunId first = engine.trigger("report", "ticket-7", Map.of("region", "south"));
    RunId again = engine.trigger("report", "ticket-7", Map.of("region", "south"));

    assertEquals(first, again);
    assertEquals(1, engine.runsOf("report").size());
  }

  @Test
  @Tag("T2")
  @Tag("A4")
  void sameManualRunIdWithOtherParametersIsRefused() {
    engine.given(job("report").withParameters(texts("region=north")));
    var _ = engine.trigger("report", "ticket-7", Map.of("region", "south"));

    Answer<RunId> answer = trigger("report", "ticket-7", Map.of("region", "west"));

    Fault fault = assertInstanceOf(Answer.Rejected.class, answer).fault();
    assertEquals(Fault.PARAMETERS_DIFFER, fault.code());
    assertEquals(1, engine.runsOf("report").size());
  }

  private Answer<RunId> trigger(String name, String manualRunId, Map<String, String> parameters) {
    return engine
        .api()
        .execute(
            new Command.Trigger(name, manualRunId, Optional.empty(), parameters), TestEngine.MARA);
  }

  private List<String> commands() {
    return engine.script.begun().stream()
        .map(begun -> ((Task.Shell) begun.task()).command().getFirst())
        .toList();
  }

  private static JobDefinition echo(String name, String script) {
    return job(name).with(Task.Shell.script(script));
  }

  private static Parameter required(String name) {
    return new Parameter(name, Parameter.Type.TEXT, true, "", List.of());
  }

  private static List<Parameter> texts(String... namesAndDefaults) {
    return List.of(namesAndDefaults).stream()
        .map(text -> text.split("=", 2))
        .map(parts -> Parameter.text(parts[0], parts[1]))
        .toList();
  }
}
