package dev.wheelhouse.store.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL server, started once for all tests that want one; each gets a database of its
/// own. Where it can't be started, the tests say so and are skipped.
final class EmbeddedPostgreSql {
  private static Optional<EmbeddedPostgres> server;
  private static String whyNot = "";
  private static String template = "";
  private static int databases;

  private EmbeddedPostgreSql() {}

  /// With nothing in it.
  static synchronized StoreLocation.Database freshDatabase() throws SQLException {
    return created("");
  }

  /// With the tables of an empty store: copied, which is much quicker than to make them again.
  static synchronized StoreLocation.Database emptyStore() throws SQLException {
    if (template.isEmpty()) {
      StoreLocation.Database database = freshDatabase();
      Stores.open(database, TestCodec.CODEC).close();
      template = database.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }
    return created(" template " + template);
  }

  private static StoreLocation.Database created(String copied) throws SQLException {
    if (server == null) {
      server = start();
    }
    Assumptions.assumeTrue(
        server.isPresent(),
        () -> "PostgreSQL can't be started here, so it is not tested: " + whyNot);
    String name = "store" + databases++;
    try (var connection = server.get().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + copied);
    }
    return new StoreLocation.Database(
        server.get().getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  private static Optional<EmbeddedPostgres> start() {
    try {
      var started = EmbeddedPostgres.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
      return Optional.of(started);
    } catch (IOException | RuntimeException e) {
      whyNot = String.valueOf(e.getMessage());
      return Optional.empty();
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("stopping PostgreSQL", e);
    }
  }
}
