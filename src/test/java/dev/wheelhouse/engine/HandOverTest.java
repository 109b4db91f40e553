package dev.wheelhouse.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.awake.SleepGuard;
import dev.wheelhouse.engine.capacity.CapacityConfig;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.http.HttpTaskHandler;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.task.sql.SqlTaskHandler;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Values through a chain of real tasks: a process, a query, a call, and a process again.
@Tag("D6")
@Tag("D7")
@EnabledOnOs(OS.LINUX)
class HandOverTest {
  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @Test
  void whatEachHandsOnReachesTheNextWithItsType() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              ("{\"got\":\"" + exchange.getRequestURI().getQuery() + "\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    Path end = folder.resolve("end.txt");
    try (LocalEngine engine = engine()) {
      define(engine, "http://127.0.0.1:" + server.getAddress().getPort(), end);

      RunId run = engine.execute(Command.Trigger.of("chain"), TestEngine.MARA).orThrow();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> detailState(engine, run), RunState.SUCCESS::equals);

      assertEquals(
          Map.of(
              "rows", Output.integer(3),
              "code", Output.text("007"),
              "files", Output.list("[\"a.csv\",\"b.csv\"]"),
              "day", new Output(Output.Type.DATE, "2026-03-29")),
          outputs(engine, run, "count"));
      assertEquals(
          Map.of(
              "result", Output.list("[{\"N\":4}]"),
              "rows", Output.integer(1),
              "updated", Output.integer(0),
              "more", Output.bool(false)),
          outputs(engine, run, "query"));
      assertEquals(Output.text("rows=3"), outputs(engine, run, "call").get("value"));
      assertEquals(Output.integer(200), outputs(engine, run, "call").get("status"));
      assertEquals("3 007 [\"a.csv\",\"b.csv\"] [{\"N\":4}] rows=3", Files.readString(end).strip());
    } finally {
      server.stop(0);
    }
  }

  private void define(LocalEngine engine, String url, Path end) {
    var source = new DataSource("ledger", "jdbc:h2:mem:hand-over", "", "", "", "");
    var _ = engine.execute(new Command.SaveDataSource(source), TestEngine.MARA).orThrow();
    save(
        engine,
        "count",
        Task.Shell.script(
            """
            echo rows=3 >> "$WHEELHOUSE_OUTPUT"
            echo code:text=007 >> "$WHEELHOUSE_OUTPUT"
            echo 'files:list=a.csv, b.csv' >> "$WHEELHOUSE_OUTPUT"
            echo day=2026-03-29 >> "$WHEELHOUSE_OUTPUT"
            """));
    save(
        engine,
        "query",
        new Task.Sql("ledger", "select ${upstream.count.output.rows} + 1 as n", 10, false));
    save(
        engine,
        "call",
        new Task.Http(
            HttpCall.of("GET", url + "/?rows=${upstream.count.output.rows}"),
            new HttpExpectation(List.of(), "/got", "", ""),
            new HttpCompletion.Answered()));
    save(
        engine,
        "show",
        Task.Shell.script(
            "cat > %s <<'END'\n${upstream.count.output.rows} ${upstream.count.output.code} ${upstream.count.output.files} ${upstream.query.output.result} ${upstream.call.output.value}\nEND"
                .formatted(end)));
    save(engine, Jobs.dag("chain", "count>query", "query>call", "call>show"));
  }

  private static void save(LocalEngine engine, String name, Task task) {
    save(engine, Jobs.job(name).with(task));
  }

  private static void save(LocalEngine engine, Definition definition) {
    var _ = engine.execute(new Command.SaveDefinition(definition, 0), TestEngine.MARA).orThrow();
  }

  private static RunState detailState(LocalEngine engine, RunId run) {
    RunState state = engine.ask(new Query.GetRun(run), TestEngine.MARA).view().run().state();
    if (state == RunState.FAILED) {
      throw new AssertionError(
          engine.ask(new Query.GetRun(run), TestEngine.MARA).view().run().status().lastError());
    }
    return state;
  }

  private static Map<String, Output> outputs(LocalEngine engine, RunId run, String node) {
    RunId id =
        engine.ask(new Query.ListNodeRuns(run), TestEngine.MARA).stream()
            .map(RunView::run)
            .filter(it -> it.nodeKey().equals(node))
            .findFirst()
            .orElseThrow()
            .id();
    return engine.ask(new Query.GetRun(id), TestEngine.MARA).outputs();
  }

  private LocalEngine engine() {
    Store store =
        Stores.open(
            new StoreLocation.Folder(folder.resolve("store")),
            new DefinitionCodec(DefinitionJson::write, DefinitionJson::read));
    var services = new Services(folder.resolve("runs"), timers);
    var supervision = new Supervision(folder, System.getenv(), timers);
    var shell = new ShellTaskHandler(folder.resolve("runs"), supervision);
    return EngineStart.start(
        store,
        new EngineSettings(
            folder,
            ZoneOffset.UTC,
            4,
            TriggerService.Config.USUAL,
            tools ->
                TaskHandlers.of(new NoopHandler(), shell)
                    .with(Task.Http.class, new HttpTaskHandler(services, tools.callbacks()))
                    .with(
                        Task.Sql.class,
                        new SqlTaskHandler(
                            services,
                            store.services()::dataSource,
                            tools.secrets(),
                            folder.resolve("store"))),
            timers,
            "tried",
            CapacityConfig.USUAL,
            SleepGuard.NONE));
  }
}
