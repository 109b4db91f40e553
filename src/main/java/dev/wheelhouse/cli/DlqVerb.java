package dev.wheelhouse.cli;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `wheelhouse dlq list|groups|replay|discard`: runs that failed for good and wait for a person.
@Command(name = "dlq", description = "Dead letters of a store.", mixinStandardHelpOptions = true)
final class DlqVerb {
  private static final Listing<QueueEntry> LETTERS =
      new Listing<QueueEntry>()
          .column("runId", "run", it -> it.run().run().id().value())
          .column("name", "name", it -> it.run().name())
          .column("dag", "dag", QueueEntry::dagName)
          .column("openedAt", "since", QueueEntry::since)
          .column("error", "error", QueueEntry::error)
          .column("blocks", "blocks", QueueEntry::blocks)
          .detail("jobId", "job", it -> it.run().run().target().job().value())
          .detail("owner", "owner", QueueEntry::owner)
          .detail("repeatable", "repeatable", QueueEntry::repeatable)
          .detail("signature", "signature", QueueEntry::signature);

  private static final Listing<DeadLetterGroup> GROUPS =
      new Listing<DeadLetterGroup>()
          .column("count", "count", DeadLetterGroup::count)
          .column("repeatable", "repeatable", DeadLetterGroup::repeatable)
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
  public int list(
      @Mixin StoreOptions options, @Mixin LetterFilter filter, @Mixin LimitOption limit) {
    return store.run(
        options,
        session ->
            session.page(
                LETTERS,
                session.ask(new Query.ListQueue(filter.queue(), limit.page())),
                "There is no open dead letter."));
  }

  @Command(
      name = "groups",
      description = "Lists open dead letters by error, the largest group first.",
      mixinStandardHelpOptions = true)
  public int groups(@Mixin StoreOptions options, @Mixin LetterFilter filter) {
    return store.run(
        options,
        session ->
            session.list(
                GROUPS,
                session.ask(new Query.ListDeadLetterGroups(filter.text(), filter.owner())).stream()
                    .filter(group -> filter.takes(group.signature()))
                    .toList(),
                "There is no open dead letter."));
  }
}
