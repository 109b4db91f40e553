package dev.wheelhouse.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.store.AuditReads.Broken;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The audit's chain of hashes shows what was done to it behind the program's back.
@Tag("SEC4")
class AuditChainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit set who = 'eve' where seq = 3                   | 3 | it was changed
          update audit set before_text = 'RUNNINGC', after_text = 'ANCELED' where seq = 1 | 1 | it was changed
          delete from audit where seq = 2                              | 3 | entries are missing before it
          update audit set prev_hash = 'x' where seq = 4               | 4 | it does not follow the entry before it
          """)
  void tamperingBreaksTheChainWhereItHappened(String tampering, long sequence, String why)
      throws SQLException {
    try (Store store = Stores.open(new StoreLocation.Memory("audit"), TestCodec.CODEC)) {
      var given = new Given(store);
      for (int i = 1; i <= 5; i++) {
        given.commit(new Change.Audit(Given.audit("run " + i)));
      }
      assertEquals(Optional.empty(), store.audit().firstBroken());

      try (var connection = DriverManager.getConnection("jdbc:h2:mem:audit", StoreFile.USER, "");
          var statement = connection.createStatement()) {
        statement.execute(tampering);
      }

      assertEquals(Optional.of(new Broken(sequence, why)), store.audit().firstBroken());
    }
  }
}
