package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.cli.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Secrets, data sources, events, approvals and dead letters from the command line.
@Tag("L1")
@EnabledOnOs(OS.LINUX)
class TaskVerbsTest {
  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() {
    terminal = new Terminal(folder.resolve("store"));
    terminal.says("sample", "install", "report");
  }

  @Test
  @Tag("SEC3")
  void secretComesFromStandardInputAndIsNeverShown() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("pä$$\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(terminal.says("secret", "put", "db")).isEqualTo("Secret db is kept, encrypted.\n");
    } finally {
      System.setIn(before);
    }

    assertThat(terminal.says("secret", "list")).contains("db  ").doesNotContain("pä$$");
    assertThat(terminal.says("secret", "delete", "db")).contains("is deleted");
    assertEquals("There is no secret.\n", terminal.says("secret", "list"));
  }

  @Test
  @Tag("X2")
  void dataSourceIsSavedListedAndDeleted() throws IOException {
    Path file =
        file("source.json", "{\"name\": \"books\", \"url\": \"jdbc:h2:mem:b\", \"user\": \"sa\"}");
    Path wrong = file("wrong.json", "{\"name\": \"books\", \"password\": \"x\"}");

    assertThat(terminal.says("datasource", "save", file.toString())).contains("books is saved");
    assertThat(terminal.refuses(ExitCode.USAGE, "datasource", "save", wrong.toString()))
        .contains("there is no field password; there are", "passwordSecret");
    assertThat(terminal.says("datasource", "list")).contains("books  jdbc:h2:mem:b  sa");
    assertThat(terminal.says("datasource", "delete", "books")).contains("is deleted");
    assertEquals("There is no data source.\n", terminal.says("datasource", "list"));
  }

  @Test
  @Tag("T2")
  void eventToldTwiceStartsOneRun() throws IOException {
    Path job =
        file(
            "job.yaml",
            """
            name: on_delivery
            trigger: {type: EVENT, event: delivered, filter: {region: north}, timezone: UTC}
            task: {type: NOOP}
            """);
    Path payload = file("payload.json", "{\"region\": \"north\", \"boxes\": 3}");
    terminal.says("job", "save", job.toString());

    JsonNode first =
        terminal.json(
            "event", "publish", "delivered", "--id", "4711", "--payload-file", payload.toString());
    JsonNode again =
        terminal.json(
            "event", "publish", "delivered", "--id", "4711", "--payload-file", payload.toString());
    String other =
        terminal.says("event", "publish", "delivered", "--id", "4712", "--payload", "region=south");

    assertThat(first.path("runs")).hasSize(1);
    assertThat(again.path("repeated").asBoolean()).isTrue();
    assertEquals(first.path("runs"), again.path("runs"));
    assertThat(other).contains("no trigger fits it");
    assertThat(terminal.json("job", "runs", "on_delivery").path("items")).hasSize(1);
  }

  @Test
  void whatDoesNotFitARunIsRefusedWithItsCode() {
    long run = terminal.json("job", "start", "yearly_report").path("runId").asLong();

    for (String[] verb :
        new String[][] {
          {"run", "approve", "" + run},
          {"run", "refuse", "" + run},
          {"run", "judge", "" + run, "it_succeeded"},
          {"run", "compensate", "" + run},
          {"run", "callback", "no-such-token", "--succeeded"},
          {"run", "rerun", "" + run}
        }) {
      assertThat(terminal.refuses(ExitCode.FAILED, verb)).as(verb[1]).contains("(40");
    }
  }

  @Test
  @Tag("F4")
  void deadLettersAreListedByRunAndByError() {
    assertEquals("There is no open dead letter.\n", terminal.says("dlq", "list"));
    assertEquals("There is no open dead letter.\n", terminal.says("dlq", "groups"));
    assertThat(terminal.json("dlq", "groups").path("items")).isEmpty();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
