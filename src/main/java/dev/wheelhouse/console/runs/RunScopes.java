package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.console.holds.Scope;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operator may mean to hold from a run. Only the definitions know their groups: a deleted
/// one has none.
final class RunScopes {
  private RunScopes() {}

  static List<Scope> of(Questions engine, RunDetail detail) {
    var groups = new ArrayList<String>();
    add(Findings.told(engine, new Query.GetDefinition(detail.view().run().target().job())), groups);
    if (!detail.dagName().isEmpty()) {
      add(Findings.told(engine, new Query.FindDefinition(detail.dagName())), groups);
    }
    return Scope.around(detail, groups);
  }

  private static void add(@Nullable SavedDefinition saved, List<String> groups) {
    if (saved != null) {
      groups.add(saved.definition().naming().group());
    }
  }
}
