package dev.wheelhouse.console.guide;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks the engine for the sample's story.
record StoryReader(EngineApi engine, Caller caller, SampleJobs jobs) {
  /// Enough to find the newest run of one name among those that only hold it as a part.
  private static final PageRequest NEWEST = PageRequest.first(20);

  /// Empty when the chain never ran, or lacks the node that the story is about.
  Optional<Story> read() {
    return newest(jobs.chain()).flatMap(this::read);
  }

  private Optional<Story> read(RunView chain) {
    var nodes = engine.ask(new Query.ListNodeRuns(chain.run().id()), caller);
    var failing = Story.node(nodes, jobs.failing());
    var centre = Story.underWay(nodes).or(() -> failing);
    return centre.map(
        it ->
            new Story(
                chain,
                nodes,
                engine.ask(new Query.GetRun(it.run().id()), caller),
                newest(jobs.mending()).orElse(null),
                failing.map(this::rerun).orElse(null)));
  }

  private Optional<RunView> newest(String name) {
    var filter = new RunFilter(Set.of(), name, null, null);
    return engine.ask(new Query.ListRuns(filter, NEWEST), caller).items().stream()
        .filter(run -> run.name().equals(name))
        .findFirst();
  }

  private @Nullable Preview rerun(RunView failing) {
    return failing.run().state().failure()
        ? engine.preview(new Command.Rerun(failing.run().id(), true), caller)
        : null;
  }
}
