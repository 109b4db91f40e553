package dev.wheelhouse.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// `wheelhouse` itself: without a verb it opens the console.
@Command(
    name = "wheelhouse",
    description = {
      "Job scheduling with the engine inside. Without a verb it opens the console.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[VERB]",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:It failed, was refused, or what should be seen was not seen.",
      "2:Wrong usage, or input that can't be used.",
      "3:The store can't be opened.",
      "69:(./wheelhouse) no JDK or no Maven was found.",
      "70:(./wheelhouse) the build failed."
    })
final class RootCommand implements Callable<Integer> {
  private static final String LINK = "wheelhouse:";

  private final Supplies.Console console;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Shows warnings of the engine on the terminal.")
  private boolean verbose;

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "What the console shows first, such as wheelhouse:run/8841.")
  private String link = "";

  RootCommand(Supplies.Console console) {
    this.console = console;
  }

  boolean verbose() {
    return verbose;
  }

  /// A word that is neither a verb nor a link.
  Optional<String> stray() {
    return link.isEmpty() || link.startsWith(LINK) ? Optional.empty() : Optional.of(link);
  }

  @Override
  public Integer call() {
    return console.open(link);
  }
}
