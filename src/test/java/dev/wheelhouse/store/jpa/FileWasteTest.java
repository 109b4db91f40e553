package dev.wheelhouse.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ST4")
class FileWasteTest {
  private static final int COMMITS = 3_000;

  @ParameterizedTest
  @CsvSource({
    // size in MiB, alive in percent, compacted
    "10, 1, false",
    "100, 90, false",
    "100, 70, false",
    "100, 60, true",
    "400, 1, true",
    "40000, 80, false"
  })
  void fileIsCompactedWhenAThirdOfItIsWasteAndItIsNotSmall(
      long size, int alive, boolean compacted) {
    assertEquals(compacted, new FileWaste(size << 20, alive).worthCompacting());
  }

  @Test
  void manySmallCommitsLeaveASmallFileBehindAndAllOfThem(@TempDir Path folder) throws IOException {
    Store store = Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC);
    for (int i = 0; i < COMMITS; i++) {
      var _ = store.commit(List.of(Unit.of(new Change.Audit(entry(i)))));
    }
    long grown = Files.size(StoreFile.in(folder));

    store.close();

    assertTrue(grown > 30L << 20, grown + " bytes before");
    long left = Files.size(StoreFile.in(folder));
    assertTrue(left < 5L << 20, left + " bytes after");
    try (Store again = Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC)) {
      assertEquals(List.of(), again.audit().firstBroken().stream().toList());
    }
  }

  private static AuditEntry entry(int i) {
    return new AuditEntry(TenantId.DEFAULT, Given.T0, "mara", "TRY", "run #" + i, "", "", "");
  }
}
