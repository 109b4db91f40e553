package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.CapacityScenariosTest.execute;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.CanaryView;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.capacity.Canary;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A share of a job's runs goes another way.
@Tag("P4")
class CanaryScenariosTest {
  private static final JobDefinition PAY = job("pay").with(Concurrency.FREE);

  @TempDir Path folder;

  @Test
  @Tag("story-10")
  void canaryOfFivePercentIsShownBesideTheRestAndPromoted() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(PAY, dag("chain", "pay"));
      execute(engine, new Command.SetCanary(new Canary("pay", 0.05, "new", 0)));

      for (int i = 0; i < 70; i++) {
        engine.trigger("pay");
      }
      engine.restart();
      engine.script.fails("pay", 1);
      for (int i = 0; i < 130; i++) {
        engine.trigger("pay", "m" + i, Map.of());
        engine.trigger("pay", "m" + i, Map.of());
      }

      List<Run> runs = engine.runsOf("pay");
      List<Boolean> canaries = runs.stream().map(run -> run.placement().canary()).toList();
      for (int from = 0; from + 100 <= canaries.size(); from++) {
        long sent = canaries.subList(from, from + 100).stream().filter(it -> it).count();
        assertThat(sent).isBetween(4L, 6L);
      }
      assertEquals(List.of("new", "default"), List.of(poolOf(runs, true), poolOf(runs, false)));
      assertEquals(
          List.of(
              new CanaryView(
                  new Canary("pay", 0.05, "new", 0),
                  START,
                  new CanaryView.Tally(10, 10),
                  new CanaryView.Tally(190, 189))),
          engine.api().ask(new Query.ListCanaries(), MARA));

      execute(engine, new Command.EndCanary("pay", true));

      assertEquals("new", ((JobDefinition) latest(engine).definition()).placement().pool());
      assertEquals(List.of(), engine.api().ask(new Query.ListCanaries(), MARA));
      Run after = engine.run(engine.trigger("pay"));
      assertEquals(new Placement("new", 100), after.placement());
    }
  }

  @Test
  void versionThatWinsBecomesTheLatestAndOneThatLosesIsDropped() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(PAY, PAY.with(new Placement("other", 100)), dag("chain", "pay"));
      execute(engine, new Command.SetCanary(new Canary("pay", 1, "", 1)));

      Run node = engine.nodes(engine.trigger("chain")).get("pay");
      assertEquals(List.of(1, true), List.of(node.target().version(), node.placement().canary()));
      execute(engine, new Command.EndCanary("pay", false));
      assertEquals(2, engine.run(engine.trigger("pay")).target().version());
      execute(engine, new Command.SetCanary(new Canary("pay", 0.5, "", 1)));
      execute(engine, new Command.EndCanary("pay", true));

      assertEquals(3, latest(engine).version());
      assertEquals(PAY, latest(engine).definition());
    }
  }

  @Test
  void canaryThatGoesNowhereIsRefused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(PAY);
      var wrong =
          Map.of(
              new Canary("pay", 0.1, "", 0), Fault.INVALID_FIELD,
              new Canary("pay", 0, "new", 0), Fault.INVALID_FIELD,
              new Canary("pay", 1.5, "new", 0), Fault.INVALID_FIELD,
              new Canary("pay", 0.1, "", 7), Fault.INVALID_FIELD,
              new Canary("nobody", 0.1, "new", 0), Fault.NOT_FOUND);

      wrong.forEach(
          (canary, code) -> {
            var answer = engine.api().execute(new Command.SetCanary(canary), MARA);
            assertEquals(code, ((Answer.Rejected<?>) answer).fault().code());
          });
      var end = engine.api().execute(new Command.EndCanary("pay", true), MARA);
      assertEquals(Fault.NOT_FOUND, ((Answer.Rejected<?>) end).fault().code());
    }
  }

  private static String poolOf(List<Run> runs, boolean canary) {
    List<String> pools =
        runs.stream()
            .filter(run -> run.placement().canary() == canary)
            .map(run -> run.placement().pool())
            .distinct()
            .toList();
    assertThat(pools).hasSize(1);
    return pools.getFirst();
  }

  private static SavedDefinition latest(TestEngine engine) {
    return engine.store().definitions().byName(MARA.tenant(), "pay").orElseThrow();
  }
}
