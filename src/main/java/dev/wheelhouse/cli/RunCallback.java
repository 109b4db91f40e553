package dev.wheelhouse.cli;

import dev.wheelhouse.model.RunId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse run callback`.
@Command(
    name = "callback",
    description = "Reports how the work of an asynchronous HTTP call ended.",
    mixinStandardHelpOptions = true)
final class RunCallback implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "TOKEN", description = "As the call was given it.")
  private String token = "";

  @ArgGroup(multiplicity = "1")
  private End end = new End();

  @Option(names = "--message", paramLabel = "TEXT", description = "What there is to say.")
  private String message = "";

  @Option(
      names = "--output",
      paramLabel = "NAME=VALUE",
      description = "A value for what comes after; repeatable.")
  private Map<String, String> outputs = new LinkedHashMap<>();

  /// How the work ended; exactly one of the two.
  static final class End {
    @Option(names = "--succeeded", description = "The work was done.")
    boolean succeeded;

    @Option(names = "--failed", description = "The work failed.")
    boolean failed;
  }

  RunCallback(StoreVerbs store) {
    this.store = store;
  }

  private dev.wheelhouse.api.Command.Callback callback() {
    return new dev.wheelhouse.api.Command.Callback(token, end.succeeded, message, outputs);
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session -> {
          RunId run = session.tell(callback());
          RunControl.told(session, run, "has its answer");
        });
  }
}
