package dev.wheelhouse.engine.rule;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Rule;
import java.util.List;

/// Named rules that hold, resume and stop by themselves (K10).
@SuppressWarnings("DoNotCallSuggester")
public final class Rules {

  public List<RuleView> list(TenantId tenant) {
    return List.of();
  }

  public RuleTrial trial(Query.TryRule query, TenantId tenant) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<Rule> save(Command.SaveRule command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<String> delete(Command.DeleteRule command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.SaveRule command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.DeleteRule command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }
}
