package dev.wheelhouse.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.wheelhouse.store.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/// H2 in memory: the same code without a file.
final class H2Memory implements Backend {
  private final Connection keepsAlive;
  private final HikariDataSource pool;

  private H2Memory(Connection keepsAlive, HikariDataSource pool) {
    this.keepsAlive = keepsAlive;
    this.pool = pool;
  }

  static H2Memory open(String name) {
    String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
    try {
      return new H2Memory(
          DriverManager.getConnection(url, StoreFile.USER, ""),
          Pools.open(url, StoreFile.USER, ""));
    } catch (SQLException e) {
      throw new StoreException(StoreException.Kind.FAILED, "opening a store in memory", e);
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
    return "H2 in memory, nothing is kept";
  }

  @Override
  public long sizeBytes() {
    return 0;
  }

  @Override
  public void close() {
    pool.close();
    try {
      keepsAlive.close();
    } catch (SQLException e) {
      throw new StoreException(StoreException.Kind.FAILED, "closing a store in memory", e);
    }
  }
}
