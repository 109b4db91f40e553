package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a DAG is drawn is kept beside its versions and changes none (N2).
@Tag("N2")
class LayoutScenariosTest {
  private static final Note NOTE =
      new Note("n1", "Why", "月结 runs first", "mara", new Place(4.5, -3), 200, 80);

  @Test
  void layoutIsKeptWithTheSaveAndGoesOnToTheNextVersion(@TempDir Path folder) {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("a"), job("b"));
      var drawn = new DagLayout(Map.of("a", new Place(1, 2)), List.of(NOTE));

      save(engine, 0, Optional.of(drawn));
      save(engine, 1, Optional.empty());
      engine.restart();

      assertEquals(drawn, layout(engine));
    }
  }

  @Test
  void savingALayoutMakesNoVersionAndTheLastOneIsRight() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a"), job("b"), dag("net", "a>b"));

      draw(engine, "a", 1);
      draw(engine, "b", 2);

      assertEquals(new DagLayout(Map.of("b", new Place(2, 2)), List.of()), layout(engine));
      assertEquals(1, engine.api().ask(new Query.FindDefinition("net"), MARA).version());
    }
  }

  @Test
  void placesOfNodesThatAreNotThereAreDropped() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a"), job("b"), dag("net", "a>b"));

      draw(engine, "gone", 1);

      assertEquals(DagLayout.NONE, layout(engine));
    }
  }

  @Test
  void layoutThatNobodyCanDrawIsRefusedWithItsPath() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a"), job("b"), dag("net", "a>b"));

      Fault place = refused(engine, "net", places("a", Double.NaN));
      Fault note =
          refused(
              engine,
              "net",
              new DagLayout(
                  Map.of(),
                  List.of(new Note("n", "", "x".repeat(4_001), "", new Place(0, 0), 10, 10))));

      assertEquals(List.of("layout.nodes.a"), place.details().get("field"));
      assertEquals(List.of("layout.notes[0].text"), note.details().get("field"));
      assertEquals(Fault.NOT_FOUND, refused(engine, "a", places("a", 1)).code());
    }
  }

  private static DagLayout places(String key, double at) {
    return new DagLayout(Map.of(key, new Place(at, at)), List.of());
  }

  private static void draw(TestEngine engine, String key, double at) {
    var _ = engine.api().execute(new Command.SaveLayout("net", places(key, at)), MARA).orThrow();
  }

  private static void save(TestEngine engine, int version, Optional<DagLayout> layout) {
    var command = new Command.SaveDefinition(dag("net", "a>b"), version, layout);
    var _ = engine.api().execute(command, MARA).orThrow();
  }

  private static DagLayout layout(TestEngine engine) {
    return engine.api().ask(new Query.GetLayout("net"), MARA);
  }

  private static Fault refused(TestEngine engine, String name, DagLayout layout) {
    var answer = engine.api().execute(new Command.SaveLayout(name, layout), MARA);
    return assertInstanceOf(Answer.Rejected.class, answer).fault();
  }
}
