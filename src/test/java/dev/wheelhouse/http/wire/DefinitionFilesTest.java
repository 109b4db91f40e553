package dev.wheelhouse.http.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A5")
class DefinitionFilesTest {
  private static final DefinitionFile JOB =
      new DefinitionFile(JobDefinition.of("draw", new Task.Noop()), DagLayout.NONE);
  private static final DefinitionFile DAG =
      new DefinitionFile(
          DagDefinition.of("bill", List.of(Node.of("draw")), List.of()),
          new DagLayout(Map.of("draw", new Place(10, -2.5)), List.of()));

  @Test
  void whatIsWrittenIsReadAgainInBothForms() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new RandomDefinitions(seed);
      List<DefinitionFile> files = Stream.generate(random::file).limit(1 + seed % 4).toList();

      String yaml = DefinitionFiles.writeYaml(files);
      String json = DefinitionFiles.write(files);

      assertEquals(files, DefinitionFiles.readYaml(yaml, null), "seed " + seed);
      assertEquals(files, DefinitionFiles.read(json, null), "seed " + seed);
      assertEquals(yaml, DefinitionFiles.writeYaml(DefinitionFiles.readYaml(yaml, null)));
    }
  }

  @Test
  void layoutStandsAtTheEndOfItsDocument() {
    String yaml = DefinitionFiles.writeYaml(List.of(DAG, JOB));

    assertTrue(
        yaml.contains(
            """
            layout:
              nodes:
                draw:
                  x: 10.0
                  "y": -2.5
              notes: []
            ---
            type: "JOB"
            """),
        yaml);
  }

  @Test
  void emptyDocumentsArePassedOver() {
    String yaml = "---\n---\n" + DefinitionFiles.writeYaml(List.of(JOB)) + "---\n";

    assertEquals(List.of(JOB), DefinitionFiles.readYaml(yaml, null));
  }

  @Test
  void faultNamesTheDocumentAndTheField() {
    String yaml = DefinitionFiles.writeYaml(List.of(JOB, DAG)).replace("x: 10.0", "x: \"left\"");

    Fault fault = refused(yaml);

    assertEquals(List.of("layout.nodes.draw.x"), fault.details().get("field"));
    assertTrue(
        fault.message().startsWith("Definition 2 (bill): layout.nodes.draw.x is the text"),
        fault.message());
  }

  @Test
  void layoutOfAJobAndTextsThatAreNoYamlAreRefused() {
    assertEquals(
        "layout says how a DAG is drawn, and draw is a job. Remove it.",
        refused(DefinitionFiles.writeYaml(List.of(JOB)) + "layout: {}\n").message());
    assertEquals(List.of("2"), refused("name: a\n  b: [\n").details().get("line"));
    assertEquals("The text is empty; give an object.", refused("---\n").message());
  }

  private static Fault refused(String yaml) {
    return assertThrows(EngineException.Refused.class, () -> DefinitionFiles.readYaml(yaml, null))
        .fault();
  }
}
