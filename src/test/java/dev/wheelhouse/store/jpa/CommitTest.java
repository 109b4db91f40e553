package dev.wheelhouse.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a commit is made: rows 7 and 10 of the known wrong ways.
class CommitTest {
  private static final JobId JOB = new JobId(77);

  private final H2Memory memory = H2Memory.open("commit-" + UUID.randomUUID());

  @AfterEach
  void close() {
    memory.close();
  }

  /// Whoever looks between two transactions, or after the power went there, sees both or neither.
  @Test
  @Tag("S2")
  @Tag("WRONG-7")
  void everyTransactionLeavesAsManyEventsAsMoves() {
    List<Long> missing = new ArrayList<>();
    try (Store store = watched(() -> missing.add(movesWithoutEvent()), () -> {})) {
      var given = new Given(store);
      Run run = given.queued(JOB, "slot");
      given.commit(new Change.CreateRun(run));

      given.commit(
          Given.move(run, RunState.RUNNING),
          Given.event(run, "START", RunState.QUEUED, RunState.RUNNING));

      assertEquals(1, store.runs().history(run.id()).size());
    }
    assertThat(missing).isNotEmpty().containsOnly(0L);
  }

  @Test
  @Tag("ST2")
  @Tag("WRONG-10")
  void commitIsSyncedBeforeItIsAnswered() {
    List<String> happened = new ArrayList<>();
    try (Store store = watched(() -> happened.add("committed"), () -> happened.add("synced"))) {
      var given = new Given(store);
      Run run = given.queued(JOB, "slot");
      happened.clear();

      given.commit(new Change.CreateRun(run));
      happened.add("answered");

      assertEquals(List.of("committed", "synced", "answered"), happened);
    }
  }

  @Test
  @Tag("ST2")
  @Tag("WRONG-10")
  void everyAnswerWasForcedToDisk(@TempDir Path folder) {
    ForcedFiles.count();
    try (Store store = Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC)) {
      var given = new Given(store);
      List<Run> runs = List.of(given.queued(JOB, "a"), given.queued(JOB, "b"));
      for (Run run : runs) {
        int before = ForcedFiles.forced();

        given.commit(new Change.CreateRun(run));

        assertThat(ForcedFiles.forced()).isGreaterThan(before);
      }
    } finally {
      ForcedFiles.stopCounting();
    }
  }

  private Store watched(Runnable committed, Runnable synced) {
    Schema.migrate(memory.dataSource(), TestCodec.CODEC, "memory");
    var backend = new WatchedBackend(memory, committed, synced);
    return new JpaStore(backend, Sessions.open(backend.dataSource()), TestCodec.CODEC);
  }

  private long movesWithoutEvent() {
    try (Connection connection = memory.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select coalesce(sum(revision), 0) - (select count(*) from event) from run")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
