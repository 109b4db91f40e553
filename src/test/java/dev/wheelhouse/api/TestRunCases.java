package dev.wheelhouse.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How every engine runs the draft of a DAG that is not deployed.
@Tag("U3")
public abstract class TestRunCases extends EngineCases {
  @Test
  void draftOfADagRunsOnceAndTheDagStays() {
    saved(job("a"), 0);
    SavedDefinition deployed = saved(dag("net", List.of("a")), 0);
    saved(job("b"), 0);
    var command = testRun(dag("net", List.of("a", "b"), edge("a", "b")));

    Preview preview = engine().preview(command, MARA);
    RunId run = engine().execute(command, MARA.because("new step")).orThrow();
    awaitState(run, RunState.SUCCESS);

    assertEquals(
        List.of(prefix + "a", prefix + "b"),
        preview.impacts().stream().map(it -> ((Preview.Impact.RunsNode) it).node()).toList());
    assertEquals(2, engine().ask(new Query.ListNodeRuns(run), MARA).size());
    assertEquals(deployed, engine().ask(new Query.FindDefinition(prefix + "net"), MARA));
    assertEquals(List.of(prefix + "a", prefix + "b", prefix + "net"), names());
    assertNull(engine().ask(new Query.GetJob(prefix + "net"), MARA).view().lastRun());
  }

  @Test
  void draftThatCouldNotBeDeployedIsNotTestRun() {
    saved(job("a"), 0);
    saved(job("b"), 0);
    var cyclic = dag("net", List.of("a", "b"), edge("a", "b"), edge("b", "a"));
    var missing = dag("net", List.of("nobody"));

    assertEquals(Fault.CYCLE, refused(testRun(cyclic)).code());
    assertEquals(List.of("nodes[0].job"), refused(testRun(missing)).details().get("field"));
    var runs =
        new Query.ListRuns(new RunFilter(Set.of(), prefix, null, null), PageRequest.first(9));
    assertEquals(List.of(), engine().ask(runs, MARA).items());
  }

  private List<String> names() {
    var jobs = new Query.ListJobs(JobFilter.text(prefix), JobOrder.NAME, PageRequest.first(50));
    return engine().ask(jobs, MARA).items().stream().map(JobView::name).toList();
  }

  private static Command.TestRun testRun(DagDefinition draft) {
    return new Command.TestRun(draft, Map.of(), Optional.empty());
  }
}
