package dev.wheelhouse.store.jpa;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Copies of one job inside the database, for measurements that need millions: as rows they are
/// what saving would have made, but for audit and hash. Each fires once a day, at a second of its
/// own.
///
/// Works on a folder that no engine has open, and without syncing each step: a store that is only
/// measured with can be made again.
public final class DefinitionCopies implements AutoCloseable {
  private static final int PORTION = 100_000;
  private static final int DAY = 86_400;
  private static final String COLUMNS =
      """
      select lower(column_name) from information_schema.columns
      where table_schema = 'PUBLIC' and table_name = ? order by ordinal_position
      """;

  private final Connection connection;
  private final Model model;

  /// The job that is copied.
  ///
  /// @param id of the job
  /// @param name as it stands in the definition's text, once
  /// @param cron of its one trigger, as it stands there, once
  public record Model(long id, String name, String cron) {}

  public DefinitionCopies(Path folder, Model model) {
    this.model = model;
    try {
      connection =
          DriverManager.getConnection(
              StoreFile.url(folder.toAbsolutePath().normalize()), StoreFile.USER, "");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw StoreFile.refusal(folder, e);
    }
  }

  /// Makes copies numbered `from` (inclusive) to `until`.
  ///
  /// @param firstId of ids nobody else has, two for each number below `until`
  public void make(int from, int until, long firstId) {
    try {
      for (int at = from; at < until; at += PORTION) {
        String numbers =
            " from %%s m, system_range(%d, %d) n".formatted(at, Math.min(until, at + PORTION) - 1);
        copy("JOB", "id", numbers, heads(firstId));
        copy("JOB_VERSION", "job_id", numbers, bodies(firstId));
        copy("JOB_TRIGGER", "job_id", numbers, triggers(firstId));
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("copying definitions: " + e.getMessage(), e);
    }
  }

  /// Moves firings that lie in the past on to the next day.
  public void rearm() {
    try (Statement statement = connection.createStatement()) {
      int moved;
      do {
        moved =
            statement.executeUpdate(
                """
                update job_trigger set next_fire_at = dateadd(day, 1, next_fire_at)
                where status = 'ENABLED' and next_fire_at < current_timestamp
                """);
      } while (moved > 0);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("moving firings on: " + e.getMessage(), e);
    }
  }

  private Map<String, String> heads(long firstId) {
    return Map.of(
        "id", id(firstId),
        "name", name(),
        "name_key", name(),
        "find_text", "replace(m.find_text, '%s', %s)".formatted(model.name(), name()));
  }

  private Map<String, String> bodies(long firstId) {
    return Map.of(
        "job_id", id(firstId),
        "body",
            "replace(replace(m.body, '%s', %s), '%s', %s)"
                .formatted(model.name(), name(), model.cron(), cron()));
  }

  private Map<String, String> triggers(long firstId) {
    String second = "dateadd(second, mod(n.x, %d), cast(current_date as timestamp))".formatted(DAY);
    return Map.of(
        "id", id(firstId + 1),
        "job_id", id(firstId),
        "expression", cron(),
        "next_fire_at",
            "case when %1$s > localtimestamp then %1$s else dateadd(day, 1, %1$s) end"
                .formatted(second));
  }

  private String name() {
    return "'" + model.name() + ".' || lpad(n.x, 7, '0')";
  }

  private static String cron() {
    return "mod(n.x, 60) || ' ' || mod(n.x / 60, 60) || ' ' || mod(n.x / 3600, 24) || ' * * ?'";
  }

  private static String id(long first) {
    return "%d + 2 * n.x".formatted(first);
  }

  private void copy(String table, String key, String numbers, Map<String, String> changed)
      throws SQLException {
    List<String> columns = columns(table);
    List<String> values = columns.stream().map(it -> changed.getOrDefault(it, "m." + it)).toList();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
      var _ =
          statement.executeUpdate(
              "insert into %s (%s) select %s%s where m.%s = %d"
                  .formatted(
                      table,
                      String.join(", ", columns),
                      String.join(", ", values),
                      numbers.formatted(table),
                      key,
                      model.id()));
    }
  }

  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement read = connection.prepareStatement(COLUMNS)) {
      read.setString(1, table);
      try (ResultSet found = read.executeQuery()) {
        while (found.next()) {
          columns.add(found.getString(1));
        }
      }
    }
    return columns;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("closing the store: " + e.getMessage(), e);
    }
  }
}
