package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.RunMissed;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.api.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse misfire list|run`: firings that were not made in time.
@Command(
    name = "misfire",
    description = "Missed firings of a store.",
    mixinStandardHelpOptions = true)
final class MisfireVerb {
  private static final Listing<MisfireView> MISFIRES =
      new Listing<MisfireView>()
          .column("id", "id", MisfireView::id)
          .column("name", "name", MisfireView::name)
          .column("from", "first slot", it -> it.from().atZone(it.zone()))
          .column("to", "last slot", it -> it.to().atZone(it.zone()))
          .column("count", "missed", MisfireView::count)
          .column("cause", "cause", MisfireView::cause)
          .column("action", "action", MisfireView::action)
          .column("undecided", "undecided", MisfireView::undecided)
          .detail("decideBy", "decided by itself at", MisfireView::decideBy)
          .detail("recordedAt", "recorded", MisfireView::recordedAt);

  private final StoreVerbs store;

  MisfireVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "list",
      description = "Lists windows of missed firings, newest first.",
      mixinStandardHelpOptions = true)
  public int list(
      @Mixin StoreOptions options,
      @Option(names = "--undecided", description = "Only those that wait for a person.")
          boolean undecided,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session ->
            session.page(
                MISFIRES,
                session.ask(new Query.ListMisfires(undecided, limit.page())),
                "No firing was missed."));
  }

  @Command(
      name = "run",
      description = "Decides which firings of a window get a run; it waits for an engine.",
      mixinStandardHelpOptions = true)
  public int run(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "ID", description = "The window's id.") long id,
      @Parameters(paramLabel = "WHICH", description = "One of ${COMPLETION-CANDIDATES}.")
          RunMissed.Which which) {
    return store.run(
        options,
        session -> {
          MissedRuns runs = session.tell(new RunMissed(id, which));
          session.done(
              "%d runs are made and run when an engine works on this store; %d slots had theirs."
                  .formatted(runs.created(), runs.existed()),
              "misfire",
              id,
              "created",
              runs.created(),
              "existed",
              runs.existed());
        });
  }
}
