package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.engine.task.service.OutputBound;
import dev.wheelhouse.engine.task.service.TaskLog;
import dev.wheelhouse.engine.task.service.Thrown;
import dev.wheelhouse.engine.task.service.Work;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.sql.SqlScript;
import dev.wheelhouse.time.Timers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a script over a connection of its own. A stop cancels the statement first; asked once
/// more, it cuts the connection too.
final class SqlWork implements Work {
  private static final Logger log = LoggerFactory.getLogger(SqlWork.class);

  private final Task.Sql task;
  private final Login login;
  private final TaskLog taskLog;
  private final Timers timers;
  private volatile @Nullable Connection connection;
  private volatile @Nullable Statement current;
  private volatile boolean cancelled;

  SqlWork(Task.Sql task, Login login, TaskLog taskLog, Timers timers) {
    this.task = task;
    this.login = login;
    this.taskLog = taskLog;
    this.timers = timers;
  }

  @Override
  public Outcome run() throws Exception {
    taskLog.line("connecting to " + login);
    try {
      Connection made = login.connect();
      connection = made;
      return execute(made);
    } catch (NoDriver e) {
      return new Outcome(
          Outcome.Kind.FAILED_FOR_GOOD,
          null,
          "",
          String.valueOf(e.getMessage()),
          Outcome.Cause.UNKNOWN,
          Map.of());
    } catch (SQLException e) {
      if (!cancelled) {
        taskLog.line(Thrown.trace(e));
      }
      return Outcome.failed(words(e), Thrown.cause(e));
    }
  }

  private static String words(SQLException e) {
    String state = e.getSQLState() == null ? "" : " (SQLState " + e.getSQLState() + ")";
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("") + state;
  }

  private Outcome execute(Connection made) throws SQLException {
    made.setAutoCommit(!task.oneTransaction());
    List<SqlScript.Statement> statements = SqlScript.of(task.script()).statements();
    var tally = new StatementRun.Tally();
    for (int i = 0; i < statements.size(); i++) {
      var run = new StatementRun(made, statements.get(i), task.maxRows(), this::began);
      String number = (i + 1) + "/" + statements.size();
      taskLog.line(number + " " + run.shown());
      long begunAt = timers.nanoTime();
      StatementRun.Tally one = run.run();
      taskLog.line(
          "%s done in %d ms, %s"
              .formatted(number, (timers.nanoTime() - begunAt) / 1_000_000, one.words()));
      tally = tally.and(one);
    }
    if (task.oneTransaction()) {
      made.commit();
      taskLog.line("committed");
    }
    return Outcome.succeeded(OutputBound.fitting(outputs(tally), taskLog));
  }

  private Map<String, Output> outputs(StatementRun.Tally tally) {
    Map<String, Output> outputs = new TreeMap<>();
    outputs.put("updated", Output.integer(tally.updated()));
    ResultRows rows = tally.last();
    if (rows != null) {
      outputs.put("rows", Output.integer(rows.rows()));
      outputs.put("result", Output.list(rows.json()));
      outputs.put("more", Output.bool(rows.more()));
    }
    return outputs;
  }

  /// Called before each statement executes.
  private void began(Statement statement) throws SQLException {
    current = statement;
    if (cancelled) {
      throw new SQLException("the attempt was asked to end");
    }
  }

  @Override
  public void cancel() {
    boolean again = cancelled;
    cancelled = true;
    Statement statement = current;
    Connection open = connection;
    try {
      if (statement != null) {
        statement.cancel(); // once more, too: the first may have come just before it executed
      }
      if (again && open != null) {
        open.abort(Thread::startVirtualThread);
      }
    } catch (SQLException e) {
      log.warn("cancelling a statement on {}; it is asked again", login, e);
    }
  }

  /// What was not committed is undone.
  @Override
  public void close() {
    Connection open = connection;
    if (open == null) {
      return;
    }
    try (open) {
      if (!open.isClosed() && !open.getAutoCommit()) {
        open.rollback();
      }
    } catch (SQLException e) {
      log.warn("closing a connection to {}; the server will find it gone", login, e);
    }
  }

  @Override
  public Threads threads() {
    return Threads.UNINTERRUPTED;
  }
}
