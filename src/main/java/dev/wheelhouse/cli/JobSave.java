package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.SaveDefinition;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse job save`.
@Command(
    name = "save",
    description = {
      "Saves a job or DAG from a file, in JSON or, as .yaml or .yml, in YAML.",
      "What is there under the name gets a new version; a store that is missing is made."
    },
    mixinStandardHelpOptions = true)
final class JobSave implements Callable<Integer> {
  private final StoreVerbs store;
  private final InstantSource clock;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "FILE", description = "The definition.")
  private Path file = Path.of("");

  @Option(
      names = "--expected-version",
      paramLabel = "N",
      description = "Refuses to save over any other version; 0 demands a new name.")
  private @Nullable Integer expected;

  JobSave(StoreVerbs store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return store.make(options, this::save);
  }

  private void save(StoreSession session) {
    var defaults = new RequestDefaults(ZoneId.systemDefault(), clock.instant());
    Definition definition = DefinitionInput.read(new InputFile(file), defaults);
    int version = expected == null ? present(session, definition.name()) : expected;
    SavedDefinition saved = session.tell(new SaveDefinition(definition, version));
    session.done(
        "%s is saved as version %d and %s."
            .formatted(definition.name(), saved.version(), saved.status()),
        "jobId",
        saved.id().value(),
        "name",
        definition.name(),
        "version",
        saved.version(),
        "status",
        saved.status().name());
  }

  private static int present(StoreSession session, String name) {
    try {
      return session.ask(new Query.FindDefinition(name)).version();
    } catch (EngineException.Refused e) {
      if (e.fault().code().equals(Fault.NOT_FOUND)) {
        return 0;
      }
      throw e;
    }
  }
}
