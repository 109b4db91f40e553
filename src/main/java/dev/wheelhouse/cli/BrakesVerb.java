package dev.wheelhouse.cli;

import dev.wheelhouse.api.Brake;
import dev.wheelhouse.api.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `wheelhouse brakes`: what holds attempts back after failures (F3).
@Command(
    name = "brakes",
    description = "Lists circuit breakers and retry budgets that hold something back.",
    mixinStandardHelpOptions = true)
final class BrakesVerb implements Callable<Integer> {
  private static final Listing<Brake> BRAKES =
      new Listing<Brake>()
          .column("type", "type", it -> it instanceof Brake.Circuit ? "CIRCUIT" : "RETRY_BUDGET")
          .column("of", "of", BrakesVerb::of)
          .column("held", "held back", BrakesVerb::held)
          .column("state", "state", BrakesVerb::state)
          .detail("until", "until", it -> it instanceof Brake.Circuit one ? one.until() : null)
          .detail(
              "allowed", "allowed", it -> it instanceof Brake.Retries one ? one.allowed() : null)
          .detail("actual", "actual", it -> it instanceof Brake.Retries one ? one.actual() : null);

  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  BrakesVerb(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session ->
            session.list(BRAKES, session.ask(new Query.ListBrakes()), "Nothing is held back."));
  }

  private static String of(Brake brake) {
    return switch (brake) {
      case Brake.Circuit it -> it.resource();
      case Brake.Retries it -> it.pool();
    };
  }

  private static long held(Brake brake) {
    return switch (brake) {
      case Brake.Circuit it -> it.held();
      case Brake.Retries it -> it.held();
    };
  }

  private static String state(Brake brake) {
    return switch (brake) {
      case Brake.Circuit it ->
          it.probing() ? "one attempt is let through" : "closed until " + Shown.text(it.until());
      case Brake.Retries it ->
          "%.0f %% of the attempts were retries, %.0f %% may be"
              .formatted(it.actual() * 100, it.allowed() * 100);
    };
  }
}
