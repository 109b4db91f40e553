package dev.wheelhouse.engine.subdag;

import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes and finds the DAG runs of SUBDAG tasks: one for each attempt at most, with the logical
/// time, the zone and the lane of the run that it is part of.
final class InnerRuns {
  private final DefinitionReads definitions;
  private final RunReads runs;
  private final RunMaker maker;
  private final Journal journal;

  InnerRuns(DefinitionReads definitions, RunReads runs, RunMaker maker, Journal journal) {
    this.definitions = definitions;
    this.runs = runs;
    this.maker = maker;
    this.journal = journal;
  }

  /// A task that no DAG run can be made for.
  static final class NoDag extends RuntimeException {
    NoDag(String why) {
      super(why);
    }
  }

  /// The DAG run of an attempt: the one that is there, or a new one. What an earlier attempt's came
  /// to is over, unless it has succeeded by now.
  ///
  /// @throws NoDag when there can be none
  Run of(Run outer, Task.SubDag task, Instant begunAt) {
    Optional<Run> there = current(outer);
    if (there.isPresent() && !former(there.get(), begunAt)) {
      return there.get();
    }
    int generation = there.map(it -> it.key().generation() + 1).orElse(0);
    Step made = made(outer, task, generation, begunAt);
    UnitResult result = journal.insist(new Unit(made.changes())).join();
    return switch (result) {
      case UnitResult.Written _ -> made.run();
      case UnitResult.Exists _ -> current(outer).orElseThrow();
      default ->
          throw new IllegalStateException(
              "making the DAG run of run %s answered %s".formatted(outer.id(), result));
    };
  }

  /// The highest generation of the DAG run that is part of a run.
  Optional<Run> current(Run outer) {
    return runs.currentOf(RunKey.subDag(outer.key(), outer.id()));
  }

  private static boolean former(Run inner, Instant begunAt) {
    Instant endedAt = inner.status().endedAt();
    return inner.state() != RunState.SUCCESS && endedAt != null && endedAt.isBefore(begunAt);
  }

  private Step made(Run outer, Task.SubDag task, int generation, Instant now) {
    SavedDefinition dag = dag(outer, task);
    RunMaker.Order order =
        RunMaker.Order.first(dag, outer.key().slot(), outer.origin().part(), task.parameters(), now)
            .within(RunKey.subDagScope(outer.id()), generation)
            .in(outer.placement().lane());
    try {
      return maker.make(order);
    } catch (MissingJob e) {
      throw new NoDag("%s: %s".formatted(task.dag(), e.getMessage()));
    }
  }

  private SavedDefinition dag(Run outer, Task.SubDag task) {
    SavedDefinition dag =
        definitions
            .byName(outer.key().tenant(), task.dag())
            .filter(it -> it.definition() instanceof DagDefinition)
            .orElseThrow(
                () ->
                    new NoDag(
                        "There is no DAG %s. Save it, or name another one.".formatted(task.dag())));
    Map<String, String> given = task.parameters();
    problem(dag.definition().parameters(), given)
        .ifPresent(
            problem -> {
              throw new NoDag("%s: %s".formatted(task.dag(), problem.message()));
            });
    return dag;
  }

  private static Optional<Problem> problem(List<Parameter> declared, Map<String, String> given) {
    var values = Parameters.merge(declared, List.of(given));
    return Stream.of(Parameters.problems(declared, given), Parameters.missing(declared, values))
        .flatMap(List::stream)
        .findFirst();
  }
}
