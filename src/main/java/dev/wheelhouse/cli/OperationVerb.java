package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.ApproveOperation;
import dev.wheelhouse.api.Command.CancelOperation;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse operation list|show|items|cancel|approve`: what is done to many runs (K6, K7).
@Command(
    name = "operation",
    description = "Bulk operations of a store.",
    mixinStandardHelpOptions = true)
final class OperationVerb {
  private static final Listing<OperationView> OPERATIONS =
      new Listing<OperationView>()
          .column("operationId", "id", OperationView::id)
          .column("act", "act", it -> Guard.Kind.of(it.plan().act()))
          .column("state", "state", OperationView::state)
          .column("total", "runs", it -> it.counts().total())
          .column("waiting", "waiting", it -> it.counts().waiting())
          .column("underWay", "under way", it -> it.counts().underWay())
          .column("succeeded", "done", it -> it.counts().succeeded())
          .column("failed", "failed", it -> it.counts().failed())
          .column("refused", "refused", it -> it.counts().refused())
          .column("notDone", "not done", it -> it.counts().notDone())
          .column("createdAt", "created", OperationView::createdAt)
          .column("why", "why", OperationView::why)
          .detail("by", "by", OperationView::who)
          .detail("reason", "reason", OperationView::reason)
          .detail("stage", "stage", it -> it.stage() == 0 ? null : it.stage())
          .detail("approvedBy", "approved by", OperationView::approvedBy)
          .detail("startedAt", "started", OperationView::startedAt)
          .detail("endedAt", "ended", OperationView::endedAt);

  private static final Listing<OperationItem> ITEMS =
      new Listing<OperationItem>()
          .column("number", "number", OperationItem::number)
          .column("runId", "run", it -> it.run().value())
          .column("name", "name", OperationItem::name)
          .column("state", "state", OperationItem::state)
          .column("madeRunId", "made", OperationVerb::made)
          .column("at", "at", OperationItem::at)
          .column("said", "said", OperationItem::said);

  private final StoreVerbs store;

  OperationVerb(StoreVerbs store) {
    this.store = store;
  }

  private static @Nullable Object made(OperationItem item) {
    var made = item.made();
    return made == null ? null : made.value();
  }

  @Command(
      name = "list",
      description = "Lists bulk operations, newest first.",
      mixinStandardHelpOptions = true)
  public int list(
      @Mixin StoreOptions options,
      @Option(names = "--open", description = "Only those that have not ended.") boolean open,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session ->
            session.page(
                OPERATIONS,
                session.ask(new Query.ListOperations(open, limit.page())),
                "There is no bulk operation."));
  }

  @Command(
      name = "show",
      description = "Shows how far a bulk operation is.",
      mixinStandardHelpOptions = true)
  public int show(@Mixin StoreOptions options, @Parameters(paramLabel = "ID") long id) {
    return store.run(options, session -> shown(session, session.ask(new Query.GetOperation(id))));
  }

  private static void shown(StoreSession session, OperationView operation) {
    session.print(() -> OPERATIONS.lines(operation), () -> OPERATIONS.object(operation));
  }

  @Command(
      name = "items",
      description = "Lists the runs of a bulk operation with what became of each.",
      mixinStandardHelpOptions = true)
  public int items(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "ID") long id,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "One of ${COMPLETION-CANDIDATES}; repeatable.")
          @Nullable Set<ItemState> states,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session -> {
          Set<ItemState> wanted = states == null ? Set.of() : states;
          var query = new Query.ListOperationItems(id, wanted, limit.page());
          session.page(ITEMS, session.ask(query), "It has no such run.");
        });
  }

  @Command(
      name = "cancel",
      description =
          "Calls a bulk operation off: what waits is not done, what is under way goes on.",
      mixinStandardHelpOptions = true)
  public int cancel(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "ID") long id,
      @Option(names = "--preview", description = "Only says what it would do.") boolean preview) {
    return decide(options, new CancelOperation(id), preview);
  }

  @Command(
      name = "approve",
      description = "Approves a bulk operation that somebody else has asked for.",
      mixinStandardHelpOptions = true)
  public int approve(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "ID") long id,
      @Option(names = "--preview", description = "Only says what it would do.") boolean preview) {
    return decide(options, new ApproveOperation(id), preview);
  }

  private int decide(
      StoreOptions options, dev.wheelhouse.api.Command<OperationView> command, boolean preview) {
    return store.run(
        options,
        session -> {
          if (preview) {
            PreviewWords.say(session, command, session.caller());
          } else {
            shown(session, session.tell(command));
          }
        });
  }
}
