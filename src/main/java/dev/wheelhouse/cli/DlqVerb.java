package dev.wheelhouse.cli;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.run.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `wheelhouse dlq list|groups`: runs that failed for good and wait for a person.
@Command(name = "dlq", description = "Dead letters of a store.", mixinStandardHelpOptions = true)
final class DlqVerb {
  private static final Listing<DeadLetter> LETTERS =
      new Listing<DeadLetter>()
          .column("runId", "run", it -> it.run().value())
          .column("openedAt", "since", DeadLetter::openedAt)
          .column("error", "error", DeadLetter::error)
          .detail("jobId", "job", it -> it.job().value())
          .detail("signature", "signature", DeadLetter::signature);

  private static final Listing<DeadLetterGroup> GROUPS =
      new Listing<DeadLetterGroup>()
          .column("count", "count", DeadLetterGroup::count)
          .column("jobs", "jobs", DeadLetterGroup::jobs)
          .column("oldest", "oldest", DeadLetterGroup::oldest)
          .column("newest", "newest", DeadLetterGroup::newest)
          .column("exampleRunId", "newest run", it -> it.example().value())
          .column("error", "error", DeadLetterGroup::error)
          .detail("signature", "signature", DeadLetterGroup::signature);

  private final StoreVerbs store;

  DlqVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "list",
      description = "Lists open dead letters, newest first.",
      mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options, @Mixin LimitOption limit) {
    return store.run(
        options,
        session ->
            session.page(
                LETTERS,
                session.ask(new Query.ListDeadLetters(limit.page())),
                "There is no open dead letter."));
  }

  @Command(
      name = "groups",
      description = "Lists open dead letters by error, the largest group first.",
      mixinStandardHelpOptions = true)
  public int groups(@Mixin StoreOptions options) {
    return store.run(
        options,
        session ->
            session.list(
                GROUPS,
                session.ask(new Query.ListDeadLetterGroups()),
                "There is no open dead letter."));
  }
}
