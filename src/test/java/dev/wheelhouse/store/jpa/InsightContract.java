package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ControlEntry;
import dev.wheelhouse.store.ControlReads;
import dev.wheelhouse.store.RuleRow;
import dev.wheelhouse.store.RuleState;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with the record of commands, with named rules, and with what explains a
/// failure.
abstract class InsightContract extends Contract {
  private static final Instant T0 = Given.T0;

  @Test
  @Tag("O7")
  void commandsAreListedNewestFirstByObjectInPages() {
    recorded(entry("Rerun", "run #12", 5, ""), entry("Stop", "run #13", 5, ""));
    recorded(entry("Mark", "run #12", 5, "409_STATE_CONFLICT"));

    var first = given.store().controls().list(Given.TENANT, "run #12", PageRequest.first(1));
    var second =
        given.store().controls().list(Given.TENANT, "run #12", new PageRequest(first.next(), 1));

    assertEquals(List.of("Mark"), commands(first.items()));
    assertEquals(2, first.total());
    assertEquals(List.of("Rerun"), commands(second.items()));
    assertEquals("", second.next());
    assertEquals(
        List.of("Mark", "Stop", "Rerun"),
        commands(given.store().controls().list(Given.TENANT, "", PageRequest.first(10)).items()));
  }

  @Test
  @Tag("O7")
  void statisticsCountByTypeAndObject() {
    List<ControlEntry> entries = new ArrayList<>();
    for (int millis = 1; millis <= 20; millis++) {
      entries.add(entry("Rerun", "run #" + millis % 2, millis, millis == 7 ? "409_IN_USE" : ""));
    }
    entries.add(entry("Stop", "run #1", 3, ""));
    given.commit(new Change.RecordControls(entries));
    ControlReads reads = given.store().controls();

    assertEquals(
        List.of(
            new ControlReads.Kind("Rerun", 20, 19, millis(10), millis(19), millis(20)),
            new ControlReads.Kind("Stop", 1, 1, millis(3), millis(3), millis(3))),
        reads.kinds(Given.TENANT, T0));
    assertEquals(
        List.of(new ControlReads.Spot("run #1", 11), new ControlReads.Spot("run #0", 10)),
        reads.objects(Given.TENANT, T0, 5));
    assertEquals(
        List.of(millis(20), millis(19)),
        reads.slowest(Given.TENANT, T0, 2).stream().map(ControlEntry::took).toList());
    assertEquals(
        List.of(millis(7)),
        reads.failures(Given.TENANT, T0, 2).stream().map(ControlEntry::took).toList());
    assertEquals(List.of(), reads.kinds(Given.TENANT, T0.plusSeconds(100)));
  }

  @Test
  @Tag("O7")
  void oldCommandsAreForgottenInParts() {
    recorded(entry("Rerun", "a", 1, ""), entry("Rerun", "b", 1, ""), entry("Rerun", "c", 1, ""));

    given.commit(new Change.DropControls(T0.plusSeconds(1), 2));

    assertEquals(1, given.store().controls().list(Given.TENANT, "", PageRequest.first(9)).total());
    given.commit(new Change.DropControls(T0, 2));
    assertEquals(1, given.store().controls().list(Given.TENANT, "", PageRequest.first(9)).total());
  }

  @Test
  @Tag("K10")
  void ruleIsTakenOnByOneWhoSawItAsItIs() {
    var row = new RuleRow(Given.TENANT, "night", "{}", T0, "ana", RuleState.NEW);
    assertEquals(WRITTEN, given.commit(new Change.SaveRule(row)));
    RuleState acted = RuleState.NEW.acted(T0, 7, false);
    var take = new Change.SetRuleState(Given.TENANT, "night", RuleState.NEW, acted);

    assertEquals(WRITTEN, given.commit(take));
    assertInstanceOf(UnitResult.Stale.class, given.commit(take));

    assertEquals(List.of(row.with(acted)), given.store().rules().all());
    RuleState cleared = new RuleState(3, true, 0, false, null, null, 0);
    given.commit(new Change.SetRuleState(Given.TENANT, "night", acted, cleared));
    assertEquals(List.of(row.with(cleared)), given.store().rules().all());
    given.commit(new Change.DeleteRule(Given.TENANT, "night"));
    assertEquals(List.of(), given.store().rules().all());
  }

  @Test
  @Tag("U7")
  void otherOpenLettersOfASignatureAreCounted() {
    Run mine = given.queued(new JobId(7), "a");
    Run other = given.queued(new JobId(8), "b");
    given.commit(new Change.OpenDeadLetter(given.letter(mine)));
    assertEquals(0, alike("no connections", mine.id()));

    given.commit(new Change.OpenDeadLetter(given.letter(other)));

    assertEquals(1, alike("no connections", mine.id()));
    assertEquals(0, alike("disk full", mine.id()));
  }

  @Test
  @Tag("O6")
  void lastSuccessIsOfTheSameNodeOrByItself() {
    JobId job = new JobId(7);
    Run alone = made(given.queued(job, "a"), RunState.SUCCESS);
    Run dag = given.dagRun(new JobId(9), "s");
    Run sameNode = made(given.node(dag, job, "settle", RunState.QUEUED), RunState.SUCCESS);
    Run otherNode = made(given.node(dag, job, "again", RunState.QUEUED), RunState.SUCCESS);
    Run failed = made(given.node(dag, job, "settle2", RunState.QUEUED), RunState.FAILED);
    Run nodeFailed =
        made(
            given.node(given.dagRun(new JobId(9), "t"), job, "settle", RunState.QUEUED),
            RunState.FAILED);

    assertEquals(Optional.of(sameNode.id()), success(nodeFailed));
    assertEquals(Optional.of(alone.id()), success(failed));
    assertEquals(Optional.of(otherNode.id()), success(otherNodeFailed(job)));
    assertEquals(Optional.empty(), success(made(given.queued(new JobId(5), "x"), RunState.FAILED)));
  }

  private Run otherNodeFailed(JobId job) {
    return made(
        given.node(given.dagRun(new JobId(9), "u"), job, "again", RunState.QUEUED),
        RunState.FAILED);
  }

  private Optional<RunId> success(Run run) {
    return given.store().insight().successBefore(run).map(Run::id);
  }

  private Run made(Run run, RunState end) {
    given.commit(new Change.CreateRun(run));
    given.commit(Given.move(run, end));
    return run;
  }

  private long alike(String signature, RunId except) {
    return given.store().insight().openLettersLike(Given.TENANT, signature, except);
  }

  private void recorded(ControlEntry... entries) {
    assertEquals(WRITTEN, given.commit(new Change.RecordControls(List.of(entries))));
  }

  private ControlEntry entry(String command, String object, int millis, String fault) {
    return new ControlEntry(
        given.id(), Given.TENANT, T0, "ana", command, object, millis(millis), fault);
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  private static List<String> commands(List<ControlEntry> entries) {
    return entries.stream().map(ControlEntry::command).toList();
  }
}
