package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.LiftHold;
import dev.wheelhouse.api.Command.SetHold;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.control.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse hold list|set|lift`: what is held, by whom, until when (K1).
@Command(name = "hold", description = "Holds of a store.", mixinStandardHelpOptions = true)
final class HoldVerb {
  private static final Listing<Hold> HOLDS =
      new Listing<Hold>()
          .column("id", "id", Hold::id)
          .column("level", "level", it -> it.place().level())
          .column("name", "of", it -> it.place().name())
          .column("who", "by", Hold::who)
          .column("since", "since", Hold::since)
          .column("until", "until", Hold::until)
          .column("reason", "reason", Hold::reason)
          .detail("cause", "cause", Hold::cause);

  private final StoreVerbs store;
  private final InstantSource clock;

  HoldVerb(StoreVerbs store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// When the hold is lifted by itself; one of the two, or neither.
  static final class End {
    @Option(
        names = "--until",
        paramLabel = "INSTANT",
        description = "When it is lifted by itself, as 2026-03-08T00:10-05:00.")
    @Nullable String until;

    @Option(
        names = "--for",
        paramLabel = "DURATION",
        description = "How long it holds, as PT2H or P1DT12H.")
    @Nullable Duration length;

    private Instant at(Instant now) {
      if (until != null) {
        return CronInput.instant(until);
      }
      if (length == null || !length.isPositive()) {
        throw new BadInput("usage", "--for " + length + " is not ahead; give more than nothing");
      }
      return now.plus(length);
    }
  }

  @Command(
      name = "list",
      description = "Lists what is held, the widest first.",
      mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session -> session.list(HOLDS, session.ask(new Query.ListHolds()), "Nothing is held."));
  }

  @Command(
      name = "set",
      description = {
        "Puts a hold: schedules are silent, waiting runs stay, what runs goes on.",
        "Holds stack; each is lifted by itself. Give --reason."
      },
      mixinStandardHelpOptions = true)
  public int set(
      @Mixin StoreOptions options,
      @ArgGroup(multiplicity = "1") HoldLevel level,
      @ArgGroup(multiplicity = "0..1") @Nullable End end) {
    return store.run(
        options,
        session -> {
          if (options.reason().isBlank()) {
            throw new BadInput("usage", "a hold needs a reason, which others read; give --reason");
          }
          Optional<Instant> until = Optional.ofNullable(end).map(it -> it.at(clock.instant()));
          Hold hold = session.tell(new SetHold(level.place(), until));
          session.done(
              "Hold #%d is set%s; wheelhouse hold lift %d takes it away."
                  .formatted(hold.id(), untilWords(hold), hold.id()),
              "id",
              hold.id(),
              "level",
              hold.place().level().name(),
              "name",
              hold.place().name(),
              "until",
              hold.until() == null ? "" : hold.until().toString());
        });
  }

  private static String untilWords(Hold hold) {
    return hold.until() == null ? "" : " until " + Shown.text(hold.until());
  }

  @Command(
      name = "lift",
      description = {
        "Takes one hold away; others on the same work stay.",
        "Missed firings are seen to when an engine works on the store."
      },
      mixinStandardHelpOptions = true)
  public int lift(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "ID", description = "The hold's number, as hold list shows it.")
          long id,
      @Option(
              names = "--missed",
              paramLabel = "WHICH",
              defaultValue = "policy",
              description =
                  "What becomes of the firings that it kept silent: policy, all, latest or none.")
          Missed missed) {
    return store.run(
        options,
        session -> {
          Hold hold = session.tell(new LiftHold(id, missed.choice));
          session.done(
              "Hold #%d of %s is lifted.".formatted(hold.id(), hold.who()), "id", hold.id());
        });
  }

  /// The words of the option.
  enum Missed {
    POLICY(LiftHold.Missed.BY_POLICY),
    ALL(LiftHold.Missed.ALL),
    LATEST(LiftHold.Missed.LATEST),
    NONE(LiftHold.Missed.NONE);

    private final LiftHold.Missed choice;

    Missed(LiftHold.Missed choice) {
      this.choice = choice;
    }
  }
}
