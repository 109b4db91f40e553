package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The demo as a user calls it, in this process and at a faster pace.
@Tag("L2")
@Tag("U14")
@EnabledOnOs(OS.LINUX)
class DemoTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void storyIsToldOnceAndALaterTellingFindsItComplete() throws Exception {
    Path store = folder.resolve("a 'store' with $HOME, ${x} and \"quotes\"");

    int first = demo("--store", store.toString(), "--faster", "20");
    String told = out.toString();
    List<String> evidence = evidence(store);
    out.getBuffer().setLength(0);
    int second = demo("--store", store.toString(), "--faster", "20", "--json");

    assertEquals(ExitCode.OK, first, told + err);
    assertThat(told)
        .contains("settle has failed for good")
        .contains("FATAL: no connections left: 100 of 100 in use")
        .contains("it blocks issue_bill, which is PENDING")
        .doesNotContain("✗")
        .endsWith("All of it was seen.\n");
    assertEquals(
        List.of(
            "pull_payments",
            "settle",
            "settle",
            "settle",
            "restore_database",
            "settle",
            "issue_bill"),
        evidence.stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
    assertEquals(ExitCode.OK, second, out.toString() + err);
    assertThat(out.toString()).startsWith("{\"ok\":true,").contains("\"continued\":true");
    assertEquals(evidence, evidence(store));
    assertTrue(Files.exists(store.resolve("log/engine.log")));
  }

  @Test
  void folderThatCannotHoldAStoreIsOneMessage() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    int exit = demo("--store", file.toString());

    assertEquals(ExitCode.STORE, exit);
    assertThat(err.toString()).contains(file.toString()).hasLineCount(1);
  }

  @Test
  void damagedStoreIsOneMessageAndItsTraceIsInTheLog() throws IOException {
    Files.writeString(folder.resolve("store.mv.db"), "no database");

    int exit = demo("--store", folder.toString());

    assertEquals(ExitCode.STORE, exit);
    assertThat(err.toString()).contains(folder.toString()).hasLineCount(1);
    assertThat(folder.resolve("log/engine.log")).content().contains("StoreException");
  }

  private int demo(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "demo";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static List<String> evidence(Path store) throws IOException {
    return Files.readAllLines(store.resolve("sample/billing/evidence.log"));
  }
}
