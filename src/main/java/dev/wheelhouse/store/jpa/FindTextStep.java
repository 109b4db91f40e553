package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.Definition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Step 3 of the schema: definitions that were saved before they had a find text get it. Their
/// descriptions stand in the versions' bodies alone, so no SQL can do it.
record FindTextStep(DefinitionCodec codec) implements JavaMigration {
  private static final Logger log = LoggerFactory.getLogger(FindTextStep.class);
  private static final int PORTION = 1_000;
  private static final String READ =
      """
      select j.id, v.body from job j join job_version v on v.job_id = j.id and v.version = j.version
      where j.find_text = ''
      """;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3");
  }

  @Override
  public String getDescription() {
    return "find text";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement read = connection.createStatement();
        PreparedStatement write =
            connection.prepareStatement("update job set find_text = ? where id = ?")) {
      read.setFetchSize(PORTION);
      try (ResultSet rows = read.executeQuery(READ)) {
        int waiting = 0;
        while (rows.next()) {
          waiting += add(rows.getLong(1), rows.getString(2), write);
          if (waiting == PORTION) {
            write.executeBatch();
            waiting = 0;
          }
        }
        write.executeBatch();
      }
    }
  }

  /// A body that can't be read must not keep the store from opening.
  private int add(long id, String body, PreparedStatement write) throws SQLException {
    Definition definition;
    try {
      definition = codec.read().apply(body);
    } catch (RuntimeException e) {
      log.error("reading definition #{}; lists won't find it by a text until it is saved", id, e);
      return 0;
    }
    write.setString(1, Texts.find(definition.naming()));
    write.setLong(2, id);
    write.addBatch();
    return 1;
  }
}
