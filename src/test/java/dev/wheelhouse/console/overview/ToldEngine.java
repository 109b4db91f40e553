package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An engine that answers as the test tells it, and remembers what it was asked and told.
final class ToldEngine implements EngineApi {
  final List<Query<?>> asked = new ArrayList<>();
  final List<Command<?>> executed = new ArrayList<>();
  final Map<Class<?>, EngineException> broken = new HashMap<>();
  final Map<RunId, List<String>> starts = new HashMap<>();
  EngineFigures figures = Told.quiet();
  Forecast forecast = new Forecast(Told.NOW, List.of(), true);
  List<ActionNeeded> needs = List.of();
  List<RunView> runs = List.of();
  List<RunView> nodes = List.of();
  RunView dagRun = Told.run(1, "none").view();
  SavedDefinition dag = Told.chain();
  Capabilities.Support support = Capabilities.Support.NATIVE;
  String revision = "1";
  private ChangeListener listener = _ -> {};

  void changed() {
    listener.changed(new Changes(Set.of(), false, false));
  }

  /// How often a question was asked since the last time.
  long times(Class<?> kind) {
    var count = asked.stream().filter(kind::isInstance).count();
    asked.removeIf(kind::isInstance);
    return count;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    asked.add(query);
    var fault = broken.get(query.getClass());
    if (fault != null) {
      throw fault;
    }
    return (R)
        switch (query) {
          case Query.Figures _ -> figures;
          case Query.Ahead _ -> forecast;
          case Query.ListActionsNeeded(var limit) ->
              needs.subList(0, Math.min(limit, needs.size()));
          case Query.ListRuns it -> page(it);
          case Query.ListNodeRuns _ -> nodes;
          case Query.GetDefinition _ -> dag;
          case Query.GetRun _ -> new RunDetail(dagRun, "", 1, List.of(), List.of(), Map.of());
          case Query.Health _ -> Told.health(4);
          case Query.ListDefinitions _ -> new Page<>(List.of(), "", 0);
          default -> throw new EngineException.Refused(Fault.of(Fault.NOT_FOUND, "not told"));
        };
  }

  private Page<RunView> page(Query.ListRuns query) {
    var filter = query.filter();
    var from = filter.createdFrom();
    var until = filter.createdUntil();
    var fitting =
        runs.stream()
            .filter(it -> filter.states().isEmpty() || filter.states().contains(it.run().state()))
            .filter(it -> from == null || !it.run().status().createdAt().isBefore(from))
            .filter(it -> until == null || it.run().status().createdAt().isBefore(until))
            .toList();
    var items = fitting.stream().limit(query.page().size()).toList();
    return new Page<>(items, items.size() < fitting.size() ? "more" : "", fitting.size());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    if (!caller.expectedRevision().equals(revision)) {
      return new Answer.Rejected<>(Fault.of(Fault.STATE_CONFLICT, "It is RUNNING by now."));
    }
    executed.add(command);
    return (Answer<R>) new Answer.Done<>(new RunId(900));
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    var run = ((Command.Rerun) command).run();
    var effects =
        starts.getOrDefault(run, List.of()).stream()
            .map(name -> new Preview.Effect(run, name))
            .toList();
    return new Preview(revision, null, effects, List.of());
  }

  @Override
  public Subscription subscribe(ChangeListener subscriber) {
    listener = subscriber;
    return () -> listener = _ -> {};
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities("told", "", Map.of(Command.Rerun.class, support));
  }

  @Override
  public void close() {}
}
