package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import java.util.ArrayList;
import java.util.List;

/// An engine with rules as the test tells them; all else is another engine's.
public final class RuledEngine implements EngineApi {
  public final List<RuleView> rules = new ArrayList<>();
  private final EngineApi rest;

  public RuledEngine(EngineApi rest) {
    this.rest = rest;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    return switch (query) {
      case Query.ListRules _ -> (R) List.copyOf(rules);
      case Query.TryRule(var rule) ->
          (R) new RuleTrial(true, "3 of the last 3 runs failed", List.of(rule.place().name()));
      default -> rest.ask(query, caller);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    if (command instanceof Command.SaveRule(var rule)) {
      rules.replaceAll(
          it ->
              it.rule().name().equals(rule.name())
                  ? new RuleView(rule, it.holds(), it.lastActed(), it.acted())
                  : it);
      return new Answer.Done<>((R) rule);
    }
    return rest.execute(command, caller);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return rest.preview(command, caller);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return rest.subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    return rest.capabilities();
  }

  @Override
  public void close() {
    rest.close();
  }
}
