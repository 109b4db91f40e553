package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.SetGuard;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.control.Guard;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse guard show|set`: what bulk operations need (K7).
@Command(
    name = "guard",
    description = "What bulk operations need: approval by another person, certain hours.",
    mixinStandardHelpOptions = true)
final class GuardVerb {
  private static final Listing<Guard> GUARD =
      new Listing<Guard>()
          .column("approval", "approval by another person", it -> kinds(it.approval()))
          .column("windowed", "in the hours only", it -> kinds(it.windowed()))
          .column("from", "from", it -> it.from().toString())
          .column("to", "to", it -> it.to().toString())
          .column("zone", "zone", it -> it.zone().getId());

  private final StoreVerbs store;

  GuardVerb(StoreVerbs store) {
    this.store = store;
  }

  private static String kinds(Set<Guard.Kind> kinds) {
    return kinds.isEmpty()
        ? "none"
        : kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  @Command(
      name = "show",
      description = "Shows what bulk operations need.",
      mixinStandardHelpOptions = true)
  public int show(@Mixin StoreOptions options) {
    return store.run(options, session -> shown(session, session.ask(new Query.GetGuard())));
  }

  private static void shown(StoreSession session, Guard guard) {
    session.print(() -> GUARD.lines(guard), () -> GUARD.object(guard));
  }

  @Command(
      name = "set",
      description = "Sets what bulk operations need; what is not given is not needed.",
      mixinStandardHelpOptions = true)
  public int set(
      @Mixin StoreOptions options,
      @Option(
              names = "--approval",
              paramLabel = "KIND",
              description = "Another person approves these: ${COMPLETION-CANDIDATES}; repeatable.")
          @Nullable Set<Guard.Kind> approval,
      @Option(
              names = "--windowed",
              paramLabel = "KIND",
              description = "These go on in the hours only; repeatable.")
          @Nullable Set<Guard.Kind> windowed,
      @Option(names = "--from", paramLabel = "TIME", defaultValue = "00:00", description = "HH:MM.")
          String from,
      @Option(names = "--to", paramLabel = "TIME", defaultValue = "00:00", description = "HH:MM.")
          String to,
      @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "Of both.")
          String zone) {
    return store.run(
        options,
        session -> {
          var guard =
              new Guard(
                  approval == null ? Set.of() : approval,
                  windowed == null ? Set.of() : windowed,
                  time("--from", from),
                  time("--to", to),
                  CronInput.zone(zone));
          shown(session, session.tell(new SetGuard(guard)));
        });
  }

  private static LocalTime time(String option, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInput("usage", option + " " + text + " is no time of day; give it as 22:30");
    }
  }
}
