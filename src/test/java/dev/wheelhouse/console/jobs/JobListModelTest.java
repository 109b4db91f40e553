package dev.wheelhouse.console.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.jobs.JobListModel.Phase;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.runs.Line;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N3")
@Tag("U12")
class JobListModelTest {
  private final VirtualTime time = new VirtualTime(ListedJobs.MIDNIGHT);
  private final ListedJobs engine = new ListedJobs();
  private final Line line = new Line(engine);
  private final EngineLink link = new EngineLink(line, Caller.local("mara"), time, new AtOnce());
  private final ObservableMap<String, String> remembered = FXCollections.observableHashMap();
  private final JobListModel model = new JobListModel(link, remembered);

  @Test
  void nothingIsAskedBeforeTheTableIsOnScreen() {
    engine.with(3);

    changed();
    assertEquals(List.of(), engine.asked());

    model.shownProperty().set(true);
    assertEquals(List.of("job-00001", "job-00002", "job-00003"), names());
  }

  @Test
  void listHasItsWholeLengthFromTheFirstPageOn() {
    engine.with(1_000);

    show();

    assertEquals(1_000, model.rows().size());
    assertEquals(200, loaded());
    assertEquals(1, engine.pagesAsked().size());
  }

  @Test
  void restIsLoadedAheadAtALowPace() {
    engine.with(1_000);
    show();

    time.advance(Duration.ofMillis(50));
    assertEquals(400, loaded());
    time.advance(Duration.ofSeconds(1));

    assertEquals(1_000, loaded());
    assertEquals(5, engine.pagesAsked().size());
  }

  @Test
  void jumpToTheEndIsFollowedAtOnceInLargePages() {
    engine.with(9_000);
    show();
    engine.asked();

    model.inSight(8_970, 8_999);

    assertEquals(9_000, loaded());
    assertEquals(9, engine.pagesAsked().size());
  }

  @Test
  void listBeyondTheExactTotalGrowsAsItLoads() {
    engine.with(10_500);
    show();
    assertEquals(10_500, model.rows().size());
    model.filter().statuses().add(DefinitionStatus.ENABLED);
    assertEquals(10_000, model.rows().size());
    assertTrue(model.totalIsFloor());

    model.inSight(9_970, 9_999);
    time.advance(Duration.ofSeconds(2));

    assertEquals(10_500, model.totalProperty().get());
    assertEquals(10_500, model.rows().size());
    assertFalse(model.totalIsFloor());
  }

  @Test
  void nothingIsLoadedAheadWhileNobodyLooks() {
    engine.with(1_000);
    show();
    model.shownProperty().set(false);

    time.advance(Duration.ofSeconds(3));
    assertEquals(200, loaded());

    model.shownProperty().set(true);
    time.advance(Duration.ofSeconds(3));
    assertEquals(1_000, loaded());
  }

  @Test
  void searchIsAskedForWhenTypingRests() {
    engine.with(3).add("settle", "");
    show();
    engine.asked();

    model.filter().textProperty().set("se");
    model.filter().textProperty().set("settle");
    assertEquals(List.of(), engine.asked());
    time.advance(Duration.ofMillis(250));

    assertEquals(List.of("settle"), names());
    assertEquals(1, engine.pagesAsked().size());
  }

  @Test
  void choicesGoToTheEngineWithTheOrder() {
    engine.with(3);
    show();
    engine.asked();

    model.filter().kinds().add(JobKind.JOB);
    model.filter().orderProperty().set(new JobOrder(JobOrder.By.SAVED, true));

    var last = engine.pagesAsked().getLast();
    assertEquals(Set.of(JobKind.JOB), last.filter().kinds());
    assertEquals(new JobOrder(JobOrder.By.SAVED, true), last.order());
  }

  @Test
  void filterThatHidesAllSaysHowMany() {
    engine.with(3);
    show();

    model.filter().statuses().add(DefinitionStatus.DISABLED);
    assertEquals(Phase.HIDDEN, model.phaseProperty().get());
    assertEquals(3, model.counts().allProperty().get());

    model.filter().clear();
    assertEquals(Phase.ROWS, model.phaseProperty().get());
  }

  @Test
  void engineWithoutJobsSaysSo() {
    show();

    assertEquals(Phase.NOTHING_YET, model.phaseProperty().get());
  }

  @Test
  void choicesAreCounted() {
    engine.with(2);
    engine.put("off", "", DefinitionStatus.DISABLED);
    show();

    assertEquals(3L, model.counts().of(JobKind.JOB));
    assertEquals(1L, model.counts().of(DefinitionStatus.DISABLED));
    assertEquals(3L, model.counts().of(JobFilter.Mark.UNSCHEDULED));
  }

  @Test
  void jobsStandUnderTheirGroups() {
    engine.add("b", "billing").add("a", "billing").add("z", "audit").add("c", "");
    show();

    model.filter().groupedProperty().set(true);

    assertEquals(List.of("[audit 1]", "z", "[billing 2]", "a", "b", "[ 1]", "c"), lines());
  }

  @Test
  void closedGroupHidesItsJobs() {
    engine.add("b", "billing").add("a", "billing").add("c", "");
    show();
    model.filter().groupedProperty().set(true);

    model.toggle(model.rows().getFirst());
    assertEquals(List.of("(billing 2)", "[ 1]", "c"), lines());

    model.toggle(model.rows().getFirst());
    assertEquals(List.of("[billing 2]", "a", "b", "[ 1]", "c"), lines());
  }

  @Test
  void anotherOrderEndsTheGrouping() {
    engine.add("b", "billing");
    show();
    model.filter().groupedProperty().set(true);

    model.filter().orderProperty().set(new JobOrder(JobOrder.By.OWNER, true));

    assertFalse(model.filter().groupedProperty().get());
    assertEquals(new JobOrder(JobOrder.By.OWNER, true), model.filter().orderProperty().get());
    assertEquals(List.of("b"), names());
  }

  @Test
  void choicesAreRemembered() {
    model.filter().textProperty().set("settle");
    model.filter().groups().addAll(List.of("", "a,b"));
    model.filter().marks().add(JobFilter.Mark.DEAD_LETTER);
    model.filter().groupedProperty().set(true);
    model.filter().closed().add("x");

    var next = new JobListModel(link, remembered).filter();

    assertEquals("settle", next.textProperty().get());
    assertEquals(Set.of("", "a,b"), next.groups());
    assertEquals(Set.of(JobFilter.Mark.DEAD_LETTER), next.marks());
    assertTrue(next.groupedProperty().get());
    assertEquals(JobOrder.By.GROUP, next.orderProperty().get().by());
    assertEquals(Set.of("x"), next.closed());
  }

  @Test
  void memoryThatCantBeReadIsPassedOver() {
    remembered.put("job-list.marks", "=LOUD,=DEAD_LETTER,%%%");
    remembered.put("job-list.groups", "=%ZZ,=a");
    remembered.put("job-list.order", "COLOUR");

    var filter = new JobListModel(link, remembered).filter();

    assertEquals(Set.of(JobFilter.Mark.DEAD_LETTER), filter.marks());
    assertEquals(Set.of("a"), filter.groups());
    assertEquals(JobOrder.NAME, filter.orderProperty().get());
  }

  @Test
  void selectionGoesWithItsJob() {
    engine.add("b", "").add("d", "");
    show();
    model.selection().selectRow(1);

    engine.add("a", "").add("c", "");
    changed();
    time.advance(Duration.ofSeconds(2));

    assertEquals(List.of("a", "b", "c", "d"), names());
    assertEquals("d", model.selection().jobProperty().get());
    assertEquals(3, model.selection().rowProperty().get());
  }

  @Test
  void jobsThatComeWaitWhileRowsAreInUse() {
    engine.with(3);
    show();
    model.inUseProperty().set(true);

    engine.put("job-00002", "", DefinitionStatus.DISABLED);
    engine.add("another", "");
    changed();
    time.advance(Duration.ofSeconds(1));
    assertEquals(List.of("job-00001", "job-00002", "job-00003"), names());
    assertTrue(model.movedProperty().get());

    model.load();
    assertEquals(List.of("another", "job-00001", "job-00002", "job-00003"), names());
    assertFalse(model.movedProperty().get());
  }

  @Test
  void listIsLoadedAnewAtMostEveryTwoSecondsByItself() {
    engine.with(3);
    show();
    time.advance(Duration.ofSeconds(2));
    engine.asked();

    for (var i = 0; i < 40; i++) {
      engine.add("another-" + i, "");
      changed();
      time.advance(Duration.ofMillis(100));
    }

    var counts = engine.asked().stream().filter(Query.CountJobs.class::isInstance).count();
    assertTrue(counts <= 4 * 4 + 4, () -> counts + " counts, one a round and one a reload");
    assertTrue(names().size() > 20);
  }

  @Test
  void changesAreAskedForAtMostFourTimesASecond() {
    engine.with(3);
    show();
    engine.asked();

    for (var i = 0; i < 90; i++) {
      changed();
      time.advance(Duration.ofMillis(10));
    }

    assertEquals(4, engine.pagesAsked().size());
  }

  @Test
  void onlyPagesInSightAreAskedForAgain() {
    engine.with(1_000);
    show();
    time.advance(Duration.ofSeconds(2));
    model.inSight(410, 430);
    engine.asked();

    engine.put("job-00420", "", DefinitionStatus.DISABLED);
    changed();
    time.advance(Duration.ofSeconds(1));

    assertEquals(
        List.of("job-00400"), engine.pagesAsked().stream().map(it -> it.page().cursor()).toList());
    var shown = (JobEntry.Job) model.rows().get(419).entry();
    assertEquals(DefinitionStatus.DISABLED, shown.view().saved().status());
  }

  @Test
  void reloadKeepsRowsUntilThoseInSightAreThereAgain() {
    engine.with(1_000);
    show();
    time.advance(Duration.ofSeconds(2));
    model.inSight(590, 610);
    engine.asked();

    model.load();

    assertTrue(loaded() >= 611);
    assertEquals(1_000, model.rows().size());
  }

  @Test
  void jobIsRevealedThoughTheFilterHidesIt() {
    engine.with(1_000);
    show();
    model.filter().statuses().add(DefinitionStatus.DISABLED);

    model.reveal("job-00700");

    assertFalse(model.filter().narrow().get());
    assertEquals(699, model.selection().rowProperty().get());
  }

  @Test
  void firstLoadThatFailsSaysWhyAndIsTriedAgain() {
    engine.with(1);
    line.cut();
    show();
    assertEquals(Phase.FAILED, model.phaseProperty().get());
    assertNotNull(model.problemProperty().get());

    line.mend();
    time.advance(Duration.ofSeconds(2));

    assertEquals(Phase.ROWS, model.phaseProperty().get());
    assertNull(model.problemProperty().get());
  }

  @Test
  void rowsStayWhileTheEngineDoesNotAnswerAndCatchUpAfterwards() {
    engine.with(2);
    show();
    line.cut();
    changed();
    time.advance(Duration.ofSeconds(1));
    assertEquals(2, names().size());
    assertNotNull(link.outageProperty().get());

    engine.add("third", "");
    line.mend();
    time.advance(Duration.ofSeconds(8));

    assertNull(link.outageProperty().get());
    assertEquals(3, names().size());
  }

  private void show() {
    model.shownProperty().set(true);
  }

  private void changed() {
    model.changed(List.of(new Changes(Set.of(), true, false)));
  }

  private long loaded() {
    return model.rows().stream().filter(it -> it.entry() instanceof JobEntry.Job).count();
  }

  private List<String> names() {
    return model.rows().stream().map(JobRow::jobName).filter(it -> !it.isEmpty()).toList();
  }

  private List<String> lines() {
    return model.rows().stream().map(row -> line(row.entry())).toList();
  }

  private static String line(JobEntry entry) {
    return switch (entry) {
      case JobEntry.Job(var view) -> view.name();
      case JobEntry.Group(var name, var jobs, var open) ->
          open ? "[" + name + " " + jobs + "]" : "(" + name + " " + jobs + ")";
      case JobEntry.Loading _ -> "…";
    };
  }
}
