package dev.wheelhouse.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.UnitResult;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The contracts on a real PostgreSQL.
class OnPostgreSqlTest {

  @Test
  @Tag("S2")
  void lostConnectionFailsItsGroupWholeAndTheNextWorks() throws SQLException {
    var database = EmbeddedPostgreSql.freshDatabase();
    try (Store store = Stores.open(database, TestCodec.CODEC)) {
      var given = new Given(store);
      Run run = given.queued(new JobId(7), "slot");
      given.commit(new Change.CreateRun(run));

      try (var connection =
              DriverManager.getConnection(database.url(), database.user(), database.password());
          var statement = connection.createStatement()) {
        statement.execute(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """);
      }
      var change = Given.move(run, RunState.RUNNING);
      var failure = assertThrows(StoreException.class, () -> given.commit(change));

      assertEquals(StoreException.Kind.FAILED, failure.kind());
      Awaitility.await()
          .ignoreExceptions() // each lost connection of the pool may fail one call
          .untilAsserted(() -> assertEquals(Optional.of(run), store.runs().run(run.id())));
      assertEquals(UnitResult.WRITTEN, given.commit(change));
      assertThat(store.durability()).startsWith("PostgreSQL, synchronous_commit ");
    }
  }

  @Test
  void databaseThatDoesNotAnswerIsNamed() {
    var nowhere = new StoreLocation.Database("jdbc:postgresql://localhost:1/none", "x", "y");

    var refusal = assertThrows(StoreException.class, () -> Stores.open(nowhere, TestCodec.CODEC));

    assertEquals(StoreException.Kind.NO_ACCESS, refusal.kind());
    assertThat(refusal)
        .hasMessageContaining("localhost:1")
        .hasMessageContaining("Check that it runs");
  }

  private static Store fresh() {
    try {
      return Stores.open(EmbeddedPostgreSql.emptyStore(), TestCodec.CODEC);
    } catch (SQLException e) {
      throw new IllegalStateException("making a database", e);
    }
  }

  @Nested
  class Holds extends HoldContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Runs extends StoreContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Lists extends ListContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Jobs extends JobListContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Outputs extends OutputContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Secrets extends SecretContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Events extends EventContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Capacity extends CapacityContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Services extends ServiceContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Calendars extends CalendarContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Failures extends FailureContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Insight extends InsightContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Items extends ItemContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Versions extends VersionContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }

  @Nested
  class Operations extends OperationContract {
    @Override
    Store emptyStore(Path folder) {
      return fresh();
    }
  }
}
