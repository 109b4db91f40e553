package dev.wheelhouse.console.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("U12")
class KnownObjectsTest {
  @TempDir static Path folder;
  private static BillingEngine engine;
  private static RunId chain;

  private final Line line = new Line();
  private final EngineLink link =
      new EngineLink(line, Caller.local("mara"), new VirtualTime(Instant.EPOCH), new AtOnce());
  private final KnownObjects known = new KnownObjects(link);

  @BeforeAll
  static void startEngine() {
    engine = new BillingEngine(folder).withChain();
    chain = engine.startAndAwait("billing.daily");
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @Test
  void jobsRunsAndFailedNodesAreSeen() {
    look("");

    assertEquals(
        List.of("billing.daily", "issue_bill", "pull_payments", "restore_database", "settle"),
        known.jobs().stream().map(JobView::name).toList());
    assertEquals(
        List.of("settle", "billing.daily"), known.runs().stream().map(it -> it.name()).toList());
  }

  @Test
  void runIsFoundByItsNumber() {
    look("#" + chain.value());

    assertTrue(known.runs().stream().anyMatch(run -> run.run().id().equals(chain)));
  }

  @Test
  void whatWasSeenStaysWhileNoAnswerComes() {
    look("");
    line.silent = true;

    look("settle");

    assertNotNull(link.outageProperty().get());
    assertFalse(known.lookingProperty().get());
    assertEquals(5, known.jobs().size());
  }

  @Test
  void numberOfNoRunFindsNothing() {
    look("#424242");

    assertEquals(List.of(), known.runs());
  }

  private void look(String text) {
    known.look(PaletteQuery.of(text));
  }

  /// The way to the engine, which can be cut.
  private static final class Line implements EngineApi {
    private boolean silent;

    @Override
    public <R> R ask(Query<R> query, Caller caller) {
      if (silent) {
        throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "cut"));
      }
      return engine.api.ask(query, caller);
    }

    @Override
    public <R> Answer<R> execute(Command<R> command, Caller caller) {
      throw new AssertionError(command);
    }

    @Override
    public Preview preview(Command<?> command, Caller caller) {
      throw new AssertionError(command);
    }

    @Override
    public Subscription subscribe(ChangeListener listener) {
      return () -> {};
    }

    @Override
    public Capabilities capabilities() {
      return engine.api.capabilities();
    }

    @Override
    public void close() {}
  }
}
