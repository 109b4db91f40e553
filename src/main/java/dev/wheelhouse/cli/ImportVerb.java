package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.Import;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.Query;
import java.io.Console;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse import` (A5).
@Command(
    name = "import",
    description = {
      "Saves the jobs and DAGs of files, all of them or none; what is not named stays.",
      "Shows what would be different, and asks; without a terminal it needs --yes."
    },
    mixinStandardHelpOptions = true)
final class ImportVerb implements Callable<Integer> {
  private final StoreVerbs store;
  private final InstantSource clock;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "YAML or JSON files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "Shows what it would do, and does nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  ImportVerb(StoreVerbs store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return dryRun ? store.run(options, this::carryOut) : store.make(options, this::carryOut);
  }

  private void carryOut(StoreSession session) {
    var input = ImportFiles.read(paths, clock);
    ImportPlan plan = session.ask(new Query.PlanImport(input.definitions()));
    if (!plan.possible()) {
      throw new VerbFailure(
          ExitCode.FAILED, Fault.INVALID_FIELD, ImportWords.problems(plan, input));
    }
    if (dryRun || ImportWords.nothing(plan)) {
      say(session, plan, input, false);
    } else if (yes) {
      say(session, imported(session, plan, input), input, true);
    } else {
      ask(session, plan, input);
    }
  }

  private void ask(StoreSession session, ImportPlan plan, ImportFiles input) {
    Optional<Console> terminal =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .filter(_ -> !options.json());
    if (terminal.isEmpty()) {
      throw new BadInput(
          "usage", "give --yes to import, or --dry-run to see what would be different");
    }
    say(session, plan, input, false);
    String answer = terminal.get().readLine("Import? [y/N] ");
    if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
      throw new VerbFailure(ExitCode.FAILED, "declined", "Nothing was imported.");
    }
    var _ = imported(session, plan, input);
    session.done("%,d definitions are imported.".formatted(plan.items().size()));
  }

  private static ImportPlan imported(StoreSession session, ImportPlan plan, ImportFiles input) {
    return session.tell(new Import(input.definitions(), plan.expected()));
  }

  private static void say(
      StoreSession session, ImportPlan plan, ImportFiles input, boolean imported) {
    session.print(
        () -> ImportWords.of(plan, imported), () -> ImportWords.object(plan, input, imported));
  }
}
