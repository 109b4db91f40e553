package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.SetPool;
import dev.wheelhouse.api.PoolView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.capacity.PoolSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse pool list|set`: slots, and who gets them.
@Command(name = "pool", description = "Pools of slots of a store.", mixinStandardHelpOptions = true)
final class PoolVerb {
  private static final Listing<PoolView> POOLS =
      new Listing<PoolView>()
          .column("name", "name", it -> it.settings().name())
          .column("slots", "slots", it -> it.settings().slots())
          .column("busy", "busy", PoolView::busy)
          .column("waiting", "waiting", PoolView::waiting)
          .column("backfillShare", "backfill share", it -> it.settings().backfillShare())
          .column("open", "open", it -> it.settings().open());

  private final StoreVerbs store;

  /// Whether new work starts; one of the two, or neither.
  static final class Door {
    @Option(names = "--open", description = "New work starts.")
    boolean open;

    @Option(names = "--closed", description = "Nothing new starts; what runs goes on.")
    boolean closed;
  }

  PoolVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "list",
      description = "Lists pools with their slots.",
      mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session -> session.list(POOLS, session.ask(new Query.ListPools()), "There is no pool."));
  }

  @Command(
      name = "set",
      description = "Makes a pool, or changes what is given of one.",
      mixinStandardHelpOptions = true)
  public int set(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The pool.") String name,
      @Option(
              names = "--slots",
              paramLabel = "N",
              description = "Runs at once; needed for a new pool.")
          @Nullable Integer slots,
      @Option(
              names = "--backfill-share",
              paramLabel = "SHARE",
              description =
                  "Of the slots that work on the past gets at least while it waits; 0 to 1.")
          @Nullable Double share,
      @ArgGroup(multiplicity = "0..1") @Nullable Door door) {
    return store.run(
        options,
        session -> {
          Optional<PoolSettings> known =
              session.ask(new Query.ListPools()).stream()
                  .map(PoolView::settings)
                  .filter(it -> it.name().equals(name))
                  .findFirst();
          if (known.isEmpty() && slots == null) {
            throw new BadInput("usage", "there is no pool " + name + "; give --slots to make it");
          }
          var before =
              known.orElse(new PoolSettings(name, 0, PoolSettings.USUAL_BACKFILL_SHARE, true));
          PoolSettings pool =
              session.tell(
                  new SetPool(
                      new PoolSettings(
                          name,
                          slots == null ? before.slots() : slots,
                          share == null ? before.backfillShare() : share,
                          door == null ? before.open() : door.open)));
          session.done(
              "Pool %s has %d slots and is %s; work on the past gets %.0f %% of them."
                  .formatted(
                      name,
                      pool.slots(),
                      pool.open() ? "open" : "closed for new work",
                      pool.backfillShare() * 100),
              "name",
              name,
              "slots",
              pool.slots(),
              "backfillShare",
              pool.backfillShare(),
              "open",
              pool.open());
        });
  }
}
