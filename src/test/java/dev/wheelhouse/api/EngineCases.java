package dev.wheelhouse.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What the cases of the contract of an engine have in common. They work on definitions of their
/// own names, so one engine may serve all of them.
public abstract class EngineCases {
  static final Caller MARA = Caller.local("mara");

  final String prefix = "c" + UUID.randomUUID().toString().substring(0, 8) + ".";

  protected abstract EngineApi engine();

  SavedDefinition saved(Definition definition, int expectedVersion) {
    return engine()
        .execute(new Command.SaveDefinition(definition, expectedVersion), MARA)
        .orThrow();
  }

  RunId trigger(String name) {
    return engine().execute(Command.Trigger.of(prefix + name), MARA).orThrow();
  }

  Fault refused(Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine().execute(command, MARA)).fault();
  }

  void awaitState(RunId run, RunState state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> engine().ask(new Query.GetRun(run), MARA).view().run().state() == state);
  }

  JobDefinition job(String name) {
    return JobDefinition.of(prefix + name, new Task.Noop()).with(RetryPolicy.once());
  }

  JobDefinition script(String name, String text) {
    return job(name).with(Task.Shell.script(text));
  }

  DagDefinition dag(String name, List<String> nodes, Edge... edges) {
    return DagDefinition.of(
        prefix + name, nodes.stream().map(node -> Node.of(prefix + node)).toList(), List.of(edges));
  }

  Edge edge(String from, String to) {
    return new Edge(prefix + from, prefix + to);
  }
}
