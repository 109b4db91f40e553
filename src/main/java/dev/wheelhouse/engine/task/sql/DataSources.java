package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import java.util.List;

/// Knows where SQL tasks find databases.
public final class DataSources {
  public List<DataSource> list(TenantId tenant) {
    return java.util.Optional.<List<DataSource>>empty().orElseThrow();
  }

  public Answer<DataSource> save(Command.SaveDataSource command, Caller caller) {
    return java.util.Optional.<Answer<DataSource>>empty().orElseThrow();
  }

  public Answer<String> delete(Command.DeleteDataSource command, Caller caller) {
    return java.util.Optional.<Answer<String>>empty().orElseThrow();
  }
}
