package dev.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.jobs.form.Document;
import dev.wheelhouse.console.jobs.form.Draft;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Subject;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drafts in files.
@Tag("N4")
class DraftFilesTest {
  private static final JobDefinition JOB = JobDefinition.of("x", Task.Shell.script("echo hello"));

  @TempDir Path folder;

  private static Draft draft(Subject subject, String owner) {
    var fields =
        new JobFields(
            Map.of("owner", owner, "timeoutSec", "5 minn"),
            Map.of("parameters", List.of(Map.of("name", "日"))));
    var document = new Document(Document.View.FORM, fields, JOB, "# note\nname: x\n");
    return new Draft(subject, 3, Instant.parse("2026-02-18T02:42:18.123456Z"), document);
  }

  @Test
  void draftIsReadBackByAnotherWindow() {
    var subject = Subject.edit("../nightly/" + "报表".repeat(60));
    try (var files = new DraftFiles(folder, "/store")) {
      files.write(draft(subject, "Ops"));
      files.write(draft(subject, "Finance"));
      assertEquals(Optional.of(draft(subject, "Finance")), files.read(subject));
    }

    try (var again = new DraftFiles(folder, "/store");
        var other = new DraftFiles(folder, "/other")) {
      assertEquals(Optional.of(draft(subject, "Finance")), again.read(subject));
      assertEquals(Optional.empty(), other.read(subject));
      again.delete(subject);
      assertEquals(Optional.empty(), again.read(subject));
    }
  }

  @Test
  void fileThatCannotBeReadIsNoDraft() throws IOException {
    try (var files = new DraftFiles(folder, "/store")) {
      files.write(draft(Subject.NEW, "Ops"));
      files.read(Subject.NEW);
      try (var found = Files.walk(folder)) {
        Files.writeString(found.filter(Files::isRegularFile).findFirst().orElseThrow(), "{");
      }

      assertEquals(Optional.empty(), files.read(Subject.NEW));
    }
  }
}
