package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.Pace;
import dev.wheelhouse.sample.Samples;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The smaller samples, installed and run on a real engine with real processes.
@Tag("U14")
@EnabledOnOs(OS.LINUX)
class SamplesTest {
  private static final Caller OPERATOR = Caller.local("mara");
  private static final Pace FAST = Pace.USUAL.faster(30);

  @TempDir private Path folder;
  private final SystemTimers timers = new SystemTimers();
  private EngineApi engine;

  @BeforeEach
  void startEngine() {
    engine = EngineWiring.usual(folder.resolve("store"), timers).start();
  }

  @AfterEach
  void stopEngine() {
    engine.close();
    timers.close();
  }

  @Test
  void installedTwiceEachStandsThereOnceWithItsFilesWhereTheyWere() {
    for (Samples sample : Samples.values()) {
      Path first = sample.install(engine, OPERATOR, folder.resolve(sample.key()), FAST);
      Path second = sample.install(engine, OPERATOR, folder.resolve("elsewhere"), FAST);

      assertEquals(folder.resolve(sample.key()), first);
      assertEquals(first, second);
      assertThat(first).isDirectory();
      assertEquals(
          1,
          engine.ask(new Query.FindDefinition(sample.start()), OPERATOR).version(),
          sample.key());
    }
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  @Tag("X3")
  void reportOfAYearIsMadeAndOneOfTooManyMonthsRunsIntoItsTimeOut() throws Exception {
    Path files = Samples.REPORT.install(engine, OPERATOR, folder.resolve("it's"), FAST);

    RunId year = start(Samples.REPORT, Map.of());
    RunId tooLong = start(Samples.REPORT, Map.of("months", "1000"));

    assertEquals(RunState.SUCCESS, end(year));
    assertEquals(RunState.TIMEOUT, end(tooLong));
    assertThat(Files.readAllLines(files.resolve("report.txt"))).hasSize(12);
  }

  @Test
  void orderThatIsAcceptedIsShippedFromTheStock() throws Exception {
    Path files = Samples.ORDER.install(engine, OPERATOR, folder.resolve("order"), FAST);

    RunId run = start(Samples.ORDER, Map.of("carrier", "accepts", "quantity", "5"));

    assertEquals(RunState.SUCCESS, end(run));
    assertEquals("7 in stock\n", Files.readString(files.resolve("stock")));
    assertThat(files.resolve("shipped-4711")).hasContent("5");
  }

  @Test
  void paymentThatTheBankDeclinesLeavesNothingInTheLedger() throws IOException {
    Path files = Samples.PAYMENT.install(engine, OPERATOR, folder.resolve("pay"), FAST);

    assertEquals(RunState.FAILED, end(start(Samples.PAYMENT, Map.of("card", "declined"))));
    assertThat(files.resolve("ledger.csv")).doesNotExist();

    assertEquals(RunState.SUCCESS, end(start(Samples.PAYMENT, Map.of("order", "4712"))));
    assertThat(Files.readAllLines(files.resolve("ledger.csv")))
        .singleElement()
        .asString()
        .contains(",order 4712,120.00 EUR,run ");
  }

  @Test
  @Tag("F6")
  void paymentOfAnOrderIsRefusedTheSecondTimeAndNamesTheFirst() throws IOException {
    Path files = Samples.PAYMENT.install(engine, OPERATOR, folder.resolve("pay"), FAST);
    RunId first = start(Samples.PAYMENT, Map.of());
    assertEquals(RunState.SUCCESS, end(first));

    Answer<RunId> second = engine.execute(Command.Trigger.of(Samples.PAYMENT.start()), OPERATOR);

    Fault refusal = assertInstanceOf(Answer.Rejected.class, second).fault();
    assertEquals(Fault.DUPLICATE_OPERATION, refusal.code());
    assertThat(refusal.message()).contains(first.toString());
    assertThat(Files.readAllLines(files.resolve("ledger.csv"))).hasSize(1);
  }

  @Test
  @Tag("F6")
  void declinedPaymentMayBeTriedAgain() {
    Samples.PAYMENT.install(engine, OPERATOR, folder.resolve("pay"), FAST);

    assertEquals(RunState.FAILED, end(start(Samples.PAYMENT, Map.of("card", "declined"))));
    assertEquals(RunState.SUCCESS, end(start(Samples.PAYMENT, Map.of())));
  }

  @Test
  @Tag("F5")
  void goodsOfAnOrderThatIsRefusedAreGivenBack() throws IOException {
    Path files = Samples.ORDER.install(engine, OPERATOR, folder.resolve("order"), FAST);

    RunId run = start(Samples.ORDER, Map.of("quantity", "5"));

    assertEquals(RunState.FAILED, end(run));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.readString(files.resolve("stock")).equals("12 in stock\n"));
    assertThat(files.resolve("reserved-4711")).doesNotExist();
  }

  private RunId start(Samples sample, Map<String, String> parameters) {
    var command = new Command.Trigger(sample.start(), "", Optional.empty(), parameters);
    return engine.execute(command, OPERATOR).orThrow();
  }

  private RunState end(RunId run) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> engine.ask(new Query.GetRun(run), OPERATOR).view().run().state().terminal());
    return engine.ask(new Query.GetRun(run), OPERATOR).view().run().state();
  }
}
