package dev.wheelhouse.engine.operation;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.HistoryReads;
import dev.wheelhouse.store.Unit;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes down at the items how the runs that were made from them have ended.
record Ends(HistoryReads history, Journal journal, InstantSource clock) {

  /// Blocks until it is on disk. An item that has moved on meanwhile stays as it is.
  void write(List<Progress.Ended> ended) {
    Map<RunId, Run> former = former(ended);
    CompletableFuture<?>[] written =
        ended.stream()
            .map(end -> journal.write(Unit.of(change(end, former.get(end.item().run())))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(written).join();
  }

  /// Only what has failed is compared with what failed before.
  private Map<RunId, Run> former(List<Progress.Ended> ended) {
    List<RunId> failed =
        ended.stream()
            .filter(end -> end.run().state().failure())
            .map(end -> end.item().run())
            .toList();
    return history.runs(failed).stream().collect(Collectors.toMap(Run::id, Function.identity()));
  }

  private Change change(Progress.Ended end, @Nullable Run former) {
    BulkItem item = end.item();
    Run run = end.run();
    boolean succeeded = run.state() == RunState.SUCCESS || run.state() == RunState.SKIPPED;
    BulkItem after =
        succeeded
            ? item.to(ItemState.SUCCEEDED, "", clock.instant())
            : item.to(ItemState.FAILED, words(run), clock.instant());
    boolean again = former != null && signature(former).equals(signature(run));
    return new Change.MoveItem(again ? after.failedAgain() : after, ItemState.UNDER_WAY, null);
  }

  private static String words(Run run) {
    String error = run.status().lastError();
    return error.isEmpty() ? run.state().name() : run.state() + ": " + error;
  }

  private static String signature(Run run) {
    return ErrorSignature.of(run.status().lastError());
  }
}
