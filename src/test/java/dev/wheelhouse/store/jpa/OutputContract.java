package dev.wheelhouse.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.UnitResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every database keeps of what runs hand on.
@Tag("D7")
abstract class OutputContract extends Contract {

  @Test
  void whatARunHandedOnIsReadWithItsTypes() {
    Run run = begun("one");
    Map<String, Output> outputs =
        Map.of(
            "rows", Output.integer(13),
            "files", Output.list("[\"a\",\"b\"]"),
            "day", new Output(Output.Type.DATE, "2026-03-29"),
            "note", Output.text(""));

    var _ = given.commit(new Change.KeepOutputs(Given.attempt(run, 1, 1), outputs));

    assertEquals(outputs, given.store().outputs().outputs(run.id()));
    assertEquals(
        List.of("day", "files", "note", "rows"),
        List.copyOf(given.store().outputs().outputs(run.id()).keySet()));
  }

  @Test
  void manyRunsAreReadAtOnceAndThoseThatHandedNothingOnAreNotAmongThem() {
    Run one = begun("one");
    Run other = begun("other");
    Run none = begun("none");

    var _ = given.commit(keep(one, "n", Output.integer(1)), keep(other, "n", Output.integer(2)));

    assertEquals(
        Map.of(
            one.id(), Map.of("n", Output.integer(1)),
            other.id(), Map.of("n", Output.integer(2))),
        given.store().outputs().outputs(List.of(one.id(), other.id(), none.id())));
    assertEquals(Map.of(), given.store().outputs().outputs(List.of()));
  }

  @Test
  void theLastThatIsHandedOnCountsAsAWhole() {
    Run run = begun("one");

    var _ = given.commit(keep(run, "former", Output.text("x")));
    var _ = given.commit(keep(run, "next", Output.text("y")));

    assertEquals(Map.of("next", Output.text("y")), given.store().outputs().outputs(run.id()));
  }

  @Test
  void aUnitThatIsNotWrittenHandsNothingOn() {
    Run run = begun("one");
    var moved = Given.move(run, RunState.RUNNING);
    var _ = given.commit(moved);

    var result = given.commit(moved, keep(run, "n", Output.integer(1)));

    assertInstanceOf(UnitResult.Stale.class, result);
    assertEquals(Map.of(), given.store().outputs().outputs(run.id()));
  }

  @Test
  void aNulThatADatabaseRefusesDoesNotKeepARunFromEnding() {
    Run run = begun("one");

    var _ = given.commit(keep(run, "n", Output.text("a\0b")));

    assertEquals(Output.text("a\uFFFDb"), given.store().outputs().outputs(run.id()).get("n"));
  }

  private static Change keep(Run run, String name, Output output) {
    Attempt attempt = Given.attempt(run, 1, 1);
    return new Change.KeepOutputs(attempt, Map.of(name, output));
  }

  private Run begun(String slot) {
    JobId job = new JobId(given.id());
    Run run = given.queued(job, "manual:" + slot);
    var _ = given.commit(new Change.CreateRun(run));
    return run;
  }
}
