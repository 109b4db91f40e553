package dev.wheelhouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A2")
class DefinitionJsonTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final RequestDefaults DEFAULTS =
      new RequestDefaults(SHANGHAI, Instant.parse("2026-03-01T02:00:00.123456789Z"));

  @Test
  void whatIsWrittenAsJsonIsReadBackEqual() {
    RandomDefinitions definitions = new RandomDefinitions(1);

    for (int i = 0; i < 3_000; i++) {
      Definition definition = definitions.next();
      assertEquals(definition, DefinitionJson.read(DefinitionJson.write(definition)));
    }
  }

  @Test
  @Tag("A5")
  void whatIsWrittenAsYamlIsReadBackEqual() {
    RandomDefinitions definitions = new RandomDefinitions(2);

    for (int i = 0; i < 1_000; i++) {
      Definition definition = definitions.next();
      assertEquals(
          definition, DefinitionJson.readYaml(DefinitionJson.writeYaml(definition), DEFAULTS));
    }
  }

  @Test
  void readsTheRequestOfTheApi() {
    String request =
        """
        {"name": "billing.daily", "tenantId": "default",
         "trigger": {"type": "CRON", "expr": "0 0 2 * * ?", "timezone": "Asia/Shanghai",
                     "misfirePolicy": "FIRE_ONCE_NOW"},
         "task": {"type": "SHELL", "command": "./bill ${logicalTime}"},
         "retryPolicy": {"maxAttempts": 5, "backoff": "FIXED", "baseDelaySec": 0.5},
         "timeoutSec": 300, "executorSelector": {"pool": "billing"}}
        """;

    Definition job = DefinitionJson.read(request, DEFAULTS);

    assertEquals(
        JobDefinition.of("billing.daily", Task.Shell.script("./bill ${logicalTime}"))
            .with(
                List.<Trigger>of(
                    new Trigger.Cron("cron", "0 0 2 * * ?", SHANGHAI, MisfirePolicy.FIRE_ONCE_NOW)))
            .with(
                RetryPolicy.DEFAULT
                    .attempts(5)
                    .delays(
                        RetryPolicy.Backoff.FIXED, Duration.ofMillis(500), Duration.ofMinutes(1)))
            .with(TimeLimits.attempt(Duration.ofSeconds(300)))
            .with(new Placement("billing", 100)),
        job);
  }

  @Test
  void readsTheShortFormOfDags() {
    String request =
        """
        {"dagId": "billing", "nodes": ["pull", {"nodeKey": "late", "job": "settle", "mayFail": true}],
         "edges": [{"from": "pull", "to": "late"}]}
        """;

    Definition dag = DefinitionJson.read(request, DEFAULTS);

    Node late = new Node("late", "settle", Node.of("x").rule(), true);
    assertEquals(
        DagDefinition.of(
            "billing", List.of(Node.of("pull"), late), List.of(new Edge("pull", "late"))),
        dag);
  }

  @Test
  @Tag("T2")
  void delayCountsFromTheAcceptance() {
    Definition job =
        DefinitionJson.read(
            """
            {"name": "x", "task": {"type": "NOOP"}, "triggers": [{"type": "DELAY", "delaySec": 90}]}
            """,
            DEFAULTS);

    assertEquals(
        List.of(
            new Trigger.Once(
                "delay",
                Instant.parse("2026-03-01T02:01:30.123456Z"),
                SHANGHAI,
                MisfirePolicy.FIRE_ONCE_NOW)),
        job.triggers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"task":{"type":"NOOP"}}                                 | name
          {"name":7,"task":{"type":"NOOP"}}                        | name
          {"name":"x"}                                             | task
          {"name":"x","task":[]}                                   | task
          {"name":"x","task":{}}                                   | task.type
          {"name":"x","task":{"type":"CLOUD"}}                     | task.type
          {"name":"x","task":{"type":"SHELL"}}                     | task.command
          {"name":"x","task":{"type":"SHELL","command":["a",1]}}   | task.command[1]
          {"name":"x","task":{"type":"NOOP","command":"a"}}        | task.command
          {"name":"x","task":{"type":"NOOP"},"colour":1}           | colour
          {"name":"x","task":{"type":"NOOP"},"nodes":[]}           | task
          {"name":"x","task":{"type":"NOOP"},"timeoutSec":-1}      | timeoutSec
          {"name":"x","task":{"type":"NOOP"},"timeoutSec":1e99999} | timeoutSec
          {"name":"x","task":{"type":"NOOP"},"timeoutSec":1e-99999}| timeoutSec
          {"name":"x","task":{"type":"NOOP"},"timeoutSec":"5"}     | timeoutSec
          {"name":"x","task":{"type":"NOOP"},"tenantId":7}         | tenantId
          {"name":"x","task":{"type":"NOOP"},"type":"TASK"}        | type
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"maxAttempts":0}}   | retryPolicy.maxAttempts
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"maxAttempts":2.5}} | retryPolicy.maxAttempts
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"maxAttemps":2}}    | retryPolicy.maxAttemps
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"backoff":"RANDOM"}}| retryPolicy.backoff
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"baseDelaySec":90}} | retryPolicy.baseDelaySec
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"multiplier":0.5}}  | retryPolicy.multiplier
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"jitter":2}}        | retryPolicy.jitter
          {"name":"x","task":{"type":"NOOP"},"retryPolicy":{"jitter":"SOME"}}   | retryPolicy.jitter
          {"name":"x","task":{"type":"NOOP"},"triggers":[{"type":"CRON"}]}      | triggers[0].expr
          {"name":"x","task":{"type":"NOOP"},"triggers":{"type":"CRON"}}        | triggers
          {"name":"x","task":{"type":"NOOP"},"trigger":{"type":"ONCE"}}         | trigger.at
          {"name":"x","task":{"type":"NOOP"},"trigger":{"type":"ONCE","at":"noon"}} | trigger.at
          {"name":"x","task":{"type":"NOOP"},"trigger":{"type":"DELAY"}}        | trigger.delaySec
          {"name":"x","task":{"type":"NOOP"},"trigger":{"type":"MANUAL"}}       | trigger.type
          {"name":"x","task":{"type":"NOOP"},"trigger":{"type":"CRON","expr":"* * * * *","timezone":"Mars/X"}} | trigger.timezone
          {"name":"x","task":{"type":"NOOP"},"parameters":[{"name":"a","type":"COLOUR"}]} | parameters[0].type
          {"dagId":"x","name":"y","nodes":["a"]}                   | dagId
          {"dagId":"x","nodes":["a",5]}                            | nodes[1]
          {"dagId":"x","nodes":["a"],"edges":[{"from":"a"}]}       | edges[0].to
          {"dagId":"x","nodes":["a"],"edges":[{"from":"a","to":"b","if":1}]} | edges[0].if
          """)
  void refusalNamesTheField(String json, String field) {
    Fault fault = refusal(() -> DefinitionJson.read(json, DEFAULTS));

    assertEquals(List.of(field), fault.details().get("field"));
    assertThat(fault.message()).startsWith(field + " ").endsWith(".");
  }

  @Test
  void refusalNamesTheFactAndTheRemedy() {
    Fault fault =
        refusal(
            () ->
                DefinitionJson.read(
                    "{\"name\":\"x\",\"task\":{\"type\":\"NOOP\",\"comand\":\"ls\"}}", DEFAULTS));

    assertEquals(
        "task.comand is not known. Known here: type. Correct its name or remove it.",
        fault.message());
  }

  @Test
  void storedFormNeedsNoEngineButMustNameItsZone() {
    String json =
        """
        {"name":"x","task":{"type":"NOOP"},"triggers":[{"type":"CRON","expr":"* * * * *"}]}
        """;

    assertEquals(
        List.of("triggers[0].timezone"),
        refusal(() -> DefinitionJson.read(json)).details().get("field"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "{", "nonsense", "{\"name\":1,\"name\":2}", "{} {}", "[1,"})
  void whatIsNotJsonIsRefusedInOneLine(String text) {
    Fault fault = refusal(() -> DefinitionJson.read(text, DEFAULTS));

    assertEquals("400_MALFORMED", fault.code());
    assertThat(fault.message()).startsWith("The text is ").hasLineCount(1);
  }

  @Test
  void deepOrHugeTextIsRefused() {
    String deep = "[".repeat(100_000);
    String huge = " ".repeat(DefinitionJson.MAX_LENGTH + 1);

    assertEquals("400_MALFORMED", refusal(() -> DefinitionJson.read(deep, DEFAULTS)).code());
    assertEquals("400_MALFORMED", refusal(() -> DefinitionJson.read(huge, DEFAULTS)).code());
    assertEquals("400_MALFORMED", refusal(() -> DefinitionJson.readYaml(deep, DEFAULTS)).code());
  }

  @Test
  @Tag("SEC5")
  void yamlAliasesAreRefused() {
    String yaml =
        """
        name: &a lol
        label: *a
        task: {type: NOOP}
        """;

    Fault fault = refusal(() -> DefinitionJson.readYaml(yaml, DEFAULTS));

    assertEquals(
        "The text has the alias *a in line 2; write out what it stands for.", fault.message());
  }

  @Test
  void readsYamlAsPeopleWriteIt() {
    String yaml =
        """
        # the story
        name: billing
        nodes: [pull_payments, settle]
        edges:
          - {from: pull_payments, to: settle}
        trigger:
          type: CRON
          expr: 0 0 2 * * ?
        """;

    Definition dag = DefinitionJson.readYaml(yaml, DEFAULTS);

    assertEquals(
        List.of(new Trigger.Cron("cron", "0 0 2 * * ?", SHANGHAI, MisfirePolicy.FIRE_ONCE_NOW)),
        dag.triggers());
  }

  private static Fault refusal(Runnable reading) {
    return assertThrows(EngineException.Refused.class, reading::run).fault();
  }

  @ParameterizedTest
  @Tag("F1")
  @CsvSource({"network, 5, 2", "database, 3, 7", "file, 3, 2"})
  void presetStandsForAPolicyThatFieldsChange(String preset, int attempts, int multiplier) {
    String request =
        """
        {"name": "pay", "type": "JOB", "task": {"type": "NOOP"},
         "retryPolicy": {"preset": "%s", "multiplier": %d}}
        """
            .formatted(preset, multiplier);

    var job = (JobDefinition) DefinitionJson.read(request);

    RetryPolicy named =
        switch (preset) {
          case "network" -> RetryPolicy.NETWORK;
          case "database" -> RetryPolicy.DATABASE;
          default -> RetryPolicy.FILE;
        };
    assertEquals(attempts, job.retry().maxAttempts());
    assertEquals(multiplier, job.retry().multiplier());
    assertEquals(named.backoff(), job.retry().backoff());
    assertEquals(named.maxDelay(), job.retry().maxDelay());
  }
}
