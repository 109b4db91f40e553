package dev.wheelhouse.cli;

import dev.wheelhouse.sample.Samples;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse sample list|install` (U14).
@Command(
    name = "sample",
    description = "Samples: small jobs that run as real processes on real files.",
    mixinStandardHelpOptions = true)
final class SampleVerb {
  private static final Listing<Samples> SAMPLES =
      new Listing<Samples>()
          .column("name", "name", Samples::key)
          .column("start", "start", Samples::start)
          .column("shows", "shows", Samples::sentence);

  private final PrintWriter out;
  private final PrintWriter err;
  private final StoreVerbs store;

  SampleVerb(PrintWriter out, PrintWriter err, StoreVerbs store) {
    this.out = out;
    this.err = err;
    this.store = store;
  }

  @Command(
      name = "list",
      description = "Lists the samples that there are.",
      mixinStandardHelpOptions = true)
  public int list(@Option(names = "--json", description = "Answers in JSON.") boolean json) {
    var writer = new AnswerWriter(out, err, json);
    List<Samples> all = List.of(Samples.values());
    return writer.answer(
        () -> {
          writer.print(
              () -> SAMPLES.table(all),
              () -> AnswerWriter.fields("items", all.stream().map(SAMPLES::object).toList()));
          return ExitCode.OK;
        });
  }

  @Command(
      name = "install",
      description = {
        "Puts a sample's jobs into a store, and its files beside it; a missing store is made.",
        "Doing it twice changes nothing."
      },
      mixinStandardHelpOptions = true)
  public int install(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The sample, as the list calls it.")
          String name) {
    return store.make(
        options,
        session -> {
          Samples sample = Samples.byKey(name).orElseThrow(() -> unknown(name));
          Path wanted =
              options.folder(store.stores().usual()).resolve("sample").resolve(sample.key());
          Path files = sample.install(session.engine(), session.caller(), wanted);
          session.done(
              "Sample %s is installed, its files are in %s. Start it: wheelhouse job start %s"
                  .formatted(name, files, sample.start()),
              "sample",
              name,
              "files",
              files.toString(),
              "start",
              sample.start());
        });
  }

  private static BadInput unknown(String name) {
    String known =
        Arrays.stream(Samples.values()).map(Samples::key).collect(Collectors.joining(", "));
    return new BadInput("sample.unknown", "no sample " + name + "; there are " + known);
  }
}
