package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.RestoreVersion;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse job restore`.
@Command(
    name = "restore",
    description = {
      "Saves a former version of a job or DAG as its next one.",
      "Runs that have begun keep the version they were made with."
    })
final class JobRestore implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "NAME", description = "The job or DAG.")
  private String name = "";

  /// The usual mixin would take `--version` for itself.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Option(
      names = "--version",
      paramLabel = "N",
      required = true,
      description = "The version that comes back.")
  private int version;

  @Option(
      names = "--expected-version",
      paramLabel = "N",
      description = "Refuses to save over any other version.")
  private @Nullable Integer expected;

  JobRestore(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(options, this::restore);
  }

  private void restore(StoreSession session) {
    int latest =
        expected == null ? session.ask(new Query.FindDefinition(name)).version() : expected;
    SavedDefinition saved = session.tell(new RestoreVersion(name, version, latest));
    session.done(
        "Version %d of %s is saved again as version %d.".formatted(version, name, saved.version()),
        "name",
        name,
        "restored",
        version,
        "version",
        saved.version());
  }
}
