package dev.wheelhouse.cli;

import dev.wheelhouse.api.CanaryView;
import dev.wheelhouse.api.Command.EndCanary;
import dev.wheelhouse.api.Command.SetCanary;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.capacity.Canary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse canary list|set|end`: a share of a job's runs goes another way (P4).
@Command(name = "canary", description = "Canaries of a store.", mixinStandardHelpOptions = true)
final class CanaryVerb {
  private static final Listing<CanaryView> CANARIES =
      new Listing<CanaryView>()
          .column("job", "job", it -> it.canary().job())
          .column("share", "share", it -> it.canary().share())
          .column("pool", "pool", it -> it.canary().pool())
          .column(
              "version", "version", it -> it.canary().version() == 0 ? "" : it.canary().version())
          .column("since", "since", CanaryView::since)
          .column("canaryEnded", "canary ended", it -> it.canaryRuns().ended())
          .column("canarySucceeded", "succeeded", it -> it.canaryRuns().succeeded())
          .column("otherEnded", "others ended", it -> it.otherRuns().ended())
          .column("otherSucceeded", "succeeded", it -> it.otherRuns().succeeded());

  private final StoreVerbs store;

  /// What becomes of the canary's way; exactly one of the two.
  static final class Ending {
    @Option(names = "--promote", description = "All runs go the canary's way.")
    boolean promote;

    @Option(names = "--roll-back", description = "No run goes the canary's way.")
    boolean rollBack;
  }

  CanaryVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "list",
      description = "Lists canaries with how their runs do beside the rest.",
      mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session ->
            session.list(CANARIES, session.ask(new Query.ListCanaries()), "There is no canary."));
  }

  @Command(
      name = "set",
      description = "Sends a share of a job's new runs to another pool or version.",
      mixinStandardHelpOptions = true)
  public int set(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "JOB", description = "The job.") String job,
      @Option(
              names = "--share",
              required = true,
              paramLabel = "SHARE",
              description = "Of the new runs, from 0 to 1; 0.05 for 5 %%.")
          double share,
      @Option(
              names = "--pool",
              paramLabel = "POOL",
              description = "The pool; the job's own if not given.")
          @Nullable String pool,
      @Option(
              names = "--definition",
              paramLabel = "VERSION",
              defaultValue = "0",
              description = "The version of the definition; the latest if not given.")
          int version) {
    return store.run(
        options,
        session -> {
          Canary canary =
              session.tell(
                  new SetCanary(new Canary(job, share, pool == null ? "" : pool, version)));
          session.done(
              "%s %% of the new runs of %s go the other way."
                  .formatted(Math.round(canary.share() * 10_000) / 100.0, job),
              "job",
              job,
              "share",
              canary.share(),
              "pool",
              canary.pool(),
              "version",
              canary.version());
        });
  }

  @Command(name = "end", description = "Ends a canary.", mixinStandardHelpOptions = true)
  public int end(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "JOB", description = "The job.") String job,
      @ArgGroup(multiplicity = "1") Ending ending) {
    return store.run(
        options,
        session -> {
          session.tell(new EndCanary(job, ending.promote));
          session.done(
              ending.promote
                  ? "All new runs of " + job + " go the canary's way."
                  : "No new run of " + job + " goes the canary's way.",
              "job",
              job,
              "promoted",
              ending.promote);
        });
  }
}
