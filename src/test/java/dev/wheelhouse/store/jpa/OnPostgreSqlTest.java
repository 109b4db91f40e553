package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Store;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/// The contracts on a real PostgreSQL.
class OnPostgreSqlTest {

  private static Store fresh() {
    try {
      return Stores.open(EmbeddedPostgreSql.freshDatabase(), TestCodec.CODEC);
    } catch (SQLException e) {
      throw new IllegalStateException("making a database", e);
    }
  }

  @Nested
  class Runs extends StoreContract {
    @Override
    Store emptyStore() {
      return fresh();
    }

    @AfterEach
    void close() {
      if (given != null) {
        given.store().close();
      }
    }
  }

  @Nested
  class Lists extends ListContract {
    @Override
    Store emptyStore() {
      return fresh();
    }

    @AfterEach
    void close() {
      if (given != null) {
        given.store().close();
      }
    }
  }
}
