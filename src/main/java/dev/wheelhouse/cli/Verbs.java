package dev.wheelhouse.cli;

import dev.wheelhouse.model.RunId;
import java.io.PrintWriter;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: all verbs under one roof, with one way of saying no.
public final class Verbs {
  private final RootCommand root;
  private final Supplies supplies;
  private final CommandLine line;

  public Verbs(PrintWriter out, PrintWriter err, Supplies supplies) {
    this.root = new RootCommand(supplies.console());
    this.supplies = supplies;
    var store = new StoreVerbs(out, err, supplies.stores());
    this.line =
        new CommandLine(root)
            .addSubcommand(new DemoVerb(out, err, supplies))
            .addSubcommand(
                with(
                    new JobVerb(store),
                    new JobSave(store, supplies.timers()),
                    new JobStart(store),
                    new JobVersions(store),
                    new JobDiff(store),
                    new JobRestore(store)))
            .addSubcommand(with(new DagVerb(), new DagTest(store, supplies.timers())))
            .addSubcommand(new ExportVerb(store))
            .addSubcommand(new ImportVerb(store, supplies.timers()))
            .addSubcommand(
                with(
                    new RunVerb(store),
                    new RunLog(store),
                    new RunCallback(store),
                    new RunRerun(store),
                    new RunMark(store),
                    new RunVerdict(store),
                    new RunDiagnose(store),
                    new RunCompare(store),
                    new RunBulk(store)))
            .addSubcommand(with(new DlqVerb(store), new DlqReplay(store), new DlqDiscard(store)))
            .addSubcommand(new OperationVerb(store))
            .addSubcommand(new GuardVerb(store))
            .addSubcommand(new MisfireVerb(store))
            .addSubcommand(new EventVerb(store))
            .addSubcommand(new CalendarVerb(store, supplies.timers()))
            .addSubcommand(new SecretVerb(store))
            .addSubcommand(new DatasourceVerb(store))
            .addSubcommand(new HoldVerb(store, supplies.timers()))
            .addSubcommand(new RuleVerb(store))
            .addSubcommand(new ControlVerb(store))
            .addSubcommand(new PoolVerb(store))
            .addSubcommand(new QuotaVerb(store))
            .addSubcommand(new GroupVerb(store))
            .addSubcommand(new CanaryVerb(store))
            .addSubcommand(new BrakesVerb(store))
            .addSubcommand(new WatchdogVerb(store))
            .addSubcommand(new SampleVerb(out, err, store))
            .addSubcommand(new CronVerb(out, err, supplies.timers()))
            .addSubcommand(benches(out, err, supplies.bench()))
            .addSubcommand(new VersionVerb(out, err))
            .addSubcommand("completion", completion())
            .registerConverter(RunId.class, Verbs::run)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionStrategy(this::execute)
            .setParameterExceptionHandler(Verbs::explain);
  }

  private static CommandLine benches(PrintWriter out, PrintWriter err, Bench bench) {
    var desk = new BenchDesk(out, err, bench);
    return with(
        new BenchVerb(),
        new BenchFireVerb(desk),
        new BenchLatencyVerb(desk),
        new BenchDefinitionsVerb(desk),
        new BenchListsVerb(desk),
        new BenchDeadLettersVerb(desk),
        new BenchGraphVerb(desk));
  }

  /// A verb some of whose subcommands are classes of their own.
  private static CommandLine with(Object verb, Object... subcommands) {
    var line = new CommandLine(verb);
    for (Object subcommand : subcommands) {
      line.addSubcommand(subcommand);
    }
    return line;
  }

  /// A run's id as lists and messages show it.
  private static RunId run(String text) {
    String number = text.startsWith("#") ? text.substring(1) : text;
    try {
      return new RunId(Long.parseLong(number));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "' is no run's id; give its number, as wheelhouse run list shows it");
    }
  }

  /// All verbs, as picocli has them.
  CommandLine line() {
    return line;
  }

  /// Carries the verb out; answers the program's exit code.
  public int run(String... arguments) {
    return line.execute(arguments);
  }

  private static CommandLine completion() {
    var completion = new CommandLine(new GenerateCompletion()).setCommandName("completion");
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
    if (!(e instanceof UnmatchedArgumentException) && !verb.getSubcommands().isEmpty()) {
      err.println("There are: " + String.join(", ", verb.getSubcommands().keySet()));
    }
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + verb.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE;
  }
}
