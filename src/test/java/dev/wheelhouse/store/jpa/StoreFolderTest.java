package dev.wheelhouse.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.StoreException.Kind;
import dev.wheelhouse.store.Unit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store's folder: one engine at a time, and what an operator is told when it can't be opened.
@Tag("ST6")
class StoreFolderTest {
  @TempDir Path folder;

  @Test
  void secondEngineIsToldWhoHasTheStore() {
    try (Store _ = open()) {

      StoreException refusal = assertThrows(StoreException.class, this::open);

      assertEquals(Kind.IN_USE, refusal.kind());
      assertThat(refusal)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void storeOpensAgainAfterItWasClosed() {
    Run run;
    try (Store store = open()) {
      var given = new Given(store);
      run = given.queued(new JobId(7), "slot");
      given.commit(new Change.CreateRun(run));
    }

    try (Store store = open()) {
      assertEquals(Optional.of(run), store.runs().run(run.id()));
      assertThat(store.reserveIds(1)).isGreaterThan(run.id().value());
      assertThat(store.sizeBytes()).isPositive();
      assertEquals("H2, every commit synced", store.durability());
    }
  }

  @Test
  void folderThatCannotBeUsedIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    StoreException refusal = assertThrows(StoreException.class, () -> open(file.resolve("store")));

    assertEquals(Kind.NO_ACCESS, refusal.kind());
    assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("folder");
  }

  @Test
  void folderWithASemicolonIsRefused() {
    StoreException refusal = assertThrows(StoreException.class, () -> open(folder.resolve("a;b")));

    assertEquals(Kind.NO_ACCESS, refusal.kind());
  }

  @Test
  void fileOfRubbishIsDamagedAndLeftAsItIs() throws IOException {
    byte[] rubbish = new byte[100_000];
    new Random(1).nextBytes(rubbish);
    Files.write(storeFile(), rubbish);

    StoreException refusal = assertThrows(StoreException.class, this::open);

    assertEquals(
        Kind.DAMAGED,
        refusal.kind(),
        () -> org.assertj.core.util.Throwables.getStackTrace(refusal));
    assertThat(refusal).hasMessageContaining(storeFile().toString()).hasMessageContaining("backup");
    assertArrayEquals(rubbish, Files.readAllBytes(storeFile()));
  }

  @Test
  void rubbishInTheMiddleIsFoundAtStart() throws IOException {
    fillAndClose();
    byte[] rubbish = new byte[(int) (Files.size(storeFile()) / 3)];
    new Random(1).nextBytes(rubbish);
    try (var file = new RandomAccessFile(storeFile().toFile(), "rw")) {
      file.seek(file.length() / 3);
      file.write(rubbish);
    }
    byte[] damaged = Files.readAllBytes(storeFile());

    StoreException refusal = assertThrows(StoreException.class, this::open);

    assertEquals(
        Kind.DAMAGED,
        refusal.kind(),
        () -> org.assertj.core.util.Throwables.getStackTrace(refusal));
    assertArrayEquals(damaged, Files.readAllBytes(storeFile()));
  }

  @Test
  void fileThatWasCutOffIsFoundAtStart() throws IOException {
    fillAndClose();
    byte[] whole = Files.readAllBytes(storeFile());
    byte[] cut = Arrays.copyOf(whole, whole.length - whole.length / 4);
    Files.write(storeFile(), cut);

    StoreException refusal = assertThrows(StoreException.class, this::open);

    assertEquals(
        Kind.DAMAGED,
        refusal.kind(),
        () -> org.assertj.core.util.Throwables.getStackTrace(refusal));
    assertThat(refusal).hasMessageContaining("when it was closed");
    assertArrayEquals(cut, Files.readAllBytes(storeFile()));
  }

  @Test
  void emptyFileIsDamaged() throws IOException {
    fillAndClose();
    Files.write(storeFile(), new byte[0]);

    StoreException refusal = assertThrows(StoreException.class, this::open);

    assertEquals(
        Kind.DAMAGED,
        refusal.kind(),
        () -> org.assertj.core.util.Throwables.getStackTrace(refusal));
    assertEquals(0, Files.size(storeFile()));
  }

  @Test
  void storeOfANewerVersionIsLeftAlone() throws Exception {
    fillAndClose();
    try (var connection = DriverManager.getConnection(StoreFile.url(folder), StoreFile.USER, "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
              "script", "checksum", "installed_by", "execution_time", "success")
          values (99, '9000', 'from the future', 'SQL', 'V9000.sql', 1, 'x', 1, true)
          """);
    }

    StoreException refusal = assertThrows(StoreException.class, this::open);

    assertEquals(Kind.TOO_NEW, refusal.kind());
    assertThat(refusal).hasMessageContaining(folder.toString()).hasMessageContaining("9000");
  }

  @Test
  void refusedStoreGivesItsFolderBack() throws IOException {
    Files.write(storeFile(), new byte[5_000]);
    assertThrows(StoreException.class, this::open);

    Files.delete(storeFile());

    open().close();
  }

  @Test
  void interruptedThreadDoesNotCloseTheStore() throws InterruptedException {
    try (Store store = open()) {
      var given = new Given(store);
      Run run = given.queued(new JobId(7), "slot");
      given.commit(new Change.CreateRun(run));

      for (int i = 0; i < 20; i++) {
        Thread reader =
            Thread.ofPlatform()
                .start(
                    () -> {
                      Thread.currentThread().interrupt();
                      try {
                        store.runs().inStates(java.util.Set.of(RunState.QUEUED), 0, 10);
                        store.commit(
                            java.util.List.of(Unit.of(new Change.AddSource(run.id(), "x"))));
                      } catch (StoreException e) {
                        // an interrupted call may fail; the store must not
                      }
                    });
        reader.join();
      }

      assertEquals(run.id(), store.runs().run(run.id()).orElseThrow().id());
      given.commit(Given.move(run, RunState.RUNNING));
    }
  }

  private void fillAndClose() {
    try (Store store = open()) {
      var given = new Given(store);
      long base = store.reserveIds(3_000);
      var units = new ArrayList<Unit>();
      for (int i = 0; i < 3_000; i++) {
        Run run = given.queued(new JobId(7), "slot " + i, new RunId(base + i));
        units.add(
            Unit.of(new Change.CreateRun(run), Given.event(run, "CREATED", null, RunState.QUEUED)));
      }
      store.commit(units);
    }
  }

  private Path storeFile() {
    return folder.resolve("store.mv.db");
  }

  private Store open() {
    return open(folder);
  }

  private static Store open(Path path) {
    return Stores.open(new StoreLocation.Folder(path), TestCodec.CODEC);
  }
}
