package dev.wheelhouse.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S1")
class StateDiagramTest {
  private static final Path DOCUMENT = Path.of("docs", "states.md");

  @Test
  void documentShowsTheTablesAsTheyAre() throws IOException {
    String expected = StateDiagram.document();
    if (Boolean.getBoolean("states.rewrite")) {
      Files.writeString(DOCUMENT, expected);
    }

    assertEquals(expected, Files.readString(DOCUMENT));
  }
}
