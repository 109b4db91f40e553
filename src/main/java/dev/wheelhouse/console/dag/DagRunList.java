package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.model.page.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The last runs of a DAG and the test runs of its drafts, newest first.
record DagRunList(List<RunView> all) {
  private static final Comparator<RunView> NEWEST_FIRST =
      Comparator.<RunView>comparingLong(it -> it.run().id().value()).reversed();

  /// @param deployed null for a DAG that is not there yet
  static DagRunList read(
      EngineLink.Questions engine, @Nullable Deployed deployed, String name, int most) {
    var runs =
        deployed == null ? Stream.<RunView>empty() : runs(engine, deployed.saved().id(), most);
    return new DagRunList(
        Stream.concat(runs, tests(engine, name, most)).sorted(NEWEST_FIRST).limit(most).toList());
  }

  /// The run to show: what is asked for, else the newest of the DAG itself.
  @Nullable RunId shown(@Nullable RunId wanted) {
    return wanted != null
        ? wanted
        : all.stream().filter(it -> !isTest(it)).findFirst().map(it -> it.run().id()).orElse(null);
  }

  static boolean isTest(RunView run) {
    return TestDraft.named(run.name());
  }

  private static Stream<RunView> tests(EngineLink.Questions engine, String name, int most) {
    try {
      var draft = engine.ask(new Query.FindDefinition(TestDraft.name(name)));
      return runs(engine, draft.id(), most);
    } catch (EngineException.Refused e) {
      if (e.fault().code().equals(Fault.NOT_FOUND)) {
        return Stream.empty();
      }
      throw e;
    }
  }

  private static Stream<RunView> runs(EngineLink.Questions engine, JobId of, int most) {
    return engine.ask(new Query.ListRunsOf(of, PageRequest.first(most))).items().stream();
  }
}
