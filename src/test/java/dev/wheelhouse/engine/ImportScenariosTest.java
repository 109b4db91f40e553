package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.OwnJobScenariosTest.owning;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.ImportPlan.What;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.http.wire.DefinitionFiles;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.store.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Definitions go out as files and come in again, all or none (A5).
@Tag("A5")
class ImportScenariosTest {
  private static final DagLayout DRAWN =
      new DagLayout(
          Map.of("draw", new Place(12.5, -7)),
          List.of(new Note("n", "Why", "settled daily", "mara", new Place(0, 0), 200, 80)));

  @Test
  void whatOneEngineExportsAnEmptyOneImportsAndExportsAgain() {
    String first;
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("z", cron("0 0 2 * * ?")), job("load"), dag("net", "z>load"));
      engine.given(owning("bill", job("any"), "draw", "send"));
      var _ = engine.api().execute(new Command.SaveLayout("bill", DRAWN), MARA).orThrow();
      first = yaml(engine);
    }
    try (var engine = TestEngine.inMemory()) {
      List<DefinitionFile> files = DefinitionFiles.readYaml(first, null);

      ImportPlan done = imported(engine, files);

      assertEquals(first, yaml(engine));
      assertEquals(
          List.of("load", "z", "bill", "net").stream().sorted().toList(),
          done.items().stream().map(ImportPlan.Item::name).sorted().toList());
      assertTrue(done.items().stream().allMatch(it -> it.version() == 1));
      assertTrue(plan(engine, files).items().stream().allMatch(it -> it.what() == What.SAME));
    }
  }

  @Test
  void exportOfManyIsWhole() {
    try (var engine = TestEngine.inMemory()) {
      List<DefinitionFile> many =
          IntStream.range(0, 1_100).mapToObj(i -> file(job("j" + i))).toList();

      var _ = imported(engine, many);

      assertEquals(1_100, engine.api().ask(new Query.Export(List.of()), MARA).size());
    }
  }

  @Test
  void planTellsWhatIsNewChangedAndTheSameAndTouchesNothing() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("same"), job("other"));
      int before = engine.store().written().size();

      ImportPlan plan =
          plan(
              engine,
              List.of(
                  file(dag("net", "a>same")),
                  file(job("same")),
                  file(job("a")),
                  file(hour("other"))));

      assertTrue(plan.possible());
      assertEquals(
          List.of("a CREATE 0", "net CREATE 0", "same SAME 1", "other CHANGE 1"),
          order(plan, "a", "net", "same", "other"));
      assertTrue(index(plan, "a") < index(plan, "net"));
      assertEquals(
          List.of(new Field("timeoutSec", "0", "3600")),
          plan.items().get(index(plan, "other")).changes());
      assertEquals(before, engine.store().written().size());
    }
  }

  @Test
  void previewTellsWhetherItCanBeAndTouchesNothing() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("other"));
      List<DefinitionFile> files = List.of(file(job("new")), file(hour("other")));
      ImportPlan plan = plan(engine, files);
      int before = engine.store().written().size();

      Preview now =
          engine.api().preview(new Command.Import(files, plan.expected()), TestEngine.MARA);
      Preview late = engine.api().preview(new Command.Import(files, Map.of()), TestEngine.MARA);

      assertNull(now.refusal());
      assertEquals(Fault.VERSION_CONFLICT, Objects.requireNonNull(late.refusal()).code());
      assertEquals(before, engine.store().written().size());
    }
  }

  @Test
  void oneProblemKeepsAllFromBeingImported() {
    try (var engine = TestEngine.inMemory()) {
      List<DefinitionFile> files = List.of(file(job("a")), file(dag("net", "a>gone")));

      ImportPlan plan = plan(engine, files);
      Fault fault = refused(engine, new Command.Import(files, plan.expected()));

      assertFalse(plan.possible());
      assertEquals(
          List.of(
              new Problem(
                  "nodes[1].job",
                  "Node gone names the job gone, which does not exist. Create it first, or correct"
                      + " the name.")),
          plan.items().get(index(plan, "net")).problems());
      assertEquals(
          "net: Node gone names the job gone, which does not exist. Create it first, or correct the"
              + " name. Nothing was imported.",
          fault.message());
      assertEquals(List.of(), engine.api().ask(new Query.Export(List.of()), MARA));
    }
  }

  @Test
  void importIsOneUnitWithAnAuditRowForEach() {
    try (var engine = TestEngine.inMemory()) {
      List<DefinitionFile> files = List.of(file(dag("net", "a>b")), file(job("b")), file(job("a")));
      engine.store().failCommits(1);
      var command = new Command.Import(files, plan(engine, files).expected());
      assertThrows(RuntimeException.class, () -> engine.api().execute(command, MARA).orThrow());
      assertEquals(List.of(), engine.api().ask(new Query.Export(List.of()), MARA));

      var _ = engine.api().execute(command, MARA).orThrow();

      List<List<String>> audited =
          engine.store().written().stream()
              .map(
                  unit ->
                      unit.changes().stream()
                          .filter(Change.Audit.class::isInstance)
                          .map(it -> ((Change.Audit) it).entry().object())
                          .toList())
              .filter(it -> !it.isEmpty())
              .toList();
      assertEquals(List.of(List.of("a", "b", "net")), audited);
    }
  }

  @Test
  void importOnWhatHasMovedOnIsAConflict() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a"));
      List<DefinitionFile> files = List.of(file(hour("a")));
      ImportPlan old = plan(engine, files);
      engine.given(job("a"));

      Fault fault = refused(engine, new Command.Import(files, old.expected()));
      Fault unplanned = refused(engine, new Command.Import(files, Map.of()));

      assertEquals(Fault.VERSION_CONFLICT, fault.code());
      assertEquals(
          "a is at version 2, the import was planned on version 1. Nothing was imported; plan it"
              + " again.",
          fault.message());
      assertEquals(Fault.VERSION_CONFLICT, unplanned.code());
    }
  }

  @Test
  void layoutAloneIsDrawnAnewWithoutAVersion() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", job("any"), "draw", "send"));
      var file = new DefinitionFile(owning("bill", job("any"), "draw", "send"), DRAWN);

      ImportPlan plan = plan(engine, List.of(file));
      var _ = imported(engine, List.of(file));

      assertEquals(What.CHANGE, plan.items().getFirst().what());
      assertEquals(
          List.of("layout"), plan.items().getFirst().changes().stream().map(Field::path).toList());
      assertEquals(DRAWN, engine.api().ask(new Query.GetLayout("bill"), MARA));
      assertEquals(1, engine.api().ask(new Query.FindDefinition("bill"), MARA).version());
    }
  }

  @Test
  void nameThatStandsTwiceAndAnOwnJobAreRefused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", job("any"), "draw"));

      ImportPlan twice = plan(engine, List.of(file(job("a")), file(hour("a"))));

      assertEquals(
          "a stands twice among the files. Remove one.",
          twice.items().getFirst().problems().getFirst().message());
      assertEquals(
          "bill:draw belongs to a DAG and stands in its file. Export the DAG.",
          assertThrows(
                  EngineException.Refused.class,
                  () -> engine.api().ask(new Query.Export(List.of("bill:draw")), MARA))
              .fault()
              .message());
      assertFalse(plan(engine, List.of(file(job("bill:draw")))).possible());
    }
  }

  private static JobDefinition hour(String name) {
    return job(name).with(TimeLimits.attempt(Duration.ofHours(1)));
  }

  private static DefinitionFile file(Definition definition) {
    return new DefinitionFile(definition, DagLayout.NONE);
  }

  private static String yaml(TestEngine engine) {
    return DefinitionFiles.writeYaml(engine.api().ask(new Query.Export(List.of()), MARA));
  }

  private static ImportPlan plan(TestEngine engine, List<DefinitionFile> files) {
    return engine.api().ask(new Query.PlanImport(files), MARA);
  }

  private static ImportPlan imported(TestEngine engine, List<DefinitionFile> files) {
    var command = new Command.Import(files, plan(engine, files).expected());
    return engine.api().execute(command, MARA).orThrow();
  }

  private static int index(ImportPlan plan, String name) {
    return plan.items().stream().map(ImportPlan.Item::name).toList().indexOf(name);
  }

  private static List<String> order(ImportPlan plan, String... names) {
    return Stream.of(names)
        .map(name -> plan.items().get(index(plan, name)))
        .map(it -> it.name() + " " + it.what() + " " + it.version())
        .toList();
  }

  private static Fault refused(TestEngine engine, Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
  }
}
