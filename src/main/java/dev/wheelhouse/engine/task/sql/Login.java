package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.model.definition.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/// How a connection is made.
///
/// @param password empty for none
record Login(DataSource source, String password, Drivers drivers) {

  /// Outside of a transaction PostgreSQL's driver holds a whole result; one that is larger fails.
  private static final String MOST_HELD = "64M";

  Connection connect() throws NoDriver, SQLException {
    Properties properties = new Properties();
    put(properties, "user", source.user());
    put(properties, "password", password);
    if (source.url().startsWith("jdbc:postgresql:")) {
      properties.setProperty("maxResultBuffer", MOST_HELD);
    }
    Connection connection = drivers.driver(source).connect(source.url(), properties);
    if (connection == null) {
      throw new NoDriver(
          "The driver of data source " + source.name() + " does not take its address. Correct it.");
    }
    return connection;
  }

  private static void put(Properties properties, String name, String value) {
    if (!value.isEmpty()) {
      properties.setProperty(name, value);
    }
  }

  @Override
  public String toString() {
    return source.name();
  }
}
