package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the window says of a bulk operation.
public final class OperationWords {
  private final Texts texts;

  public OperationWords(Texts texts) {
    this.texts = texts;
  }

  /// `Replay of 14 runs`
  public String title(OperationView operation) {
    return texts.count(titleKey(operation.plan().act()), operation.counts().total());
  }

  private static String titleKey(Act act) {
    return switch (act) {
      case Act.Rerun _ -> "bulk.replay-of";
      case Act.Stop _ -> "bulk.stop-of";
      case Act.Mark(var as) ->
          switch (as) {
            case SUCCESS -> "bulk.mark-success-of";
            case FAILED -> "bulk.mark-failed-of";
            case SKIPPED -> "bulk.skip-of";
          };
      case Act.Discard _ -> "bulk.discard-of";
      case Act.RetryNow _ -> "bulk.retry-of";
    };
  }

  /// `Running, 9 of 14`, with the canary's stage and why it waits.
  public String state(OperationView operation) {
    var counts = operation.counts();
    var done =
        texts.get("bulk.done-of", Formats.number(counts.ended()), Formats.number(counts.total()));
    var stage = operation.stage() == 0 ? "" : texts.get("bulk.stage", operation.stage());
    return joined(Stream.of(word(operation.state()), done, stage, operation.why()));
  }

  /// `12 succeeded, 1 failed, 1 refused`
  public String outcome(OperationView operation) {
    var counts = operation.counts();
    return joined(
        Stream.of(
            some(ItemState.SUCCEEDED, counts.succeeded()),
            some(ItemState.FAILED, counts.failed()),
            some(ItemState.REFUSED, counts.refused()),
            some(ItemState.NOT_DONE, counts.notDone())));
  }

  private String some(ItemState state, long items) {
    return items == 0
        ? ""
        : Formats.number(items) + " " + word(state).toLowerCase(texts.language().locale());
  }

  private static String joined(Stream<String> parts) {
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  public String word(OperationState state) {
    return texts.get(
        switch (state) {
          case AWAITS_APPROVAL -> "bulk.awaits-approval";
          case WAITING -> "bulk.waiting";
          case RUNNING -> "bulk.running";
          case CANCELING -> "bulk.canceling";
          case DONE -> "bulk.done";
          case CANCELED -> "bulk.canceled";
          case STOPPED -> "bulk.stopped";
        });
  }

  public String word(ItemState state) {
    return texts.get(
        switch (state) {
          case WAITING -> "bulk.item-waiting";
          case UNDER_WAY -> "bulk.item-under-way";
          case SUCCEEDED -> "bulk.item-succeeded";
          case FAILED -> "bulk.item-failed";
          case REFUSED -> "bulk.item-refused";
          case NOT_DONE -> "bulk.item-not-done";
        });
  }
}
