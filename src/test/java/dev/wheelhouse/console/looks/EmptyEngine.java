package dev.wheelhouse.console.looks;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobCounts;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An engine that holds nothing and refuses everything: what a window over a fresh store sees.
public final class EmptyEngine implements EngineApi {
  private static final Fault NOTHING = Fault.of(Fault.NOT_FOUND, "This engine is empty.");

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    return switch (query) {
      case Query.ListDefinitions _, Query.ListRuns _, Query.ListDeadLetters _, Query.ListJobs _ ->
          (R) new Page<>(List.of(), "", 0);
      case Query.CountJobs _ -> (R) new JobCounts(0, Map.of(), Map.of(), Map.of(), List.of());
      default -> throw new EngineException.Refused(NOTHING);
    };
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    return new Answer.Rejected<>(NOTHING);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return new Preview("", NOTHING, List.of(), List.of());
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return () -> {};
  }

  @Override
  public Capabilities capabilities() {
    var commands = Arrays.stream(Command.class.getPermittedSubclasses());
    return new Capabilities(
        "empty", "", commands.collect(Collectors.toMap(it -> it, _ -> Support.NATIVE)));
  }

  @Override
  public void close() {}
}
