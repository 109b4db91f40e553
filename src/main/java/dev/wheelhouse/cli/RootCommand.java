package dev.wheelhouse.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
  private final IntSupplier console;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Shows warnings of the engine on the terminal.")
  private boolean verbose;

  RootCommand(IntSupplier console) {
    this.console = console;
  }

  boolean verbose() {
    return verbose;
  }

  @Override
  public Integer call() {
    return console.getAsInt();
  }
}
