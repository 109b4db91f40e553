package dev.wheelhouse.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TriggerRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D6")
class OutputCheckTest {
  private static final Map<String, Task> KINDS =
      Map.ofEntries(
          Map.entry("SHELL", Task.Shell.script("true")),
          Map.entry("JAVA", new Task.Java("settle", List.of(), Map.of())),
          Map.entry("NOOP", new Task.Noop()),
          Map.entry("SQL", new Task.Sql("main", "select 1", 100, true)),
          Map.entry("HTTP", http("", new HttpCompletion.Answered())),
          Map.entry("HTTP with a pointer", http("/id", new HttpCompletion.Answered())),
          Map.entry("HTTP polled", http("", poll())),
          Map.entry("HTTP called back", http("", new HttpCompletion.Callback())),
          Map.entry("WAIT", new Task.Wait(new Task.WaitFor.Delay(Duration.ofMinutes(1)))),
          Map.entry("WAIT for an event", new Task.Wait(new Task.WaitFor.Event("paid", Map.of()))),
          Map.entry("APPROVAL", new Task.Approval("go on?")),
          Map.entry("SUBDAG", new Task.SubDag("month", Map.of())));

  private static Task http(String pointer, HttpCompletion completion) {
    var expect = new HttpExpectation(List.of(), pointer, "", "");
    return new Task.Http(HttpCall.of("GET", "https://host/${callback.token}"), expect, completion);
  }

  private static HttpCompletion poll() {
    return new HttpCompletion.Poll(
        "https://host/state", Duration.ofSeconds(1), "/state", List.of("done"), List.of());
  }

  private static Node node(String key, Task task) {
    return Node.owning("d", key, JobDefinition.of("d:" + key, task));
  }

  private static Node shared(String key, String job) {
    return new Node(key, job, null, TriggerRule.ALL_SUCCESS, false, Map.of(), null);
  }

  private static DagDefinition dag(Node from, Node to, EdgeCondition when) {
    return DagDefinition.of("d", List.of(from, to), List.of(new Edge("a", "b", when)));
  }

  private static EdgeCondition asks(String output) {
    return new EdgeCondition.Output(output, Comparison.MORE, "1");
  }

  private static Node echo(String text) {
    return node("b", Task.Shell.script("echo " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "SHELL, anything, comes",
    "JAVA, anything, comes",
    "HTTP called back, anything, comes",
    "WAIT for an event, anything, comes",
    "SQL, updated, comes",
    "SQL, rows, comes",
    "SQL, result, comes",
    "SQL, more, comes",
    "SQL, row, never",
    "HTTP, status, comes",
    "HTTP, body, comes",
    "HTTP, value, never",
    "HTTP with a pointer, value, comes",
    "HTTP polled, value, comes",
    "HTTP polled, state, never",
    "NOOP, rows, comes",
    "WAIT, rows, never",
    "APPROVAL, answer, never",
    "SUBDAG, rows, never",
  })
  void anOutputIsAskedOfAKindOfTask(String kind, String output, String what) {
    var from = node("a", KINDS.get(kind));
    var text = "${upstream.a.output." + output + "}";

    var ofEdge = OutputCheck.problems(dag(from, echo(""), asks(output)));
    var ofText = OutputCheck.problems(dag(from, echo(text), EdgeCondition.ALWAYS));

    var never = what.equals("never");
    assertEquals(never ? List.of("edges[0].when") : List.of(), paths(ofEdge));
    assertEquals(never ? List.of("nodes[1].define.task.command") : List.of(), paths(ofText));
  }

  private static List<String> paths(List<Problem> problems) {
    return problems.stream().map(Problem::path).toList();
  }

  @Test
  void theSentenceNamesWhatIsHandedOnInstead() {
    var problems = OutputCheck.problems(dag(node("a", KINDS.get("SQL")), echo(""), asks("row")));

    assertEquals(
        "The edge a → b asks about the output row, but a hands on updated, rows, result, more. It would never be picked; name one of these.",
        problems.getFirst().message());
  }

  @Test
  void aListAndAValueAtANodeAreLookedAtToo() {
    var base = echo("");
    var asking =
        new Node(
            "b",
            base.job(),
            base.own(),
            base.rule(),
            false,
            Map.of("day", "${upstream.a.output.day}"),
            new Mapping("${upstream.a.output.files}", "file", 0));

    var problems =
        OutputCheck.problems(dag(node("a", KINDS.get("HTTP")), asking, EdgeCondition.ALWAYS));

    assertEquals(List.of("nodes[1].parameters.day", "nodes[1].forEach.over"), paths(problems));
  }

  @Test
  void theTaskOfASharedJobCountsWhereItIsKnown() {
    // given
    var dag = dag(shared("a", "load"), shared("b", "bill"), asks("rowz"));
    var jobs =
        Map.of(
            "load", JobDefinition.of("load", KINDS.get("SQL")),
            "bill", JobDefinition.of("bill", Task.Shell.script("echo ${upstream.a.output.sum}")));

    // when
    var alone = OutputCheck.problems(dag);
    var together = OutputCheck.problems(dag, it -> Optional.ofNullable(jobs.get(it.job())));

    // then
    assertEquals(List.of(), alone);
    assertEquals(List.of("nodes[1].job.task.command", "edges[0].when"), paths(together));
  }
}
