package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bench in small: what it says must be true, however fast the machine is.
@Tag("L2")
class BenchTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyFiringIsCountedOnceInTheStoreAlsoOnTheSecondBenchOfAStore() {
    int first = bench("fire", "--store", folder.toString(), "--n", "1000", "--json");
    int second = bench("fire", "--store", folder.toString(), "--n", "75");

    assertEquals(ExitCode.OK, first, err.toString());
    assertEquals(ExitCode.OK, second, err.toString());
    assertThat(out.toString())
        .contains("\"rows\":{\"success\":1000,\"attempts\":1000,\"events\":3000},\"faults\":[]")
        .contains("\"durability\":\"H2, every commit synced\"")
        .contains("75 SUCCESS, 75 attempts, 225 events")
        .contains("each run once, with its attempt and its history");
  }

  @Test
  void listsAreTimedOnAsManyJobsAsWereAskedForAlsoTheSecondTime() {
    int first = bench("lists", "--store", folder.toString(), "--n", "40", "--json");
    int second = bench("lists", "--store", folder.toString(), "--n", "50");

    assertEquals(ExitCode.OK, first, err.toString());
    assertEquals(ExitCode.OK, second, err.toString());
    assertThat(out.toString())
        .contains("\"bench\":\"lists\",\"jobs\":40,\"pageSize\":200")
        .contains("{\"what\":\"first page\",\"calls\":9,\"medianMs\":")
        .contains("50 jobs and DAGs, pages of 200")
        .contains("filter: text that finds none")
        .contains("store      H2, every commit synced");
  }

  /// More letters than are read at once: none is left out.
  @Test
  @Tag("K6")
  void deadLettersAreAllReplayed() {
    int exit = bench("deadletters", "--store", folder.toString(), "--n", "700", "--json");

    assertEquals(ExitCode.OK, exit, err.toString());
    assertThat(out.toString()).contains("\"letters\":700").contains("\"faults\":[]");
  }

  @Test
  @Tag("T7")
  void definitionsAreFilledUpToAsManyAsWereAskedForAndTheEngineOverThemIsTimed() {
    int first = bench("definitions", "--store", folder.toString(), "--n", "500", "--seconds", "0");
    int second =
        bench(
            "definitions", "--store", folder.toString(), "--n", "600", "--seconds", "0", "--json");

    assertEquals(ExitCode.OK, first, err.toString());
    assertEquals(ExitCode.OK, second, err.toString());
    assertThat(out.toString())
        .contains(" over 501 definitions")
        .contains("missed     0")
        .contains("\"bench\":\"definitions\",\"definitions\":601,\"readySeconds\":")
        .contains("\"durability\":\"H2, every commit synced\"");
  }

  @Test
  void storeWithOtherDataIsLeftAlone() throws IOException {
    Path data = Files.writeString(folder.resolve("store.mv.db"), "somebody's");

    int exit = bench("fire", "--store", folder.toString(), "--n", "10");

    assertEquals(ExitCode.FAILED, exit);
    assertThat(err.toString()).contains("holds other data").hasLineCount(1);
    assertThat(data).hasContent("somebody's");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(data);
    }
  }

  @Test
  void figureOutOfRangeIsWrongUsage() {
    assertEquals(ExitCode.USAGE, bench("fire", "--store", folder.toString(), "--n", "0"));
    assertEquals(ExitCode.USAGE, bench("lists", "--store", folder.toString(), "--n", "9"));
    assertEquals(ExitCode.USAGE, bench("definitions", "--store", folder.toString(), "--n", "0"));
    assertEquals(ExitCode.USAGE, bench("latency", "--store", folder.toString(), "--rate", "0"));
  }

  private int bench(String... arguments) {
    String[] all = Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new);
    return Main.run(new PrintWriter(out), new PrintWriter(err), all);
  }
}
