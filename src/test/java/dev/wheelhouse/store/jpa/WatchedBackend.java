package dev.wheelhouse.store.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A backend that tells of each transaction that is committed, over whatever connection, and of
/// each sync, before whoever asked for it goes on.
record WatchedBackend(Backend backend, Runnable committed, Runnable synced) implements Backend {

  @Override
  public DataSource dataSource() {
    return watched(
        DataSource.class,
        backend.dataSource(),
        (name, result) ->
            name.equals("getConnection") && result instanceof Connection connection
                ? watched(connection)
                : result);
  }

  private Connection watched(Connection connection) {
    return watched(
        Connection.class,
        connection,
        (name, result) -> {
          if (name.equals("commit")) {
            committed.run();
          }
          return result;
        });
  }

  @Override
  public void sync(Connection connection) throws SQLException {
    backend.sync(connection);
    synced.run();
  }

  @Override
  public String durability() {
    return backend.durability();
  }

  @Override
  public long sizeBytes() {
    return backend.sizeBytes();
  }

  @Override
  public void close() {
    backend.close();
  }

  /// What is made of a method's result.
  private interface After {
    @Nullable Object of(String method, @Nullable Object result);
  }

  private static <T> T watched(Class<T> type, T original, After after) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          try {
            return after.of(method.getName(), method.invoke(original, arguments));
          } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
