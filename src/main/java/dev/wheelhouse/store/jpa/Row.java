package dev.wheelhouse.store.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Fills a statement's parameters from left to right.
final class Row {
  private final PreparedStatement statement;
  private int column;

  Row(PreparedStatement statement) {
    this.statement = statement;
  }

  Row text(String value) throws SQLException {
    statement.setString(++column, value);
    return this;
  }

  Row textOrNull(@Nullable String value) throws SQLException {
    statement.setString(++column, value);
    return this;
  }

  Row number(long value) throws SQLException {
    statement.setLong(++column, value);
    return this;
  }

  Row flag(boolean value) throws SQLException {
    statement.setBoolean(++column, value);
    return this;
  }

  Row count(int value) throws SQLException {
    statement.setInt(++column, value);
    return this;
  }

  Row numberOrNull(@Nullable Long value) throws SQLException {
    return value == null ? nothing(Types.BIGINT) : number(value);
  }

  Row countOrNull(@Nullable Integer value) throws SQLException {
    return value == null ? nothing(Types.INTEGER) : count(value);
  }

  Row instant(Instant value) throws SQLException {
    statement.setObject(++column, Texts.micros(value).atOffset(ZoneOffset.UTC));
    return this;
  }

  Row instantOrNull(@Nullable Instant value) throws SQLException {
    return value == null ? nothing(Types.TIMESTAMP_WITH_TIMEZONE) : instant(value);
  }

  private Row nothing(int type) throws SQLException {
    statement.setNull(++column, type);
    return this;
  }
}
