package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Jobs that belong to a DAG: they come, change and go with it (N2).
@Tag("N2")
class OwnJobScenariosTest {
  private static final JobDefinition QUICK = job("any");
  private static final JobDefinition SLOW =
      job("any").with(TimeLimits.attempt(Duration.ofHours(1)));

  @Test
  void ownJobsAreMadeChangedAndDeletedWithTheirDag() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", QUICK, "draw", "send"));
      SavedDefinition draw = find(engine, "bill:draw");
      SavedDefinition send = find(engine, "bill:send");

      engine.given(owning("bill", QUICK, "draw"));
      engine.given(owning("bill", SLOW, "draw", "send"));

      SavedDefinition dag = find(engine, "bill");
      SavedDefinition changed = find(engine, "bill:draw");
      SavedDefinition again = find(engine, "bill:send");
      assertEquals(dag.id(), draw.owner());
      assertEquals(List.of(draw.id(), 2), List.of(changed.id(), changed.version()));
      assertNotEquals(send.id(), again.id());
      assertEquals(
          DefinitionStatus.DELETED,
          engine.store().definitions().latest(send.id()).orElseThrow().status());
    }
  }

  @Test
  void unchangedOwnJobKeepsItsVersion() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", QUICK, "draw"));

      engine.given(owning("bill", QUICK, "draw").labelled("${logicalTime | yyyy}"));

      assertEquals(2, find(engine, "bill").version());
      assertEquals(1, find(engine, "bill:draw").version());
    }
  }

  @Test
  void ownJobsRunAndStandInNoList() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("plain"), owning("bill", QUICK, "draw", "send"));

      RunId run = engine.trigger("bill");

      engine.is(run, RunState.SUCCESS);
      assertEquals(List.of("bill", "plain"), listed(engine));
      assertEquals(2, engine.api().ask(new Query.CountJobs(""), MARA).all());
      assertEquals(
          List.of("bill", "plain"),
          engine
              .api()
              .ask(new Query.ListDefinitions("", PageRequest.first(9)), MARA)
              .items()
              .stream()
              .map(it -> it.definition().name())
              .toList());
      assertEquals(2, engine.store().definitions().count(MARA.tenant()));
      assertEquals(List.of("bill"), engine.api().ask(new Query.GetJob("bill:draw"), MARA).usedBy());
      assertEquals(
          1,
          engine
              .api()
              .ask(new Query.ListRunsOf(find(engine, "bill:draw").id(), PageRequest.first(9)), MARA)
              .items()
              .size());
    }
  }

  @Test
  void ownJobCantBeChangedByItself() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", QUICK, "draw"));
      String words =
          "bill:draw belongs to the DAG bill and changes with it. Change it there; nothing was changed.";

      assertEquals(words, refused(engine, save(QUICK.named("bill:draw"), 1)).message());
      assertEquals(words, refused(engine, new Command.SetEnabled("bill:draw", false)).message());
      assertEquals(words, refused(engine, new Command.DeleteDefinition("bill:draw")).message());
      assertEquals(1, find(engine, "bill:draw").version());
    }
  }

  @Test
  void nobodyElseNamesAnOwnJob() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", QUICK, "draw"));

      Fault node = refused(engine, save(dag("other", "bill:draw"), 0));

      assertEquals(
          "Node bill:draw names the job bill:draw, which belongs to the DAG bill. Name a job that stands by itself.",
          node.message());
      assertEquals(List.of("nodes[0].job"), node.details().get("field"));
    }
  }

  @Test
  void nameThatIsTakenByAnotherIsRefusedWithIt() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("bill:draw"));

      Fault fault = refused(engine, save(owning("bill", QUICK, "draw"), 0));

      assertEquals(
          "The job of node draw would be named bill:draw, and there is a bill:draw that does not belong to this DAG. Choose another node key.",
          fault.message());
      assertThrows(EngineException.class, () -> find(engine, "bill"));
    }
  }

  @Test
  void ownJobIsCheckedAtItsPlaceInTheDag() {
    try (var engine = TestEngine.inMemory()) {
      JobDefinition empty = job("any").with(Task.Shell.script(""));

      Fault command = refused(engine, save(owning("bill", empty, "a", "draw"), 0));
      Fault triggers =
          refused(engine, save(owning("bill", job("any", cron("0 0 2 * * ?")), "draw"), 0));
      Fault name = refused(engine, save(owning("b".repeat(100), QUICK, "d".repeat(28)), 0));

      assertTrue(
          command.details().get("field").contains("nodes[1].define.task.command"),
          () -> command.details().toString());
      assertEquals(List.of("nodes[0].define.triggers"), triggers.details().get("field"));
      assertEquals(List.of("nodes[0].nodeKey"), name.details().get("field"));
      assertTrue(name.message().contains("129 characters; 128 are allowed"), name.message());
    }
  }

  @Test
  void deletingTheDagDeletesItsJobsAndFreesTheirNames() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", QUICK, "draw", "send"));
      SavedDefinition draw = find(engine, "bill:draw");

      var _ = engine.api().execute(new Command.DeleteDefinition("bill"), MARA).orThrow();
      engine.given(job("bill:draw"));

      assertEquals(List.of("bill:draw"), listed(engine));
      assertEquals(
          DefinitionStatus.DELETED,
          engine.store().definitions().latest(draw.id()).orElseThrow().status());
    }
  }

  static DagDefinition owning(String name, JobDefinition job, String... keys) {
    List<Node> nodes = List.of(keys).stream().map(key -> Node.owning(name, key, job)).toList();
    List<Edge> edges =
        keys.length < 2 ? List.of() : List.of(new Edge(keys[0], keys[keys.length - 1]));
    return DagDefinition.of(name, nodes, edges);
  }

  private static Command.SaveDefinition save(Definition definition, int version) {
    return new Command.SaveDefinition(definition, version);
  }

  private static List<String> listed(TestEngine engine) {
    var query = new Query.ListJobs(JobFilter.ALL, JobOrder.NAME, PageRequest.first(9));
    return engine.api().ask(query, MARA).items().stream()
        .map(JobView::saved)
        .map(it -> it.definition().name())
        .toList();
  }

  private static SavedDefinition find(TestEngine engine, String name) {
    return engine.api().ask(new Query.FindDefinition(name), MARA);
  }

  private static Fault refused(TestEngine engine, Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
  }
}
