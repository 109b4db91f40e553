package dev.wheelhouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every engine says about itself, and about what will be.
@Tag("A1")
public abstract class FigureCases extends EngineCases {
  @Test
  @Tag("O2")
  void figuresCoverSixtyMinutesAndCountWhatEnded() {
    saved(job("counted"), 0);
    long before = figures().outcomes().succeeded();
    awaitState(trigger("counted"), RunState.SUCCESS);

    await().atMost(Duration.ofSeconds(60)).until(() -> figures().outcomes().succeeded() > before);
    EngineFigures figures = figures();

    assertEquals(60, figures.minutes().size());
    assertEquals(
        Duration.ofMinutes(59),
        Duration.between(
            figures.minutes().getFirst().start(), figures.minutes().getLast().start()));
    assertTrue(figures.dispatch().count() > 0);
    assertThat(figures.pools()).anyMatch(pool -> pool.slots() > 0);
    EngineHealth health = engine().ask(new Query.Health(), MARA);
    assertThat(health.heapUsed()).isPositive().isLessThanOrEqualTo(health.heapMax());
  }

  @Test
  @Tag("O6")
  void failedDagNeedsOneActionThatItsRerunTakesAway() {
    saved(script("fragile", "exit 3"), 0);
    saved(job("after"), 0);
    saved(dag("chain", List.of("fragile", "after"), edge("fragile", "after")), 0);
    RunId chain = trigger("chain");
    awaitState(chain, RunState.FAILED);

    ActionNeeded action = actionOf(chain).orElseThrow();
    var rerun = new Command.Rerun(action.run().run().id(), true);
    Preview preview = engine().preview(rerun, MARA);
    RunId next = engine().execute(rerun, MARA).orThrow();
    awaitState(next, RunState.FAILED);

    assertEquals(prefix + "chain", action.dagName());
    assertEquals(prefix + "fragile", action.run().name());
    assertEquals(List.of(prefix + "after"), action.blocks());
    assertEquals(ActionNeeded.Step.RERUN_WITH_DOWNSTREAM, action.step());
    assertNull(preview.refusal());
    assertEquals(next, actionOf(chain).orElseThrow().run().run().id());
  }

  @Test
  @Tag("O5")
  void forecastNamesWhatWillFire() {
    Instant soon = Instant.ofEpochSecond(figures().at().getEpochSecond()).plusSeconds(1_800);
    var once = new Trigger.Once("once", soon, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    saved(job("planned").with(List.of(once)), 0);

    Forecast forecast = engine().ask(new Query.Ahead(60), MARA);

    Forecast.Minute minute =
        forecast.minutes().stream()
            .filter(it -> !it.start().plusSeconds(60).isBefore(soon.plusNanos(1)))
            .findFirst()
            .orElseThrow();
    assertEquals(60, forecast.minutes().size());
    assertThat(minute.names()).contains(prefix + "planned");
    assertTrue(forecast.complete());
  }

  @Test
  void engineSaysWhatItCanDo() {
    Capabilities capabilities = engine().capabilities();

    for (Class<?> operation : Command.class.getPermittedSubclasses()) {
      assertEquals(Capabilities.Support.NATIVE, capabilities.of(operation));
    }
    assertTrue(engine().ask(new Query.Health(), MARA).slots() > 0);
  }

  private EngineFigures figures() {
    return engine().ask(new Query.Figures(), MARA);
  }

  private Optional<ActionNeeded> actionOf(RunId dagRun) {
    return engine().ask(new Query.ListActionsNeeded(1_000), MARA).stream()
        .filter(it -> it.topLevel().equals(dagRun))
        .findFirst();
  }
}
