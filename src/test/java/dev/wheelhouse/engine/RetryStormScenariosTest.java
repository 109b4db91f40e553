package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import dev.wheelhouse.api.Brake;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps retries from knocking a downstream over.
@Tag("F3")
class RetryStormScenariosTest {

  @Test
  @Tag("story-7")
  void retriesOf500JobsThatFailInOneSecondComeSpreadOutAndInsideTheBudget() {
    try (TestEngine engine = TestEngine.inMemory(600)) {
      int jobs = 500;
      List<String> names = IntStream.range(0, jobs).mapToObj(i -> "job-" + i).toList();
      var policy =
          RetryPolicy.DEFAULT.delays(
              RetryPolicy.Backoff.FIXED, Duration.ofSeconds(5), Duration.ofSeconds(5));
      engine.given(names.stream().map(it -> job(it).with(policy)).toArray(JobDefinition[]::new));
      names.forEach(name -> engine.script().fails(name, 1));
      names.forEach(name -> engine.api().execute(Command.Trigger.of(name), MARA).orThrow());

      engine.advance("PT10S");
      Brake.Retries brake = assertInstanceOf(Brake.Retries.class, brakes(engine).getFirst());
      var held = engine.store().runs().inStates(EnumSet.of(RunState.RETRY_WAIT), 0, 1).getFirst();
      WaitReason reason = engine.api().ask(new Query.GetRun(held.id()), MARA).view().waitsFor();
      List<Instant> retries = new ArrayList<>();
      for (int minute = 0; minute < 10; minute++) {
        engine.advance("PT1M");
      }
      engine.script().begun().stream()
          .filter(it -> it.context().place().attempt() == 2)
          .forEach(it -> retries.add(it.context().about().begunAt()));

      assertEquals(new WaitReason.RetryBudget("default", 0.2), reason);
      assertThat(brake.held()).isBetween(395L, 400L);
      assertEquals(jobs, retries.size(), "none is lost");
      assertThat(mostIn(Duration.ofMinutes(1), retries)).isLessThanOrEqualTo(100);
      assertThat(
              perSecond(retries.stream().filter(it -> it.isAfter(START.plusSeconds(10))).toList()))
          .as("those that were held back come a few a second")
          .allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(2));
      assertEquals(List.of(), brakes(engine));
    }
  }

  @Test
  @Tag("story-7")
  void withHalfOfAllCallsFailingADownstreamBearsAFifthMoreThanItsNormalLoad() throws IOException {
    var served = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int status = served.incrementAndGet() % 2 == 0 ? 200 : 503;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try (TestEngine engine = TestEngine.inMemory(50);
        HttpClient client = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      engine.script().calls("call", () -> call(client, address));
      engine.given(job("call").with(Jobs.attempts(5, "PT2S")).with(Concurrency.FREE));
      int seconds = 150;
      int perSecond = 6;
      List<Integer> load = new ArrayList<>();
      for (int second = 0; second < seconds; second++) {
        int before = served.get();
        for (int i = 0; i < perSecond; i++) {
          engine.api().execute(Command.Trigger.of("call"), MARA).orThrow();
        }
        engine.advance("PT1S");
        load.add(served.get() - before);
      }

      int window = 60;
      int most =
          IntStream.rangeClosed(0, seconds - window)
              .map(from -> load.subList(from, from + window).stream().mapToInt(it -> it).sum())
              .max()
              .orElseThrow();
      double normal = window * perSecond;
      assertThat(most / normal).isGreaterThan(1.1).isLessThanOrEqualTo(1.2);
      assertThat(served.get()).isLessThanOrEqualTo((int) (1.2 * seconds * perSecond));
    } finally {
      server.stop(0);
    }
  }

  private static Outcome call(HttpClient client, URI address) {
    try {
      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200
          ? Outcome.SUCCESS
          : Outcome.failed("answered", new Outcome.Cause(answer.statusCode(), List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void budgetIsKnownAfterARestart(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder)) {
      engine.given(job("call").with(Jobs.attempts(2, "PT1S")).with(Concurrency.FREE));
      engine.script().fails("call", 80);
      for (int i = 0; i < 80; i++) {
        engine.api().execute(Command.Trigger.of("call"), MARA).orThrow();
      }
      engine.advance("PT2S");
      assertEquals(20, waiting(engine));

      engine.restart();
      engine.advance("PT50S");
      assertEquals(20, waiting(engine), "sixty of the last minute were before the restart");
      engine.advance("PT40S");

      assertEquals(0, waiting(engine));
    }
  }

  private static int waiting(TestEngine engine) {
    return engine.store().runs().inStates(EnumSet.of(RunState.RETRY_WAIT), 0, 1_000).size();
  }

  @Test
  void downstreamThatFailsIsLeftAloneThenTriedWithOneRun() {
    try (TestEngine engine = TestEngine.inMemory(20)) {
      engine.given(
          job("call").with(Safety.DEFAULT.guarding("billing-db")).with(Concurrency.FREE),
          job("other"));
      engine.script().fails("call", 6);
      for (int i = 0; i < 5; i++) {
        engine.trigger("call");
      }
      List<RunId> held = IntStream.range(0, 3).mapToObj(_ -> engine.trigger("call")).toList();

      WaitReason reason =
          engine.api().ask(new Query.GetRun(held.getFirst()), MARA).view().waitsFor();
      List<Brake> brakes = brakes(engine);
      engine.is(engine.trigger("other"), RunState.SUCCESS);
      engine.advance("PT10S");
      List<RunState> afterProbe = states(engine, held);
      engine.advance("PT19S");
      List<RunState> before = states(engine, held);
      engine.advance("PT1S");

      assertEquals(new WaitReason.Circuit("billing-db", START.plusSeconds(10)), reason);
      assertEquals(
          List.of(new Brake.Circuit("billing-db", START.plusSeconds(10), false, 3)), brakes);
      assertEquals(
          List.of(RunState.FAILED, RunState.QUEUED, RunState.QUEUED),
          afterProbe,
          "the probe failed, so it opened for twice as long");
      assertEquals(afterProbe, before);
      assertEquals(
          List.of(RunState.FAILED, RunState.SUCCESS, RunState.SUCCESS), states(engine, held));
      assertEquals(List.of(), brakes(engine));
    }
  }

  private static List<RunState> states(TestEngine engine, List<RunId> runs) {
    return runs.stream().map(run -> engine.run(run).state()).toList();
  }

  private static List<Brake> brakes(TestEngine engine) {
    return engine.api().ask(new Query.ListBrakes(), MARA);
  }

  private static Map<Long, Long> perSecond(List<Instant> times) {
    return times.stream()
        .collect(Collectors.groupingBy(Instant::getEpochSecond, Collectors.counting()));
  }

  private static long mostIn(Duration window, List<Instant> times) {
    return times.stream()
        .mapToLong(
            from ->
                times.stream()
                    .filter(it -> !it.isBefore(from) && it.isBefore(from.plus(window)))
                    .count())
        .max()
        .orElse(0);
  }
}
