package dev.wheelhouse.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.wheelhouse.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An H2 file in a folder of its own, open in this process only.
///
/// `async:` goes through a channel that an interrupted thread does not close. `WRITE_DELAY=0`
/// writes the file at each commit, so that what was committed survives the process; `CHECKPOINT
/// SYNC` then calls fsync, so that it survives the machine. `REUSE_SPACE=FALSE` only ever appends:
/// where H2 writes into freed space, a store that was killed before can lose its last commits when
/// it is killed again (docs/decisions/0004-store.md). The file shrinks at an orderly close.
final class H2Folder implements Backend {
  private static final Logger log = LoggerFactory.getLogger(H2Folder.class);
  private static final String SETTINGS =
      ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;REUSE_SPACE=FALSE"
          + ";CACHE_SIZE=65536;QUERY_CACHE_SIZE=64";

  private final Path folder;
  private final FolderLock lock;
  private final Connection keepsOpen;
  private final HikariDataSource pool;

  private H2Folder(Path folder, FolderLock lock, Connection keepsOpen, HikariDataSource pool) {
    this.folder = folder;
    this.lock = lock;
    this.keepsOpen = keepsOpen;
    this.pool = pool;
  }

  static H2Folder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    FolderLock lock = FolderLock.take(folder);
    try {
      StoreFile.check(folder, lock.lengthAtClose());
      return open(folder, lock);
    } catch (SQLException e) {
      lock.release();
      throw StoreFile.refusal(folder, e);
    } catch (RuntimeException e) {
      lock.release();
      throw e;
    }
  }

  private static H2Folder open(Path folder, FolderLock lock) throws SQLException {
    String url = StoreFile.url(folder) + SETTINGS;
    Connection keepsOpen = DriverManager.getConnection(url, StoreFile.USER, "");
    try {
      return new H2Folder(folder, lock, keepsOpen, Pools.open(url, StoreFile.USER, ""));
    } catch (RuntimeException e) {
      keepsOpen.close();
      throw e;
    }
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void sync(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  @Override
  public String durability() {
    return "H2, every commit synced";
  }

  @Override
  public long sizeBytes() {
    try {
      return Files.size(StoreFile.in(folder));
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    pool.close();
    try (keepsOpen;
        Statement statement = keepsOpen.createStatement()) {
      compactAndClose(statement);
    } catch (SQLException e) {
      throw new StoreException(
          StoreException.Kind.FAILED, "closing the store in " + folder + ": " + e.getMessage(), e);
    } finally {
      lock.release(sizeBytes());
    }
  }

  /// A file that can't be compacted, for want of room or because a page of it is damaged, is closed
  /// as it is: every commit is in it.
  private void compactAndClose(Statement statement) throws SQLException {
    try {
      statement.execute("shutdown compact");
    } catch (SQLException e) {
      log.error("compacting the store in {}; it is closed as it is", folder, e);
      if (!keepsOpen.isClosed()) {
        statement.execute("shutdown immediately");
      }
    }
  }
}
