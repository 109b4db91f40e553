package dev.wheelhouse.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("N9")
class DefinitionCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final JobDefinition SOUND = JobDefinition.of("x", Task.Shell.script("true"));

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "billing.daily", "pull_payments", "Q1: close", "日次账单", "7zip", "a b"})
  void ordinaryNamesAreTaken(String name) {
    assertEquals(List.of(), problems(JobDefinition.of(name, new Task.Noop())));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',        The name is empty. Give it one.
          '  ',      The name is empty. Give it one.
          ' x',      'The name " x" begins or ends with a blank. Remove it.'
          42,        'The name 42 is a number, which would be taken for an id. Add a letter.'
          a/b,       'The name a/b has a character that names can''t have. Use letters, digits, blanks and . _ : -, with a letter or digit first.'
          ..,        'The name .. has a character that names can''t have. Use letters, digits, blanks and . _ : -, with a letter or digit first.'
          """)
  void faultyNamesAreRefusedWithARemedy(String name, String message) {
    assertEquals(
        List.of(new Problem("name", message)), problems(JobDefinition.of(name, new Task.Noop())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u202Eb", "a\u200Bb", "\uD800", "a\u00A0"})
  void invisibleCharactersAreNoPartOfAName(String name) {
    assertEquals(1, problems(JobDefinition.of(name, new Task.Noop())).size());
  }

  @Test
  void nameOf128CharactersIsTheLongest() {
    assertEquals(List.of(), problems(JobDefinition.of("x".repeat(128), new Task.Noop())));
    assertThat(problems(JobDefinition.of("x".repeat(129), new Task.Noop())).getFirst().message())
        .endsWith("has 129 characters; 128 are allowed. Shorten it.");
  }

  @Test
  void groupOwnerAndDescriptionAreChecked() {
    Naming naming = new Naming("x", "a\nb", "\u0000", "o".repeat(129));
    DagDefinition dag =
        new DagDefinition(naming, List.of(), List.of(Node.of("a")), List.of(), List.of(), "");

    assertEquals(List.of("group", "owner", "description"), paths(dag));
  }

  @Test
  @Tag("T1")
  void wrongCronIsAnsweredWithFieldAndRemedy() {
    List<Problem> problems = problems(SOUND.with(List.of(cron("a", "0 0 25 * * ?"))));

    assertEquals(List.of("triggers[0].expr"), problems.stream().map(Problem::path).toList());
    assertThat(problems.getFirst().message())
        .startsWith("The expression \"0 0 25 * * ?\" is not understood: ")
        .contains("hour", "25", "0 to 23");
  }

  @Test
  @Tag("T5")
  void scheduleThatNeverFiresIsRefused() {
    assertEquals(
        List.of(
            new Problem(
                "triggers[0].expr",
                "The expression 0 0 0 30 2 ? does not fire in the next 100 years. Change its days, months or years.")),
        problems(SOUND.with(List.of(cron("a", "0 0 0 30 2 ?")))));
  }

  @Test
  @Tag("T2")
  void oneOffFiringMustLieAhead() {
    Trigger once = new Trigger.Once("a", NOW, ZoneId.of("UTC"), MisfirePolicy.FIRE_ONCE_NOW);
    var job = JobDefinition.of("x", new Task.Noop()).with(List.of(once));

    assertEquals(
        List.of(
            new Problem(
                "triggers[0].at",
                "The trigger a is for 2026-03-01T00:00:00Z, which is in the past; it would never fire. Give a later time, or remove it.")),
        problems(job));
    assertEquals(List.of(), DefinitionCheck.problems(job, NOW.minusNanos(1)));
  }

  @Test
  @Tag("N4")
  void triggerThatHasFiredForTheLastTimeMayStayInTheNextVersion() {
    Trigger once = new Trigger.Once("a", NOW, ZoneId.of("UTC"), MisfirePolicy.FIRE_ONCE_NOW);
    Trigger last = cron("b", "0 0 2 1 1 ? 2025");
    var job = JobDefinition.of("x", new Task.Noop()).with(List.of(once, last));
    Trigger moved = new Trigger.Once("a", NOW, ZoneId.of("CET"), MisfirePolicy.FIRE_ONCE_NOW);

    assertEquals(List.of("triggers[0].at", "triggers[1].expr"), paths(job));
    assertEquals(List.of(), DefinitionCheck.problems(job, List.of(once, last), NOW));
    assertEquals(
        List.of("triggers[0].at"),
        DefinitionCheck.problems(job, List.of(moved, last), NOW).stream()
            .map(Problem::path)
            .toList());
  }

  @Test
  void triggerKeysAreUnique() {
    Trigger once =
        new Trigger.Once("a", NOW.plusSeconds(1), ZoneId.of("UTC"), MisfirePolicy.FIRE_ONCE_NOW);

    assertEquals(
        List.of("triggers[1].key", "triggers[2].key"),
        paths(SOUND.with(List.of(cron("a", "0 0 2 * * ?"), once, cron("", "* * * * *")))));
  }

  @Test
  void taskIsOneThatASystemAccepts() {
    assertEquals(List.of("task.command"), paths(SOUND.with(Task.Shell.script(" \n"))));
    assertEquals(List.of("task.command"), paths(SOUND.with(shell(List.of(), false, Map.of()))));
    assertEquals(
        List.of("task.command"), paths(SOUND.with(shell(List.of("a", "b"), true, Map.of()))));
    assertEquals(
        List.of("task.command"), paths(SOUND.with(shell(List.of("a\u0000"), true, Map.of()))));
    assertEquals(
        List.of("task.environment.", "task.environment.A=B"),
        paths(SOUND.with(shell(List.of("a"), false, Map.of("A=B", "", "", "", "OK", "")))));
  }

  @Test
  void exitCodesExistAndMeanOneThing() {
    Task.Shell task =
        new Task.Shell(
            List.of("a"), true, "", Map.of(), "", new ExitCodes(Set.of(0, 3), Set.of(3, 256)));

    assertEquals(
        List.of(
            new Problem("task.exitCodes", "The exit codes [256] do not exist. Use 0 to 255."),
            new Problem(
                "task.exitCodes.skip", "The exit codes [3] mean success and skip. Choose one.")),
        problems(SOUND.with(task)));
  }

  @Test
  @Tag("N10")
  void parametersHaveNamesOfTheirOwnAndDefaultsThatFit() {
    List<Parameter> parameters =
        List.of(
            Parameter.text("day", ""),
            Parameter.text("day", ""),
            Parameter.text("1x", ""),
            new Parameter("n", Parameter.Type.INTEGER, false, "many", List.of()),
            new Parameter("d", Parameter.Type.DATE, false, "2026-01-01", List.of("soon")));

    assertEquals(
        List.of(
            "parameters[1].name",
            "parameters[2].name",
            "parameters[3].default",
            "parameters[4].allowed[0]",
            "parameters[4].default"),
        paths(SOUND.withParameters(parameters)));
  }

  @Test
  @Tag("D6")
  void templatesAreReadAtSave() {
    JobDefinition job =
        SOUND
            .with(
                shell(
                    List.of("bill", "${logicalTime - 1d | yyyy-MM-dd}", "${params.dya}"),
                    false,
                    Map.of("DAY", "${params.day", "OK", "${params.day}")))
            .withParameters(List.of(Parameter.text("day", "")));

    assertEquals(
        List.of(
            new Problem(
                "task.command[2]", "The template names the parameter dya. Parameters are day."),
            new Problem(
                "task.environment.DAY",
                "The ${ at character 1 has no closing brace. Add } or write $${.")),
        problems(job).stream().sorted(Comparator.comparing(Problem::path)).toList());
  }

  @Test
  void limitsAreNotNegativeAndThePoolHasAName() {
    Duration less = Duration.ofSeconds(-1);
    JobDefinition job = SOUND.with(new TimeLimits(less, less, less)).with(new Placement(" ", 100));

    assertEquals(
        List.of("timeoutSec", "runTimeoutSec", "graceSec", "executorSelector"), paths(job));
  }

  @Test
  @Tag("D1")
  void cyclicDagIsRefusedWithTheCyclesPath() {
    DagDefinition dag =
        DagDefinition.of(
            "x",
            List.of(Node.of("a"), Node.of("b")),
            List.of(new Edge("a", "b"), new Edge("b", "a")));

    assertEquals(
        List.of(new Problem("edges", "The edges form a cycle: a → b → a. Remove one of them.")),
        problems(dag));
  }

  @Test
  void nodeKeysAndJobNamesAreNames() {
    Node node = new Node("a/b", "", Node.of("x").rule(), false);

    assertEquals(
        List.of("nodes[0].nodeKey", "nodes[0].job"),
        paths(DagDefinition.of("x", List.of(node), List.of())));
  }

  private static Trigger cron(String key, String expression) {
    return new Trigger.Cron(key, expression, ZoneId.of("UTC"), MisfirePolicy.FIRE_ONCE_NOW);
  }

  private static Task.Shell shell(
      List<String> command, boolean shell, Map<String, String> environment) {
    return new Task.Shell(command, shell, "", environment, "", ExitCodes.USUAL);
  }

  private static List<Problem> problems(Definition definition) {
    return DefinitionCheck.problems(definition, NOW);
  }

  private static List<String> paths(Definition definition) {
    return problems(definition).stream().map(Problem::path).toList();
  }
}
