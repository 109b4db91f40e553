package dev.wheelhouse.cli;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.control.Hold;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why a run waits, in a few words (P5).
final class WaitWords {
  private WaitWords() {}

  static String of(WaitReason reason) {
    return switch (reason) {
      case WaitReason.None _ -> "";
      case WaitReason.Upstream(var nodes) -> String.join(", ", nodes);
      case WaitReason.Slot(var pool, var busy, var slots, _) when busy < slots ->
          "an engine that works on this store: pool %s has free slots".formatted(pool);
      case WaitReason.Slot(var pool, var busy, var slots, var position) ->
          "pool %s: %d of %d slots busy, position %d".formatted(pool, busy, slots, position);
      case WaitReason.PoolClosed(var pool) -> "pool %s is closed for new work".formatted(pool);
      case WaitReason.Share(var pool, var lane) ->
          "pool %s: its free slots are kept for other work than %s".formatted(pool, lane);
      case WaitReason.Turn(var previous) -> "run %s before it".formatted(previous);
      case WaitReason.Quota(var running, var limit) ->
          "tenant's quota: %d of %d runs".formatted(running, limit);
      case WaitReason.JobLimit(var running, var limit) ->
          "job's limit: %d of %d runs".formatted(running, limit);
      case WaitReason.GroupLimit(var group, var running, var limit) ->
          "limit of group %s: %d of %d runs".formatted(group, running, limit);
      case WaitReason.RetryBudget(var pool, var share) ->
          "pool %s: more than %.0f %% of the attempts were retries".formatted(pool, share * 100);
      case WaitReason.Circuit(var resource, var until) ->
          "%s fails too often; it is tried again at %s".formatted(resource, Shown.text(until));
      case WaitReason.SameKey(var first) -> "run %s with the same key".formatted(first);
      case WaitReason.Until(var at) -> Shown.text(at);
      case WaitReason.Event(var name) -> "event %s".formatted(name);
      case WaitReason.Parts(var open, var all) -> "%d of %d parts".formatted(open, all);
      case WaitReason.Other(var name, var at) -> "%s of %s".formatted(name, Shown.text(at));
      case WaitReason.Held(var holds) ->
          holds.stream().map(WaitWords::held).collect(Collectors.joining("; "));
      case WaitReason.Ramp(var until) -> "a hold was lifted; starts by " + Shown.text(until);
      case WaitReason.Approval(var question) -> "approval: %s".formatted(question);
    };
  }

  private static String held(Hold hold) {
    String name = hold.place().name().isEmpty() ? "" : " " + hold.place().name();
    String until = hold.until() == null ? "" : " until " + Shown.text(hold.until());
    return "%s%s held by %s%s: %s"
        .formatted(
            hold.place().level().name().toLowerCase(Locale.ROOT),
            name,
            hold.who(),
            until,
            hold.reason());
  }
}
