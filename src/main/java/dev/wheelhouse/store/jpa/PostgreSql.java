package dev.wheelhouse.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.wheelhouse.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// A PostgreSQL server. Its own commit is durable, as far as its `synchronous_commit` says.
final class PostgreSql implements Backend {
  private final HikariDataSource pool;

  private PostgreSql(HikariDataSource pool) {
    this.pool = pool;
  }

  static PostgreSql open(StoreLocation.Database database) {
    try {
      return new PostgreSql(Pools.open(database.url(), database.user(), database.password()));
    } catch (RuntimeException e) {
      throw new StoreException(
          StoreException.Kind.NO_ACCESS,
          "The database at %s can't be reached: %s Check that it runs, and the address, user and password."
              .formatted(database.url(), Messages.sentence(e)),
          e);
    }
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void sync(Connection connection) {}

  @Override
  public String durability() {
    return "PostgreSQL, synchronous_commit " + one("show synchronous_commit");
  }

  @Override
  public long sizeBytes() {
    return Long.parseLong(one("select pg_database_size(current_database())"));
  }

  @Override
  public void close() {
    pool.close();
  }

  private String one(String query) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new StoreException(StoreException.Kind.FAILED, "asking the database: " + query, e);
    }
  }
}
