package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.SecretSource;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.engine.task.service.Refused;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Path;
import java.util.Optional;

/// SQL tasks. Data source and password are read before the attempt's thread starts.
public final class SqlTaskHandler implements TaskHandler<Task.Sql> {
  private final Services services;
  private final Sources sources;
  private final SecretSource secrets;
  private final EngineStore store;
  private final Drivers drivers = new Drivers();

  /// Knows data sources.
  @FunctionalInterface
  public interface Sources {
    Optional<DataSource> dataSource(TenantId tenant, String name);
  }

  /// @param folder of the engine's own store, which tasks may not open
  public SqlTaskHandler(Services services, Sources sources, SecretSource secrets, Path folder) {
    this.services = services;
    this.sources = sources;
    this.secrets = secrets;
    this.store = new EngineStore(folder);
  }

  @Override
  public Execution begin(Task.Sql task, AttemptContext context) {
    TenantId tenant = context.about().tenant();
    Optional<DataSource> source = sources.dataSource(tenant, task.dataSource());
    if (source.isEmpty()) {
      return Refused.forGood(
          "There is no data source %s in this engine. Save it, or name another one in the task."
              .formatted(task.dataSource()));
    }
    if (store.isAt(source.get().url())) {
      return Refused.forGood(DataSources.engineStore(source.get().name()));
    }
    Optional<String> password = password(tenant, source.get());
    if (password.isEmpty()) {
      return Refused.forGood(
          "There is no secret %s, which data source %s names for its password. Save the secret."
              .formatted(source.get().passwordSecret(), source.get().name()));
    }
    Login login = new Login(source.get(), password.get(), drivers);
    return services.begin(context, desk -> new SqlWork(task, login, desk.log(), services.timers()));
  }

  private Optional<String> password(TenantId tenant, DataSource source) {
    return source.passwordSecret().isEmpty()
        ? Optional.of("")
        : secrets.secret(tenant, source.passwordSecret());
  }

  @Override
  public Remains find(Task.Sql task, AttemptContext context) {
    return services.find(context.place());
  }

  @Override
  public void close() {
    services.close();
  }

  @Override
  public Traces traces(AttemptContext.Place place) {
    return services.traces(place);
  }

  @Override
  public Optional<AttemptLog> log(AttemptContext.Place place) {
    return services.log(place);
  }
}
