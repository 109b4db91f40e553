package dev.wheelhouse.engine.task.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.engine.task.TaskHandler.Remains;
import dev.wheelhouse.engine.task.service.Trial;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.jpa.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("X2")
@Tag("X8")
class SqlTaskHandlerTest {
  private static final String SLY = "x'); drop table payment; --";

  @TempDir Path folder;
  private final Map<String, DataSource> sources = new HashMap<>();
  private Trial trial;
  private SqlTaskHandler handler;

  /// Where the scripts are run.
  enum Database {
    H2,
    POSTGRESQL
  }

  @BeforeEach
  void open() {
    trial = new Trial(folder);
    handler =
        new SqlTaskHandler(
            trial.services(),
            (_, name) -> Optional.ofNullable(sources.get(name)),
            (_, name) -> name.equals("pg") ? Optional.of("postgres") : Optional.empty(),
            folder);
  }

  @AfterEach
  void close() {
    trial.close();
  }

  private void given(Database database) throws SQLException {
    sources.put(
        "db",
        switch (database) {
          case H2 -> h2();
          case POSTGRESQL ->
              new DataSource("db", TestDatabase.postgreSqlUrl(), "postgres", "pg", "", "");
        });
  }

  private static DataSource h2() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=60";
    return new DataSource("db", url, "", "", "", "");
  }

  @ParameterizedTest
  @EnumSource
  void scriptRunsInOrderAndHandsOverCountsAndTheLastResult(Database database) throws Exception {
    given(database);
    AttemptContext context = trial.context();

    Outcome outcome =
        run(
            """
            create table payment (id int, who varchar(100), due date, amount numeric(10,2));
            insert into payment values (1, ${params.who}, ${params.day}, ${params.amount});
            insert into payment values (2, 'b;c', ${logicalTime - 1d | yyyy-MM-dd}, 7); -- the end
            update payment set amount = amount + 1 where due >= ${params.day};
            select id, who, amount, due, null as nothing from payment order by id
            """,
            context);

    assertEquals(Outcome.Kind.SUCCEEDED, outcome.kind(), outcome.message());
    assertEquals("3", outcome.outputs().get("updated").text());
    assertEquals("2", outcome.outputs().get("rows").text());
    assertThat(
            outcome
                .outputs()
                .get("result")
                .text()
                .replaceAll("(?i)\"(id|who|amount|due|nothing)\"", "$1")
                .toLowerCase(java.util.Locale.ROOT))
        .isEqualTo(
            "[{id:1,who:\"x'); drop table payment;"
                + " --\",amount:13.50,due:\"2026-03-01\",nothing:null},{id:2,who:\"b;c\",amount:7.00,due:\"2026-02-28\",nothing:null}]");
    assertThat(trial.log(context))
        .contains("1/5 create table", "2/5 insert into payment values (1, ?, ?, ?)", "1 updated")
        .contains("5/5 done in ", "2 rows")
        .doesNotContain("drop table");
  }

  @ParameterizedTest
  @EnumSource
  void oneTransactionIsWholeOrAbsent(Database database) throws Exception {
    given(database);
    run("create table t (id int primary key)", trial.context());
    String script = "insert into t values (1); insert into t values (1)";

    Outcome whole = run(new Task.Sql("db", script, 0, true), trial.context());
    Outcome none = run("select count(*) as n from t", trial.context());
    Outcome each = run(new Task.Sql("db", script, 0, false), trial.context());
    Outcome one = run("select count(*) as n from t", trial.context());

    assertEquals(Outcome.Kind.FAILED, whole.kind());
    assertThat(whole.message()).contains("(SQLState 23505)");
    assertThat(whole.cause().exceptions()).contains("java.sql.SQLException");
    assertThat(none.outputs().get("result").text()).containsPattern("(?i)\"n\":0");
    assertEquals(Outcome.Kind.FAILED, each.kind());
    assertThat(one.outputs().get("result").text()).containsPattern("(?i)\"n\":1");
  }

  @ParameterizedTest
  @EnumSource
  void resultIsBoundedInRowsAndInAll(Database database) throws Exception {
    given(database);
    String series =
        database == Database.H2 ? "system_range(1, 1000000)" : "generate_series(1, 1000000)";

    Outcome rows =
        run(new Task.Sql("db", "select 1 as x from " + series, 3, false), trial.context());
    Outcome cells =
        run(
            new Task.Sql("db", "select repeat('x', 1000) as x from " + series, 10_000, true),
            trial.context());

    assertEquals("3", rows.outputs().get("rows").text());
    assertEquals("true", rows.outputs().get("more").text());
    assertThat(cells.outputs().get("result").text()).hasSizeLessThan(64 << 10);
    assertEquals("true", cells.outputs().get("more").text());
  }

  @ParameterizedTest
  @EnumSource
  @Tag("X3")
  void timeOutCancelsTheStatementAndUndoesTheRest(Database database) throws Exception {
    given(database);
    run("create table t (id int)", trial.context());
    AttemptContext context = trial.within(Duration.ofMillis(1_500));

    Outcome outcome =
        run(new Task.Sql("db", "insert into t values (1); " + endless(database), 1, true), context);

    assertEquals(Outcome.Kind.TIMED_OUT, outcome.kind());
    assertThat(run("select count(*) as n from t", trial.context()).outputs().get("result").text())
        .containsPattern("(?i)\"n\":0");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("X3")
  void stopCancelsTheStatement(Database database) throws Exception {
    given(database);
    AttemptContext context = trial.context();
    Execution execution = handler.begin(resolved(task(endless(database))), context);
    await().until(() -> trial.log(context).contains("1/1"));

    execution.stop(Duration.ofMillis(300));

    assertEquals(Outcome.Kind.STOPPED, trial.end(execution).kind());
  }

  /// An interrupt inside a database's files would close it for everybody.
  @Test
  @Tag("WRONG-6")
  void stopInterruptsNothingInsideADatabase() throws Exception {
    given(Database.H2);
    AttemptContext context = trial.context();
    String alias = "create alias linger for '%s.linger'; select linger()";
    String script = alias.formatted(Lingering.class.getName());
    Execution execution = handler.begin(resolved(task(script)), context);
    assertTrue(Lingering.BEGUN.await(20, TimeUnit.SECONDS));

    execution.stop(Duration.ofMillis(300));

    assertEquals(Outcome.Kind.STOPPED, trial.end(execution).kind());
    assertFalse(Lingering.INTERRUPTED.get());
  }

  /// A function of a database that heeds no cancellation for a while.
  public static final class Lingering {
    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final AtomicBoolean INTERRUPTED = new AtomicBoolean();

    private Lingering() {}

    public static boolean linger() {
      BEGUN.countDown();
      try {
        return new CountDownLatch(1).await(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        INTERRUPTED.set(true);
        return false;
      }
    }
  }

  private static String endless(Database database) {
    return database == Database.H2
        ? "select count(*) from system_range(1, 10000000) a, system_range(1, 10000000) b"
        : "select pg_sleep(600)";
  }

  @Test
  void operatorsOfPostgreSqlMayStandBesideValues() throws Exception {
    given(Database.POSTGRESQL);

    Outcome outcome =
        run("select '{\"a\": 1}'::jsonb ? 'a' as x, ${params.day} || '?' as y", trial.context());

    assertEquals(
        "[{\"x\":true,\"y\":\"2026-03-01?\"}]",
        outcome.outputs().get("result").text(),
        outcome.message());
  }

  @Test
  void driverOfTheUsersOwnJarSeesNothingOfTheEngine() throws Exception {
    Path jar = Files.copy(h2Jar(), folder.resolve("driver.jar"));
    String url = "jdbc:h2:mem:shared;DB_CLOSE_DELAY=60";
    DataSource own = new DataSource("db", url, "", "", jar.toString(), "");
    sources.put("db", own);
    try (Connection engines = DriverManager.getConnection(url);
        Statement statement = engines.createStatement()) {
      statement.execute("create table engines_own (id int)");

      Outcome hidden = run("select * from engines_own", trial.context());
      Outcome works =
          run(
              "create table x (id int); insert into x values (7); select id from x",
              trial.context());

      assertThat(hidden.message()).contains("ENGINES_OWN");
      assertEquals("[{\"ID\":7}]", works.outputs().get("result").text(), works.message());
    }
    var drivers = new Drivers();
    Driver driver = drivers.driver(own);
    assertNotEquals(Driver.class.getClassLoader(), driver.getClass().getClassLoader());
    assertNotEquals(org.h2.Driver.class, driver.getClass());
    assertEquals(driver.getClass(), drivers.driver(own).getClass(), "loaded once");
    Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.from(Trial.LOGICAL_TIME));
    assertNotEquals(driver.getClass(), drivers.driver(own).getClass(), "loaded again when changed");
    var byClass = new DataSource("db", url, "", "", jar.toString(), "org.h2.Driver");
    assertEquals(driver.getClass().getName(), drivers.driver(byClass).getClass().getName());
  }

  private static Path h2Jar() throws Exception {
    return Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void whatIsMissingFailsForGoodAndSaysWhatToDo() {
    sources.put("nowhere", new DataSource("nowhere", "jdbc:nobody:x", "", "", "", ""));
    sources.put("locked", new DataSource("locked", "jdbc:h2:mem:x", "a", "none", "", ""));
    sources.put("jarless", new DataSource("jarless", "jdbc:h2:mem:x", "", "", "/no/such.jar", ""));
    sources.put("classless", new DataSource("classless", "jdbc:h2:mem:x", "", "", "", "no.Such"));

    assertGivesUp("absent", "There is no data source absent in this engine. Save it");
    assertGivesUp("nowhere", "No driver of this engine takes the address of data source nowhere.");
    assertGivesUp("locked", "There is no secret none, which data source locked names");
    assertGivesUp("jarless", "The driver's jar /no/such.jar can't be read.");
    assertGivesUp("classless", "The driver class no.Such of data source classless can't be made");
  }

  private void assertGivesUp(String source, String words) {
    Outcome outcome = run(new Task.Sql(source, "select 1", 1, false), trial.context());

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, outcome.kind());
    assertThat(outcome.message()).startsWith(words);
  }

  @Test
  void enginesOwnStoreIsRefusedHoweverItIsSpelled() throws Exception {
    var store = new EngineStore(folder);
    Path link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-l"), folder);

    for (String spelled :
        new String[] {
          "jdbc:h2:" + folder + "/store",
          "jdbc:h2:file:" + folder + "/store;IFEXISTS=TRUE",
          "jdbc:h2:async:" + folder + "/store",
          "JDBC:H2:nio:" + folder + "/x/../store",
          "jdbc:h2:split:20:nioMapped:" + folder + "/store",
          "jdbc:h2:" + link + "/store",
          "jdbc:h2:" + Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath()) + "/store"
        }) {
      assertTrue(store.isAt(spelled), spelled);
    }
    for (String other :
        new String[] {
          "jdbc:h2:" + folder + "/store2",
          "jdbc:h2:mem:store",
          "jdbc:h2:tcp://h/" + folder + "/store",
          "jdbc:postgresql://h/store"
        }) {
      assertFalse(store.isAt(other), other);
    }
    sources.put("own", new DataSource("own", "jdbc:h2:" + folder + "/store", "sa", "", "", ""));
    assertGivesUp("own", "The data source own points at this engine's own store");
    Files.delete(link);
  }

  @Test
  @Tag("C4")
  void nextEngineFindsTheResult() throws Exception {
    given(Database.H2);
    AttemptContext context = trial.context();
    Outcome outcome = run("select 1 as x", context);

    assertEquals(new Remains.Ended(outcome), handler.find(task("select 1"), context));
    assertEquals(new Remains.NeverStarted(), handler.find(task("select 1"), trial.context()));
  }

  private static Task.Sql task(String script) {
    return new Task.Sql("db", script, 100, false);
  }

  private Outcome run(String script, AttemptContext context) {
    return run(task(script), context);
  }

  private Outcome run(Task.Sql task, AttemptContext context) {
    return trial.end(handler.begin(resolved(task), context));
  }

  private static Task.Sql resolved(Task.Sql task) {
    var values = Map.of("who", SLY, "day", "2026-03-01", "amount", "12.50");
    return (Task.Sql)
        TaskTemplates.resolve(task, new TemplateScope(Trial.LOGICAL_TIME, ZoneOffset.UTC, values));
  }
}
