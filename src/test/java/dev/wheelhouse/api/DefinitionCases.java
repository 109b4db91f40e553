package dev.wheelhouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How every engine takes definitions, and which it refuses.
@Tag("A1")
public abstract class DefinitionCases extends EngineCases {
  @Test
  @Tag("N4")
  void eachSaveIsTheNextVersion() {
    SavedDefinition first = saved(job("report"), 0);
    SavedDefinition second = saved(job("report").with(RetryPolicy.DEFAULT), 1);

    assertEquals(List.of(1, 2), List.of(first.version(), second.version()));
    assertEquals(first.id(), second.id());
    assertEquals(second, engine().ask(new Query.FindDefinition(prefix + "report"), MARA));
    assertEquals(second, engine().ask(new Query.GetDefinition(first.id()), MARA));
    assertEquals("mara", second.savedBy());
  }

  @Test
  @Tag("S3")
  void saveFromAnOlderVersionIsAConflictThatNamesBoth() {
    saved(job("report"), 0);
    saved(job("report"), 1);

    Fault fault = refused(new Command.SaveDefinition(job("report"), 1));

    assertEquals(Fault.VERSION_CONFLICT, fault.code());
    assertEquals(Map.of("version", List.of("2"), "expected", List.of("1")), fault.details());
  }

  @Test
  @Tag("N3")
  void nameOfAnotherDefinitionIsTaken() {
    saved(job("report"), 0);

    assertEquals(Fault.NAME_TAKEN, refused(new Command.SaveDefinition(job("report"), 0)).code());
    assertEquals(
        Fault.NAME_TAKEN,
        refused(new Command.SaveDefinition(dag("report", List.of("report")), 1)).code());
  }

  @Test
  @Tag("D1")
  void cycleIsRefusedWithItsPath() {
    saved(job("a"), 0);
    saved(job("b"), 0);
    var cyclic = dag("net", List.of("a", "b"), edge("a", "b"), edge("b", "a"));

    Fault fault = refused(new Command.SaveDefinition(cyclic, 0));

    assertEquals(Fault.CYCLE, fault.code());
    assertThat(fault.details().get("cycle")).contains(prefix + "a", prefix + "b");
    assertThat(fault.message()).contains(prefix + "a");
  }

  @Test
  @Tag("D1")
  void nodeMustNameAJob() {
    saved(job("a"), 0);
    saved(dag("net", List.of("a")), 0);

    Fault unknown = refused(new Command.SaveDefinition(dag("x", List.of("a", "nobody")), 0));
    Fault notAJob = refused(new Command.SaveDefinition(dag("x", List.of("net")), 0));

    assertEquals(
        List.of(Fault.INVALID_FIELD, Fault.INVALID_FIELD), List.of(unknown.code(), notAJob.code()));
    assertEquals(List.of("nodes[1].job"), unknown.details().get("field"));
    assertEquals(List.of("nodes[0].job"), notAJob.details().get("field"));
  }

  @Test
  @Tag("T1")
  void badCronIsRefusedWithItsField() {
    var trigger =
        new Trigger.Cron("t", "0 0 25 * * ?", ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    var save = new Command.SaveDefinition(job("report").with(List.of(trigger)), 0);

    Fault fault = refused(save);

    assertEquals(Fault.INVALID_FIELD, fault.code());
    assertEquals(List.of("triggers[0].expr"), fault.details().get("field"));
    assertEquals(fault, engine().preview(save, MARA).refusal());
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    var unknown = new RunId(Long.MAX_VALUE);

    assertEquals(Fault.NOT_FOUND, refused(Command.Trigger.of(prefix + "nobody")).code());
    for (Query<?> query :
        List.of(
            new Query.GetRun(unknown),
            new Query.FindDefinition(prefix + "nobody"),
            new Query.GetJob(prefix + "nobody"),
            new Query.ReadLog(unknown, 1, 0, 10))) {
      var refusal = assertThrows(EngineException.Refused.class, () -> engine().ask(query, MARA));
      assertEquals(Fault.NOT_FOUND, refusal.fault().code());
    }
  }
}
