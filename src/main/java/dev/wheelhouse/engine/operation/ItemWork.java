package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.NoProgress;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.Unit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what an operation wants with one of its runs. The item moves on in the same unit, so that
/// it is done once: whoever comes second, or after a cancellation, finds that it no longer waits.
final class ItemWork {
  private static final Logger log = LoggerFactory.getLogger(ItemWork.class);

  private final RunReads runs;
  private final Journal journal;
  private final InstantSource clock;
  private final Acts acts;

  ItemWork(RunReads runs, Journal journal, InstantSource clock, Acts acts) {
    this.runs = runs;
    this.journal = journal;
    this.clock = clock;
    this.acts = acts;
  }

  /// Blocks until it is on disk.
  ///
  /// @throws StoreException when the store could not be asked or written; the item waits as before
  void carryOut(BulkOperation operation, BulkItem item) {
    Optional<Fault> refusal = refusal(operation, item);
    if (refusal.isPresent()) {
      var refused = item.to(ItemState.REFUSED, refusal.get().message(), clock.instant());
      var _ = journal.write(Unit.of(new Change.MoveItem(refused, item.state(), null))).join();
    }
  }

  /// Another row than the item's own must not end the operation, so whatever goes wrong with it is
  /// said there.
  private Optional<Fault> refusal(BulkOperation operation, BulkItem item) {
    try {
      return act(operation, item) instanceof Answer.Rejected<RunId>(var fault)
          ? Optional.of(fault)
          : Optional.empty();
    } catch (EngineException e) {
      return Optional.of(e.fault());
    } catch (NoProgress e) {
      return Optional.empty(); // somebody else has moved the item on
    } catch (StoreException e) {
      throw e;
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreException failure) {
        throw failure;
      }
      return Optional.of(failed(operation, item, e));
    } catch (RuntimeException e) {
      return Optional.of(failed(operation, item, e));
    }
  }

  private static Fault failed(BulkOperation operation, BulkItem item, RuntimeException e) {
    log.error("item {} of operation #{}", item.number(), operation.id(), e);
    return Fault.of(Fault.INTERNAL, "The engine could not do it: " + e.getMessage());
  }

  private Answer<RunId> act(BulkOperation operation, BulkItem item) {
    RunId run = item.run();
    var caller = new Caller(item.tenant(), operation.who(), operation.reason(), "");
    return switch (operation.plan().act()) {
      case Act.Rerun(var plan, var override) ->
          acts.rerun()
              .carryOut(
                  new Command.Rerun(run, plan),
                  override ? caller.overriding() : caller,
                  moved(item, ItemState.UNDER_WAY, nextKey(run)));
      case Act.Stop(var grace) ->
          acts.stop().carryOut(new Command.Stop(run, grace), caller, done(item));
      case Act.Mark(var as) -> acts.mark().carryOut(new Command.Mark(run, as), caller, done(item));
      case Act.Discard _ -> acts.discard().carryOut(new Command.Discard(run), caller, done(item));
      case Act.RetryNow _ ->
          acts.retryNow().carryOut(new Command.RetryNow(run), caller, done(item));
    };
  }

  private @Nullable RunKey nextKey(RunId run) {
    return runs.run(run).map(Run::key).map(RunKey::nextGeneration).orElse(null);
  }

  private List<Change> done(BulkItem item) {
    return moved(item, ItemState.SUCCEEDED, null);
  }

  private List<Change> moved(BulkItem item, ItemState state, @Nullable RunKey makes) {
    return List.of(new Change.MoveItem(item.to(state, "", clock.instant()), item.state(), makes));
  }
}
