package dev.wheelhouse.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: all verbs under one roof, with one way of saying no.
public final class Verbs {
  private final RootCommand root;
  private final Supplies supplies;
  private final CommandLine line;

  public Verbs(PrintWriter out, PrintWriter err, Supplies supplies) {
    this.root = new RootCommand(supplies.console());
    this.supplies = supplies;
    this.line =
        new CommandLine(root)
            .addSubcommand(new DemoVerb(out, err, supplies))
            .addSubcommand(new CronVerb(out, err, supplies.timers()))
            .addSubcommand(new BenchVerb(out, err, supplies.bench()))
            .addSubcommand(new VersionVerb(out, err))
            .addSubcommand("completion", completion())
            .setOut(out)
            .setErr(err)
            .setExecutionStrategy(this::execute)
            .setParameterExceptionHandler(Verbs::explain);
  }

  /// Carries the verb out; answers the program's exit code.
  public int run(String... arguments) {
    return line.execute(arguments);
  }

  private static CommandLine completion() {
    var completion = new CommandLine(new GenerateCompletion());
    completion
        .getCommandSpec()
        .usageMessage()
        .description("Prints a script for bash and zsh: source <(wheelhouse completion)");
    return completion;
  }

  private int execute(ParseResult parsed) {
    var stray = root.stray();
    if (stray.isPresent()) {
      throw new Stray(parsed.commandSpec().commandLine(), stray.get());
    }
    if (root.verbose()) {
      supplies.verbose().run();
    }
    return new RunLast().execute(parsed);
  }

  /// A word in the place of a verb that is none.
  private static final class Stray extends UnmatchedArgumentException {
    private static final long serialVersionUID = 1;
    private final String word;

    Stray(CommandLine line, String word) {
      super(line, "Unmatched argument at index 0: '" + word + "'");
      this.word = word;
    }

    @Override
    public List<String> getUnmatched() {
      return List.of(word);
    }
  }

  private static int explain(ParameterException e, String[] arguments) {
    CommandLine verb = e.getCommandLine();
    PrintWriter err = verb.getErr();
    err.println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + verb.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE;
  }
}
