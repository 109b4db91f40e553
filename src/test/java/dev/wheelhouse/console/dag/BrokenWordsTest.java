package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TriggerRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with a node is said in the window's language.
@Tag("U12")
class BrokenWordsTest {
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
  private static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");

  static List<Task> brokenTasks() {
    return List.of(
        Task.Shell.script(""),
        Task.Shell.script("echo ${nothing}"),
        Task.Shell.script("echo ${params.nothing}"),
        Task.Shell.script("echo ${secret:db}"),
        Task.Shell.script("echo ${upstream.x.output.rows}"),
        Task.Shell.script("echo ${logicalTime - 1q}"),
        new Task.Shell(
            List.of("a", "b"),
            true,
            "",
            Map.of("a=b", "c"),
            "",
            new ExitCodes(Set.of(), Set.of(400)),
            Task.Shell.script("x").limits(),
            ""),
        new Task.Sql("", "select '1", 99_999, true),
        new Task.Java("", List.of(""), Map.of()),
        new Task.Http(
            HttpCall.of("CONNECT", "ftp://x"),
            new HttpExpectation(List.of("9"), "", "done", ""),
            new HttpCompletion.Callback()),
        new Task.Http(
            HttpCall.of("GET", "https://host/"),
            HttpExpectation.USUAL,
            new HttpCompletion.Poll("x", Duration.ZERO, "x", List.of(), List.of())),
        new Task.Wait(new Task.WaitFor.Delay(Duration.ofSeconds(-1))),
        new Task.Wait(new Task.WaitFor.Time("noon")),
        new Task.Wait(new Task.WaitFor.Event("", Map.of())),
        new Task.Wait(new Task.WaitFor.Other("17", new Task.Match.Offset("1 day"))),
        new Task.Approval(""),
        new Task.SubDag("", Map.of()));
  }

  @ParameterizedTest
  @MethodSource("brokenTasks")
  void aBrokenTaskIsDescribedInChinese(Task task) {
    var settle = Node.owning("d", "settle", JobDefinition.of("d:settle", task));

    var found = found(DagDefinition.of("d", List.of(settle), List.of()));

    assertFalse(found.isEmpty());
    assertEquals(List.of(), inEnglish(found), found.toString());
  }

  static List<Node> brokenNodes() {
    var own = JobDefinition.of("d:settle", Task.Shell.script("x"));
    var usual = TriggerRule.ALL_SUCCESS;
    return List.of(
        Node.owning("d", "12", own),
        Node.owning("d", "set/tle", own),
        Node.owning("other", "settle", own),
        new Node("settle", "", usual, false),
        Node.owning("d", "settle", own).with(Map.of("day", "${params.day}")),
        Node.owning("d", "settle", own).with(Map.of("day", "1")),
        Node.owning("d", "settle", own).with(new Mapping("", "", -1)),
        Node.owning("d", "settle", own).with(new Mapping("${upstream.pull.output.x}", "day", 0)),
        Node.owning("d", "settle", own).with(TriggerRule.ANY_FAILED));
  }

  @ParameterizedTest
  @MethodSource("brokenNodes")
  void aBrokenNodeIsDescribedInChinese(Node node) {
    var sql = JobDefinition.of("d:pull", new Task.Sql("main", "select 1", 1, true));
    var pull = Node.owning("d", "pull", sql);
    var wrong = new EdgeCondition.Output("sum", Comparison.MORE, "1");

    var alone = found(DagDefinition.of("d", List.of(node), List.of()));
    var after =
        found(
            DagDefinition.of(
                "d", List.of(pull, node), List.of(new Edge("pull", node.key(), wrong))));

    assertEquals(List.of(), inEnglish(alone), alone.toString());
    assertEquals(List.of(), inEnglish(after), after.toString());
  }

  private static List<String> found(DagDefinition dag) {
    var document = new DagDocument(dag, DagLayout.NONE);
    return DagFindings.of(document, NOW, new Texts(Language.CHINESE)).stream()
        .filter(DagFinding::error)
        .map(DagFinding::words)
        .toList();
  }

  private static List<String> inEnglish(List<String> words) {
    return words.stream().filter(it -> ENGLISH.matcher(it).find()).toList();
  }
}
