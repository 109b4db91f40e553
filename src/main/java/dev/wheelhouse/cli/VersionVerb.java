package dev.wheelhouse.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wheelhouse version`.
@Command(
    name = "version",
    description = "Prints the program's version.",
    mixinStandardHelpOptions = true)
final class VersionVerb implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  VersionVerb(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    var writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          writer.print(
              () -> String.join("\n", new Version().getVersion()),
              () ->
                  AnswerWriter.fields(
                      "version", Version.program(), "java", Runtime.version().toString()));
          return ExitCode.OK;
        });
  }
}
