package dev.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.awake.SleepGuard;
import dev.wheelhouse.engine.capacity.CapacityConfig;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.http.HttpTaskHandler;
import dev.wheelhouse.engine.task.java.JavaTaskHandler;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.task.sql.SqlTaskHandler;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.task.JobContext;
import dev.wheelhouse.task.JobHandler;
import dev.wheelhouse.task.JobResult;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HTTP, SQL and JAVA tasks in a whole engine over a real store, with real threads and calls.
@Tag("X2")
@Tag("X8")
class ServiceScenariosTest {
  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();
  private final LinkedBlockingQueue<String> tokens = new LinkedBlockingQueue<>();
  private HttpServer server;
  private Store store;
  private LocalEngine engine;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/start",
        exchange -> {
          tokens.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
    start();
  }

  @AfterEach
  void close() {
    engine.close();
    server.stop(0);
    timers.close();
  }

  private void start() {
    store =
        Stores.open(
            new StoreLocation.Folder(folder),
            new DefinitionCodec(DefinitionJson::write, DefinitionJson::read));
    var services = new Services(folder.resolve("runs"), timers);
    var shell =
        new ShellTaskHandler(
            folder.resolve("runs"), new Supervision(folder, System.getenv(), timers));
    engine =
        EngineStart.start(
            store,
            new EngineSettings(
                folder,
                ZoneOffset.UTC,
                4,
                TriggerService.Config.USUAL,
                tools -> handlers(tools, services, shell),
                timers,
                "tried",
                CapacityConfig.USUAL,
                SleepGuard.NONE));
  }

  private TaskHandlers handlers(TaskTools tools, Services services, ShellTaskHandler shell) {
    var http = new HttpTaskHandler(services, tools.callbacks());
    return TaskHandlers.of(new NoopHandler(), shell)
        .with(Task.Http.class, http)
        .with(Task.Java.class, new JavaTaskHandler(services))
        .with(
            Task.Sql.class,
            new SqlTaskHandler(services, store.services()::dataSource, tools.secrets(), folder));
  }

  private void restart() {
    engine.close();
    start();
  }

  @Test
  @Tag("SEC4")
  void dataSourceIsSavedListedUsedAndDeleted() {
    var source = new DataSource("ledger", "jdbc:h2:mem:ledger", "", "", "", "");
    save("report", new Task.Sql("ledger", "select 42 as answer", 10, false));

    assertEquals(source, execute(new Command.SaveDataSource(source)).orThrow());
    assertEquals(List.of(source), engine.ask(new Query.ListDataSources(), TestEngine.MARA));
    ended(trigger("report"), RunState.SUCCESS);
    assertEquals("ledger", execute(new Command.DeleteDataSource("ledger")).orThrow());

    Run missing = ended(trigger("report"), RunState.FAILED);
    assertThat(missing.status().lastError()).startsWith("There is no data source ledger");
    assertFault(Fault.NOT_FOUND, new Command.DeleteDataSource("ledger"));
    assertEquals(Optional.empty(), store.audit().firstBroken());
  }

  @Test
  void dataSourceThatCannotWorkIsRefusedWithItsField() {
    String own = "jdbc:h2:file:" + folder + "/store";

    assertField("url", new DataSource("a", own, "sa", "", "", ""), "own store");
    assertField("url", new DataSource("a", "postgresql://h", "", "", "", ""), "no address of JDBC");
    assertField("name", new DataSource(" ", "jdbc:h2:mem:x", "", "", "", ""), "The name is empty");
    assertField(
        "driverJar", new DataSource("a", "jdbc:x:y", "", "", "/no/such.jar", ""), "can't be read");
    assertEquals(List.of(), engine.ask(new Query.ListDataSources(), TestEngine.MARA));
  }

  private void assertField(String field, DataSource source, String words) {
    Fault fault = assertFault(Fault.INVALID_FIELD, new Command.SaveDataSource(source));

    assertEquals(List.of(field), fault.details().get("field"));
    assertThat(fault.message()).contains(words);
  }

  @Test
  void callbackEndsTheRunOnceAndARepeatIsHarmless() throws Exception {
    save("remote", callback());
    RunId run = trigger("remote");
    String token = token();
    var report = new Command.Callback(token, true, "all paid", Map.of("rows", "7"));

    assertFault(Fault.NOT_FOUND, new Command.Callback("guessed", true, "", Map.of()));
    assertNull(engine.preview(report, TestEngine.MARA).refusal());
    assertEquals(run, execute(report).orThrow());
    ended(run, RunState.SUCCESS);

    assertEquals(run, execute(report).orThrow());
    assertFault(Fault.STATE_CONFLICT, new Command.Callback(token, false, "no", Map.of()));
    ended(run, RunState.SUCCESS);
  }

  @Test
  void reportOfFailureFailsTheRunAndALateOneIsRefused() throws Exception {
    save("remote", callback());
    RunId failed = trigger("remote");
    execute(new Command.Callback(token(), false, "no money", Map.of())).orThrow();
    assertEquals("no money", ended(failed, RunState.FAILED).status().lastError());

    RunId stopped = trigger("remote");
    String token = token();
    execute(new Command.Stop(stopped, Duration.ofSeconds(5))).orThrow();
    ended(stopped, RunState.CANCELED);

    Fault late = assertFault(Fault.STATE_CONFLICT, new Command.Callback(token, true, "", Map.of()));
    assertThat(late.message()).contains("has ended. Nothing was changed.");
  }

  @Test
  @Tag("C4")
  void callbackIsWaitedForAcrossARestartAsTheSameAttempt() throws Exception {
    save("remote", callback());
    RunId run = trigger("remote");
    String token = token();
    await().until(() -> log(run).contains("waiting for the callback"));

    restart();
    assertEquals(RunState.RUNNING, run(run).state());
    execute(new Command.Callback(token, true, "", Map.of())).orThrow();

    assertEquals(1, ended(run, RunState.SUCCESS).status().attempts());
    assertEquals(0, tokens.size(), "the call was not repeated");
  }

  @Test
  @Tag("C4")
  @Tag("F7")
  void handlerCutOffWithItsEngineIsLostAndJudged() throws Exception {
    save("cut", new Task.Java(Endless.class.getName(), List.of(), Map.of()));
    RunId run = trigger("cut");
    assertTrue(Endless.BEGUN.await(60, TimeUnit.SECONDS));

    restart();

    ended(run, RunState.NEEDS_CONFIRMATION);
  }

  /// An interrupt inside H2 would close the engine's store for everybody.
  @Test
  @Tag("X3")
  void interruptedHandlersLeaveTheStoreAlone() {
    save("noisy", new Task.Java(Interrupting.class.getName(), List.of(), Map.of()));

    for (int i = 0; i < 20; i++) {
      ended(trigger("noisy"), RunState.SUCCESS);
    }

    assertThat(Interrupting.THREADS).hasSize(20).allMatch(name -> name.matches("run-\\d+-1"));
  }

  @Test
  @Tag("K9")
  void handlerThatIsAskedPausesAndTheSameAttemptGoesOnFromItsCheckpoint() throws Exception {
    save("paging", new Task.Java(Paging.class.getName(), List.of(), Map.of()));
    RunId run = trigger("paging");
    assertTrue(Paging.BEGUN.await(60, TimeUnit.SECONDS));

    // Its work begins a moment before the engine follows it.
    await().until(() -> execute(new Command.Suspend(run, true)) instanceof Answer.Done);
    ended(run, RunState.QUEUED);
    restart();
    long hold = engine.ask(new Query.ListHolds(), TestEngine.MARA).getFirst().id();
    execute(new Command.LiftHold(hold, Command.LiftHold.Missed.BY_POLICY)).orThrow();

    ended(run, RunState.SUCCESS);
    assertEquals(List.of("from ", "from page 7"), List.copyOf(Paging.STARTS));
    assertEquals(1, store.runs().attempts(run).size());
  }

  /// Waits for a request to pause, and goes on from there.
  public static final class Paging implements JobHandler {
    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final LinkedBlockingQueue<String> STARTS = new LinkedBlockingQueue<>();

    @Override
    public JobResult run(JobContext context) {
      STARTS.add("from " + context.lastCheckpoint());
      BEGUN.countDown();
      if (!context.lastCheckpoint().isEmpty()) {
        return JobResult.DONE;
      }
      while (!context.pauseRequested()) {
        Thread.onSpinWait();
      }
      context.checkpoint("page 7");
      return JobResult.PAUSED;
    }
  }

  /// Runs until its engine ends.
  public static final class Endless implements JobHandler {
    static final CountDownLatch BEGUN = new CountDownLatch(1);

    @Override
    public JobResult run(JobContext context) throws InterruptedException {
      BEGUN.countDown();
      new CountDownLatch(1).await();
      return JobResult.DONE;
    }
  }

  /// Ends with its thread interrupted, after all calls that it has.
  public static final class Interrupting implements JobHandler {
    static final LinkedBlockingQueue<String> THREADS = new LinkedBlockingQueue<>();

    @Override
    public JobResult run(JobContext context) {
      THREADS.add(Thread.currentThread().getName());
      Thread.currentThread().interrupt();
      context.progress(50, "half");
      context.checkpoint("here");
      context.log("interrupted and still heard");
      return JobResult.of(Map.of("x", "1"));
    }
  }

  private Task.Http callback() {
    HttpCall call =
        new HttpCall(
            "POST",
            "http://localhost:" + server.getAddress().getPort() + "/start",
            Map.of(),
            "${callback.token}",
            new HttpCall.Auth.None(),
            HttpCall.Trust.SYSTEM,
            Duration.ofSeconds(5));
    return new Task.Http(call, HttpExpectation.USUAL, new HttpCompletion.Callback());
  }

  private String token() throws InterruptedException {
    String token = tokens.poll(10, TimeUnit.SECONDS);
    assertThat(token).hasSize(22);
    return String.valueOf(token);
  }

  private void save(String name, Task task) {
    var job = Jobs.job(name).with(task).with(new Safety(false, true));
    execute(new Command.SaveDefinition(job, 0)).orThrow();
  }

  private RunId trigger(String name) {
    return execute(Command.Trigger.of(name)).orThrow();
  }

  private <R> Answer<R> execute(Command<R> command) {
    return engine.execute(command, TestEngine.MARA);
  }

  private <R> Fault assertFault(String code, Command<R> command) {
    Answer<R> answer = execute(command);
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    Fault fault = ((Answer.Rejected<R>) answer).fault();
    assertEquals(code, fault.code());
    assertEquals(fault, engine.preview(command, TestEngine.MARA).refusal());
    return fault;
  }

  private Run ended(RunId id, RunState state) {
    await().atMost(Duration.ofSeconds(60)).until(() -> run(id).state() == state);
    return run(id);
  }

  private Run run(RunId id) {
    return store.runs().run(id).orElseThrow();
  }

  private String log(RunId id) {
    var chunk = engine.ask(new Query.ReadLog(id, 1, 0, 100_000), TestEngine.MARA);
    return new String(chunk.bytes(), StandardCharsets.UTF_8);
  }
}
