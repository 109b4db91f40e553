package dev.wheelhouse.console.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story over a real engine, step by step.
@Tag("U14")
@Tag("N5")
class GuideModelTest {
  private static final GuideStep AWAY = new GuideStep.Away();

  @TempDir Path folder;
  private BillingEngine engine;
  private GuideModel guide;

  @BeforeEach
  void startEngine() {
    engine = new BillingEngine(folder).withChain();
    guide = new GuideModel(engine.api, BillingEngine.MARA, new AtOnce(), BillingEngine.JOBS);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void storyIsRepairedByTheButtonAlone() {
    guide.look();
    assertEquals(AWAY, step());

    var chain = engine.startAndAwait("billing.daily");
    guide.look();
    var failed = assertInstanceOf(GuideStep.Failed.class, step());
    assertEquals(List.of("issue_bill"), failed.blocked());

    guide.next();
    engine.awaitEnd(newest());
    guide.look();
    var mended = assertInstanceOf(GuideStep.Mended.class, step());
    assertEquals(List.of("settle", "issue_bill"), mended.reruns());
    assertEquals(List.of("pull_payments"), mended.stays());

    guide.next();
    engine.awaitEnd(chain);
    guide.look();
    assertEquals(
        new GuideStep.Done("billing.daily", "settle", List.of("pull_payments", "issue_bill")),
        step());
    assertEquals(RunState.SUCCESS, engine.view(chain).run().state());

    guide.next();
    assertEquals(AWAY, step());
  }

  @Test
  void dismissedGuideComesBackForANewRunOnly() {
    engine.startAndAwait("billing.daily");
    guide.look();

    guide.dismiss();
    guide.look();
    assertEquals(AWAY, step());

    engine.startAndAwait("billing.daily");
    guide.look();
    assertInstanceOf(GuideStep.Failed.class, step());
  }

  @Test
  void chainThatWasRepairedEarlierNeedsNoGuide() {
    var chain = engine.startAndAwait("billing.daily");
    engine.startAndAwait("restore_database");
    engine.api.execute(new Command.Rerun(settle(chain), true), BillingEngine.MARA).orThrow();
    engine.awaitEnd(chain);

    guide.look();

    assertEquals(AWAY, step());
  }

  @Test
  void rerunThatSomebodyWasQuickerWithIsRefusedAndTheStoryReadAgain() {
    var chain = engine.startAndAwait("billing.daily");
    engine.startAndAwait("restore_database");
    guide.look();
    engine.api.execute(new Command.Rerun(settle(chain), true), BillingEngine.MARA).orThrow();
    engine.awaitEnd(chain);

    guide.next();

    var refused = assertInstanceOf(EngineException.class, guide.problemProperty().get());
    assertEquals(Fault.STATE_CONFLICT, refused.fault().code());
    assertInstanceOf(GuideStep.Done.class, step());
    assertFalse(guide.busyProperty().get());
  }

  private GuideStep step() {
    return guide.stepProperty().get();
  }

  private RunId newest() {
    return engine.runs().getFirst().run().id();
  }

  private RunId settle(RunId chain) {
    return engine.api.ask(new Query.ListNodeRuns(chain), BillingEngine.MARA).stream()
        .filter(node -> node.name().equals("settle"))
        .findFirst()
        .orElseThrow()
        .run()
        .id();
  }
}
