package dev.wheelhouse.cli;

import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.Query;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse job diff`.
@Command(
    name = "diff",
    description = "Shows by field what is different between two versions of a job or DAG.",
    mixinStandardHelpOptions = true)
final class JobDiff implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "NAME", description = "The job or DAG.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "N",
      required = true,
      description = "The version that is seen from.")
  private int from;

  @Option(names = "--to", paramLabel = "N", description = "The other; the latest if not given.")
  private @Nullable Integer to;

  JobDiff(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(options, this::compare);
  }

  private void compare(StoreSession session) {
    int until = to == null ? session.ask(new Query.FindDefinition(name)).version() : to;
    List<Field> fields = session.ask(new Query.CompareVersions(name, from, until));
    session.print(
        () ->
            fields.isEmpty()
                ? "Versions %d and %d of %s are the same.".formatted(from, until, name)
                : fields.stream()
                    .map(RunCompare::words)
                    .collect(Collectors.joining(System.lineSeparator())),
        () ->
            AnswerWriter.fields(
                "name", name,
                "from", from,
                "to", until,
                "fields", fields.stream().map(RunCompare::object).toList()));
  }
}
