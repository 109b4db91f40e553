package dev.wheelhouse.cli;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.http.wire.DefinitionFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse export` (A5).
@Command(
    name = "export",
    description = {
      "Writes jobs and DAGs as files that wheelhouse import reads: in YAML, or in JSON when the",
      "file is named so. A job that belongs to a DAG stands in the DAG's file."
    },
    mixinStandardHelpOptions = true)
final class ExportVerb implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "NAME", description = "Jobs and DAGs; all of them if none is given.")
  private List<String> names = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = {
        "Where to: a file for all of them, or a folder for a file each (one that is there, or a",
        "name that ends with /). Standard output if not given."
      })
  private @Nullable String out;

  ExportVerb(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(options, this::export);
  }

  private void export(StoreSession session) {
    List<DefinitionFile> files = session.ask(new Query.Export(names));
    if (out == null) {
      session.print(
          () -> DefinitionFiles.writeYaml(files).strip(),
          () -> AnswerWriter.fields("items", AnswerWriter.trees(files)));
      return;
    }
    boolean folder = out.endsWith("/") || Files.isDirectory(Path.of(out));
    List<Path> written =
        folder
            ? OutputFiles.each(Path.of(out), files)
            : List.of(OutputFiles.all(Path.of(out), files));
    session.done(
        "%,d definitions are written to %s.".formatted(files.size(), out),
        "definitions",
        files.size(),
        "files",
        written.stream().map(Path::toString).toList());
  }
}
