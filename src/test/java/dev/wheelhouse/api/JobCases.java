package dev.wheelhouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.Preview.Impact.UsedBy;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How every engine lists its jobs and DAGs, and changes their status.
@Tag("A1")
public abstract class JobCases extends EngineCases {
  @Test
  @Tag("N3")
  void jobsAndDagsAreOneListWithWhatIsBesideThem() {
    saved(job("b"), 0);
    saved(job("a").with(List.of(yearly())), 0);
    saved(dag("net", List.of("a", "b")), 0);
    RunId run = trigger("net");
    awaitState(run, RunState.SUCCESS);

    List<JobView> all = jobs(JobFilter.text(prefix), new JobOrder(JobOrder.By.NAME, true));
    List<JobView> dags =
        jobs(
            new JobFilter(
                prefix.toUpperCase(Locale.ROOT), Set.of(JobKind.DAG), Set.of(), Set.of(), Set.of()),
            JobOrder.NAME);

    assertEquals(
        List.of(prefix + "net", prefix + "b", prefix + "a"),
        all.stream().map(JobView::name).toList());
    assertEquals(List.of(all.getFirst()), dags);
    assertEquals(run, all.getFirst().lastRun().run().id());
    assertEquals(prefix + "b", all.get(1).lastRun().name());
    assertNull(all.get(1).nextFireAt());
    assertThat(all.get(2).nextFireAt()).isNotNull();
  }

  @Test
  @Tag("N3")
  void choicesOfAFilterAreCounted() {
    saved(job("a").with(List.of(yearly())), 0);
    saved(job("b"), 0);
    saved(dag("net", List.of("a")), 0);
    setEnabled("b", false);

    JobCounts counts = engine().ask(new Query.CountJobs(prefix), MARA);

    assertEquals(3, counts.all());
    assertEquals(Map.of(JobKind.JOB, 2L, JobKind.DAG, 1L), counts.kinds());
    assertEquals(
        Map.of(DefinitionStatus.ENABLED, 2L, DefinitionStatus.DISABLED, 1L), counts.statuses());
    assertEquals(
        Map.of(
            JobFilter.Mark.SCHEDULED, 1L,
            JobFilter.Mark.UNSCHEDULED, 2L,
            JobFilter.Mark.DEAD_LETTER, 0L),
        counts.marks());
    assertEquals(List.of(new JobCounts.Group("", 3)), counts.groups());
  }

  @Test
  @Tag("N3")
  void jobIsShownWithItsRunsAndWhatUsesIt() {
    saved(job("a").with(List.of(yearly())), 0);
    SavedDefinition net = saved(dag("net", List.of("a")), 0);
    RunId alone = trigger("a");
    awaitState(alone, RunState.SUCCESS);
    RunId dagRun = trigger("net");
    awaitState(dagRun, RunState.SUCCESS);

    JobDetail detail = engine().ask(new Query.GetJob(prefix + "a"), MARA);
    Page<RunView> runs =
        engine().ask(new Query.ListRunsOf(detail.view().saved().id(), PageRequest.first(1)), MARA);

    assertEquals(List.of(prefix + "net"), detail.usedBy());
    assertEquals(5, detail.triggers().getFirst().next().size());
    assertEquals(detail.view().nextFireAt(), detail.triggers().getFirst().next().getFirst());
    assertEquals(2, detail.lastRuns().size());
    assertEquals(List.of(2, 2), counted(detail.durations()));
    assertEquals(0, detail.running());
    assertEquals(detail.lastRuns().subList(0, 1), runs.items());
    assertEquals(2, runs.total());
    assertEquals(
        List.of(dagRun),
        engine().ask(new Query.ListRunsOf(net.id(), PageRequest.first(9)), MARA).items().stream()
            .map(it -> it.run().id())
            .toList());
  }

  @Test
  @Tag("N9")
  @Tag("T6")
  void disabledJobHasNoNextFiringUntilItIsEnabled() {
    saved(job("a").with(List.of(yearly())), 0);
    var disable = new Command.SetEnabled(prefix + "a", false);
    Preview preview = engine().preview(disable, MARA);

    SavedDefinition off = engine().execute(disable, MARA.expecting(preview.revision())).orThrow();

    assertNull(preview.refusal());
    assertEquals(5, preview.impacts().size());
    assertEquals(DefinitionStatus.DISABLED, off.status());
    assertEquals(off, engine().ask(new Query.FindDefinition(prefix + "a"), MARA));
    JobDetail detail = engine().ask(new Query.GetJob(prefix + "a"), MARA);
    assertNull(detail.view().nextFireAt());
    assertEquals(List.of(), detail.triggers().getFirst().next());
    awaitState(trigger("a"), RunState.SUCCESS);
    assertEquals(off, setEnabled("a", false));
    assertEquals(DefinitionStatus.ENABLED, setEnabled("a", true).status());
    assertThat(engine().ask(new Query.GetJob(prefix + "a"), MARA).view().nextFireAt()).isNotNull();
  }

  @Test
  @Tag("N9")
  void definitionInUseIsNotDeletedAndAFreeOneIs() {
    SavedDefinition a = saved(job("a"), 0);
    saved(dag("net", List.of("a")), 0);
    var delete = new Command.DeleteDefinition(prefix + "a");

    Fault used = refused(delete);
    Preview preview = engine().preview(delete, MARA);
    engine().execute(new Command.DeleteDefinition(prefix + "net"), MARA).orThrow();
    JobId deleted = engine().execute(delete, MARA).orThrow();

    assertEquals(Fault.IN_USE, used.code());
    assertEquals(Map.of("usedBy", List.of(prefix + "net")), used.details());
    assertEquals(used, preview.refusal());
    assertEquals(List.of(new UsedBy(prefix + "net", UsedBy.Use.NODE)), preview.impacts());
    assertEquals(a.id(), deleted);
    assertEquals(List.of(), jobs(JobFilter.text(prefix), JobOrder.NAME));
    assertEquals(a.definition(), engine().ask(new Query.GetDefinition(deleted), MARA).definition());
    assertEquals(Fault.NOT_FOUND, refused(delete).code());
    assertEquals(1, saved(job("a"), 0).version());
  }

  @Test
  @Tag("S3")
  void statusIsChangedFromThePreviewedStateOnly() {
    saved(job("a"), 0);
    var disable = new Command.SetEnabled(prefix + "a", false);
    var delete = new Command.DeleteDefinition(prefix + "a");
    String seen = engine().preview(delete, MARA).revision();
    setEnabled("a", false);

    for (Command<?> command : List.of(disable, delete)) {
      Answer<?> answer = engine().execute(command, MARA.expecting(seen));

      Fault fault = assertInstanceOf(Answer.Rejected.class, answer).fault();
      assertEquals(Fault.STATE_CONFLICT, fault.code());
    }
    assertEquals(Fault.NOT_FOUND, refused(new Command.SetEnabled(prefix + "nobody", true)).code());
    assertEquals(
        Fault.NOT_FOUND,
        engine().preview(new Command.DeleteDefinition(prefix + "x"), MARA).refusal().code());
  }

  @Test
  @Tag("S2")
  void subscriberHearsOfEachChangeOfStatus() {
    saved(job("a"), 0);
    List<Command<?>> commands =
        List.of(
            new Command.SetEnabled(prefix + "a", false),
            new Command.SetEnabled(prefix + "a", true),
            new Command.DeleteDefinition(prefix + "a"));

    for (Command<?> command : commands) {
      List<Changes> heard = new CopyOnWriteArrayList<>();
      try (var _ = engine().subscribe(heard::add)) {
        engine().execute(command, MARA).orThrow();

        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> heard.stream().anyMatch(Changes::definitions));
      }
    }
  }

  private SavedDefinition setEnabled(String name, boolean enabled) {
    return engine().execute(new Command.SetEnabled(prefix + name, enabled), MARA).orThrow();
  }

  private List<JobView> jobs(JobFilter filter, JobOrder order) {
    return engine().ask(new Query.ListJobs(filter, order, PageRequest.first(9)), MARA).items();
  }

  private static List<Integer> counted(JobDetail.Durations durations) {
    return List.of(durations.runs(), durations.succeeded());
  }

  private static Trigger yearly() {
    return new Trigger.Cron("y", "0 0 0 1 1 ?", ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
  }
}
