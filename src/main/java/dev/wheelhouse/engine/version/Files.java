package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import java.util.List;

/// Definitions as files: import and export (A5).
public final class Files {

  public ImportPlan plan(Query.PlanImport query, Caller caller) {
    return new ImportPlan(List.of());
  }

  public List<DefinitionFile> export(Query.Export query, Caller caller) {
    return List.of();
  }

  public Answer<ImportPlan> run(Command.Import command, Caller caller) {
    return new Answer.Done<>(new ImportPlan(List.of()));
  }

  public Preview preview(Command.Import command, Caller caller) {
    return Preview.NOTHING;
  }
}
